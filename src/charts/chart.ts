import type { View } from '../story/view';

/** The items a step shows, in the order of its list; the check of the story rules out that there is no such item. */
export function shownItems<V extends View>(view: V, step: number): V['items'][number][] {
  return (view.steps[step]?.show ?? []).map((id) => view.items.find((item) => item.id === id) as V['items'][number]);
}
