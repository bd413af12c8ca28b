import type { View } from '../story/view';
import type { Drawing } from './drawing';
import type { Layout } from './layout';

/** What every chart kind answers, from one view: the picture and its words. */
export interface Chart<V extends View> {
  /** Returns the picture at any playhead; all that does not depend on the playhead is worked out once. */
  readonly measure: (view: V, layout: Layout) => (playhead: number) => Drawing;
  /** One sentence for the picture of a step (from 0), made from the data shown, unique where the picture differs. */
  readonly sentence: (view: V, step: number) => string;
}

/** The item with the id in a view; throws if there is none, which the check of the story rules out. */
export function itemOf<V extends View>(view: V, id: string): V['items'][number] {
  const item = view.items.find((candidate) => candidate.id === id);
  if (!item) throw new Error(`The view has no item "${id}".`);
  return item;
}

/** The items a step shows, in the order of its list. */
export function shownItems<V extends View>(view: V, step: number): V['items'][number][] {
  return (view.steps[step]?.show ?? []).map((id) => itemOf(view, id));
}
