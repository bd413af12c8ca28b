import { dateText, isDate } from '../story/dates';
import type { TimelineView } from '../story/view';
import { shortMonths } from '../story/words';

export type TimelineItem = TimelineView['items'][number];

/** An item of a timeline with its place in time. */
export interface Event {
  readonly item: TimelineItem;
  /** The middle of its day, month or year, ms; Infinity if it has no date. */
  readonly time: number;
  /** True if a step looks at it and it has no mark of its own to be the bee: then its words get a ground. */
  readonly grounded: boolean;
  /** Its place in the story's list. */
  readonly rank: number;
}

/** The items a timeline shows in any of its steps, in the order of time; those without a date last. */
export function eventsOf({ items, steps }: TimelineView): Event[] {
  const isGround = ({ id, part }: TimelineItem) =>
    (part === 'note' || part === 'due') && steps.some(({ look }) => look === id);
  return items
    .filter(({ id }) => steps.some(({ show }) => show.includes(id)))
    .map((item, rank) => ({ item, time: timeOf(item), grounded: isGround(item), rank }))
    .sort((a, b) => a.time - b.time || 0);
}

/** When an item was: the middle of the date that places it, ms; Infinity if it has none. */
export function timeOf(item: TimelineItem): number {
  const date = dateOf(item);
  const [year = 0, month, day] = date.split('-').map(Number);
  const next = new Date(date);
  if (day) next.setUTCDate(day + 1);
  else if (month) next.setUTCMonth(month);
  else next.setUTCFullYear(year + 1);
  return date === '' ? Number.POSITIVE_INFINITY : (Date.parse(date) + next.getTime()) / 2;
}

/** The date of an item in words: "£1.5m, May 2016" for an amount; the figure's own words if it is a date; none for a note. */
export function whenOf(item: TimelineItem, textOf = dateText): string {
  const { part, figure } = item;
  const date = dateOf(item);
  if (part === 'note') return '';
  if (part === 'amount') return [figure.text, textOf(date)].filter(Boolean).join(', ');
  return date === '' || (figure.unit.date && figure.value !== date) ? figure.text : textOf(date);
}

/** The date with its month cut short: "Sept 2014", "4 Sept 2014". */
export function shortDate(date: string): string {
  return dateText(date, shortMonths);
}

/** What was due with what came: of the same lane, or else the first to come after it. */
export function waitsIn(items: readonly TimelineItem[]): (readonly [TimelineItem, TimelineItem])[] {
  return items
    .filter((item) => item.part === 'due')
    .flatMap((due) => {
      const later = items.filter((item) => item.part === 'came' && isBetween(timeOf(due), timeOf(item)));
      const found = later.find(({ lane }) => lane === due.lane) ?? later[0];
      return found ? [[due, found] as const] : [];
    });
}

function isBetween(from: number, time: number): boolean {
  return from <= time && time < Number.POSITIVE_INFINITY;
}

/** True for what has a dot on the axis: an amount has its squares, a note its words alone. */
export function hasDot({ part }: TimelineItem): boolean {
  return part !== 'amount' && part !== 'note';
}

function dateOf({ at, figure }: TimelineItem): string {
  const date = at ?? (figure.unit.date ? figure.value : '');
  return typeof date === 'string' && isDate(date) ? date : '';
}
