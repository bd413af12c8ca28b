import type { Item, LadderView } from '../story/view';
import { shownItems } from './chart';

type LadderItem = Item<'area' | 'overall' | 'waiting' | 'cases'>;

/** Where one judgement stands in the picture of one step. */
export interface Stand {
  readonly item: LadderItem;
  readonly lane: string;
  /** The rung, 0 for the best grade; -1 if there is no such grade. */
  readonly level: number;
  /** True for the newest group shown; the others stay as outlines of where they were. */
  readonly live: boolean;
}

/** The grades of a ladder, best first: the scale of the first judgement that has one. */
export function gradesOf(view: LadderView): readonly string[] {
  return judgements(view.items).find(({ figure }) => figure.unit.scale)?.figure.unit.scale ?? [];
}

/** The items that are plates on the ladder, in their order. */
export function judgements(items: readonly LadderItem[]): LadderItem[] {
  return items.filter(({ part }) => part === 'area' || part === 'overall');
}

/** The lane of an item: the same area over time. */
export function laneOf({ lane, id }: LadderItem): string {
  return lane ?? id;
}

/** The judgements a step shows; in each lane at most one is live, the last one listed. */
export function standsOf(view: LadderView, step: number): Stand[] {
  const items = judgements(shownItems(view, step));
  const newest = items.at(-1)?.group;
  const live = new Map(items.filter(({ group }) => group === newest).map((item) => [laneOf(item), item.id]));
  const grades = gradesOf(view);
  return items.map((item) => ({ ...standOf(item, grades), live: live.get(laneOf(item)) === item.id }));
}

/** Where a judgement stands among the grades, as one that is no longer live. */
export function standOf(item: LadderItem, grades: readonly string[]): Stand {
  const level = typeof item.figure.value === 'string' ? grades.indexOf(item.figure.value) : -1;
  return { item, lane: laneOf(item), level, live: false };
}

/** The different groups of the judgements, in their order; items without a group have none. */
export function groupsOf(items: readonly LadderItem[]): string[] {
  return [...new Set(judgements(items).flatMap(({ group }) => group ?? []))];
}
