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

/** The grades of a ladder, best first: the scale of its judgements, which share one. */
export function gradesOf(view: LadderView): readonly string[] {
  return judgements(view.items)[0]?.figure.unit.scale ?? [];
}

/** The items that are plates on the ladder, in their order. */
export function judgements(items: readonly LadderItem[]): LadderItem[] {
  return items.filter(({ part }) => part === 'area' || part === 'overall');
}

/** The lane of an item: the same area over time. */
export function laneOf({ lane, id }: LadderItem): string {
  return lane ?? id;
}

/** The judgements a step shows. */
export function standsOf(view: LadderView, step: number): Stand[] {
  return standing(view, shownItems(view, step));
}

/** The judgements among some items of a view; in each lane at most one is live, the last one listed. */
export function standing(view: LadderView, shown: readonly LadderItem[]): Stand[] {
  const items = judgements(shown);
  const newest = items.at(-1)?.group;
  return items.map((item) => {
    const lane = laneOf(item);
    const live = items.findLast((other) => other.group === newest && laneOf(other) === lane);
    return { item, lane, level: gradesOf(view).indexOf(item.figure.value as string), live: live === item };
  });
}

/** The different groups of the judgements, in their order; items without a group have none. */
export function groupsOf(items: readonly LadderItem[]): string[] {
  return [...new Set(judgements(items).flatMap(({ group }) => group ?? []))];
}
