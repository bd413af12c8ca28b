import type { TimelineView, When } from '../story/view';

export type TimelineItem = TimelineView['items'][number];

type Dated = TimelineItem & { readonly when: When };

/** An item of a timeline with its place in time. */
export interface Event extends Dated {
  /** The middle of its day, month or year, ms; Infinity if it has no date. */
  readonly time: number;
  /** True if a step looks at it and it has no solid mark of its own to be the bee: then its words get a ground. */
  readonly grounded: boolean;
  /** Its place in the story's list. */
  readonly rank: number;
}

/** The items a timeline shows in any of its steps, in the order of time; those without a date last. */
export function eventsOf({ items, steps }: TimelineView): Event[] {
  const isGround = ({ id, part, figure }: TimelineItem) =>
    (part === 'note' || figure.status !== 'happened') && steps.some(({ look }) => look === id);
  return (items as readonly Dated[]) // The build dates the items of every timeline.
    .filter(({ id }) => steps.some(({ show }) => show.includes(id)))
    .map((item, rank) => ({ ...item, time: timeOf(item), grounded: isGround(item), rank }))
    .sort((a, b) => a.time - b.time || 0);
}

/** When an item was, ms; Infinity if it has no date. */
export function timeOf({ when }: TimelineItem): number {
  return when?.time ?? Number.POSITIVE_INFINITY;
}

/** What was due with what came: of the same lane, or else the first to come after it. */
export function waitsIn<T extends TimelineItem>(items: readonly T[]): (readonly [T, T])[] {
  return items
    .filter(({ part }) => part === 'due')
    .flatMap((due) => {
      const later = items.filter((item) => item.part === 'came' && timeOf(item) >= timeOf(due));
      const found = later.find(({ lane }) => lane === due.lane) ?? later[0];
      return found ? [[due, found] as const] : [];
    });
}

/** True for what has a dot on the axis: an amount has its squares, a note its words alone. */
export function hasDot({ part }: TimelineItem): boolean {
  return part !== 'amount' && part !== 'note';
}
