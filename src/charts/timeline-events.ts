import { utcDay, utcMonth, utcYear } from 'd3';
import { dateText, isDate } from '../story/dates';
import type { Item, TimelineView } from '../story/view';
import { timelineWords } from '../story/words';
import type { Layout } from './layout';

export type TimelineItem = TimelineView['items'][number];

/** An item of a timeline with its place in time and its words. */
export interface Event {
  readonly item: TimelineItem;
  /** The middle of its day, month or year, ms; null if it has no date. */
  readonly time: number | null;
  /** The strong line, full and short; empty for a note. */
  readonly when: readonly [full: string, short: string];
  /** True if a step looks at it and it has no mark of its own to be the bee: then its words get a ground. */
  readonly grounded: boolean;
  /** Its place in the story's list. */
  readonly rank: number;
  /** The other words, the fullest wording first. */
  readonly what: readonly string[];
}

/** The items a timeline shows in any of its steps, in the order of time; those without a date last. */
export function eventsOf(view: TimelineView, layout: Layout): Event[] {
  const shown = new Set(view.steps.flatMap(({ show }) => show));
  const looks = new Set(view.steps.map(({ look }) => look));
  return view.items
    .filter(({ id }) => shown.has(id))
    .map((item, rank) => ({ ...eventOf(item, layout), rank, grounded: isGround(item) && looks.has(item.id) }))
    .sort((a, b) => (a.time ?? Number.POSITIVE_INFINITY) - (b.time ?? Number.POSITIVE_INFINITY) || 0);
}

/** True for what is words alone, or an outline: only its words can be the bee. */
export function isGround({ part }: TimelineItem): boolean {
  return part === 'note' || part === 'due';
}

function eventOf(item: TimelineItem, { form }: Layout): Omit<Event, 'rank' | 'grounded'> {
  const what = form === 'wide' ? [item.label, item.short] : [item.short];
  return { item, time: timeOf(item), when: whenOf(item), what };
}

/** When an item was: the middle of the date that places it, ms; null if it has none. */
export function timeOf(item: TimelineItem): number | null {
  const date = dateOf(item);
  if (date === undefined) return null;
  const start = new Date(date);
  const length = [utcYear, utcMonth, utcDay][date.split('-').length - 1] ?? utcDay;
  return (start.getTime() + length.offset(start, 1).getTime()) / 2;
}

/** The date of an item in words: "£1.5m, May 2016" for an amount; the figure's own words if it is a date. */
export function whenOf(item: TimelineItem): [string, string] {
  const { part, figure } = item;
  const date = dateOf(item);
  const dates: [string, string] = date === undefined ? ['', ''] : [dateText(date), shortDate(date)];
  if (part === 'note') return ['', ''];
  if (part === 'amount') return dates.map((text) => [figure.text, text].filter(Boolean).join(', ')) as [string, string];
  if (date === undefined) return [figure.text, figure.text];
  return figure.unit.date && figure.value !== date ? [figure.text, figure.text] : dates;
}

/** What was due with what came: of the same lane, or else the first to come after it. */
export function waitsIn(items: readonly TimelineItem[]): (readonly [TimelineItem, TimelineItem])[] {
  const came = items.filter((item) => item.part === 'came' && timeOf(item) !== null);
  return items.flatMap((due) => {
    const time = due.part === 'due' ? timeOf(due) : null;
    if (time === null) return [];
    const later = came.filter((item) => (timeOf(item) ?? 0) >= time);
    const found = later.find(({ lane }) => lane === due.lane) ?? later[0];
    return found ? [[due, found] as const] : [];
  });
}

function dateOf({ at, figure }: Pick<Item, 'at' | 'figure'>): string | undefined {
  const date = at ?? (figure.unit.date ? figure.value : undefined);
  return typeof date === 'string' && isDate(date) ? date : undefined;
}

/** The date with its month cut short: "Sept 2014", "4 Sept 2014". */
function shortDate(date: string): string {
  const [year, month, day] = date.split('-');
  const name = timelineWords.months[Number(month) - 1];
  return [day && String(Number(day)), name, year].filter(Boolean).join(' ');
}
