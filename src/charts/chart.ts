import type { View } from '../story/view';

/** The item with the id in a view; throws if there is none, which the check of the story rules out. */
function itemOf<V extends View>(view: V, id: string): V['items'][number] {
  const item = view.items.find((candidate) => candidate.id === id);
  if (!item) throw new Error(`The view has no item "${id}".`);
  return item;
}

/** The items a step shows, in the order of its list. */
export function shownItems<V extends View>(view: V, step: number): V['items'][number][] {
  return (view.steps[step]?.show ?? []).map((id) => itemOf(view, id));
}
