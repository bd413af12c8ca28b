import { daysOf, isDate } from '../dates';

/** The first and last day of what a source prints as a date, and whether it counts from the source's own date. */
export interface PrintedDate {
  readonly days: readonly [string, string];
  readonly relative: boolean;
}

const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
/** In full, or cut short as in "Sept". */
const month = `(${months.map((name) => `${name.slice(0, 3)}(?:${name.slice(3)})?`).join('|')}|sept)\\.?`;
const day = '(\\d{1,2})(?:st|nd|rd|th)?';
const year = '(\\d{4})';

/** Reads a printed date; `near` is the year meant where none is printed. Null if it is no date, "undated" if it needs the source's own date. */
export function readPrintedDate(
  text: string,
  { near, published }: { near: string; published?: string | undefined },
): PrintedDate | 'undated' | null {
  const words = text
    .trim()
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/^(?:in|on|by|since|until) /, '');
  const relative = /^(this|last|next) (week|month|year)$|^(today|yesterday|tomorrow)$/.exec(words);
  if (relative) return relativeDate(relative, published);
  const [from = '', to] = words.split(/ (?:to|until) |\s*[–—]\s*/);
  const last = to === undefined ? null : absolute(to, near);
  // A span of days counts from its first.
  const date = absolute(from, last?.slice(0, 4) ?? near);
  return date && (to === undefined || last) ? { days: daysOf(date), relative: false } : null;
}

/** The date as 2016, 2016-05 or 2016-05-19; null if it is none. */
function absolute(words: string, near: string): string | null {
  const found = (pattern: string) => new RegExp(`^${pattern}$`).exec(words)?.slice(1);
  const written = isDate(words) ? words : null;
  const [d1, m1, y1] = found(`${day} ${month}(?:,? ${year})?`) ?? [];
  const [m2, d2, y2] = found(`${month} ${day}(?:,? ${year})?`) ?? [];
  const [m3, y3] = found(`${month}(?:,? ${year})?`) ?? [];
  const name = m1 ?? m2 ?? m3;
  if (name === undefined) return written;
  const parts = [
    y1 ?? y2 ?? y3 ?? near,
    two(months.findIndex((month) => month.startsWith(name.slice(0, 3))) + 1),
    ...[d1 ?? d2].flatMap((one) => (one ? [two(Number(one))] : [])),
  ];
  return isDate(parts.join('-')) ? parts.join('-') : null;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

const shifts: Readonly<Record<string, number>> = { last: -1, yesterday: -1, this: 0, today: 0, next: 1, tomorrow: 1 };

function relativeDate(
  [, which = '', span = 'day', single]: readonly string[],
  published?: string,
): PrintedDate | 'undated' {
  const least = { day: 10, week: 10, month: 7, year: 4 }[span] ?? 10;
  if (published === undefined || published.length < least || !isDate(published)) return 'undated';
  const shift = shifts[single ?? which] ?? 0;
  const date = new Date(published);
  if (span === 'year') return { days: daysOf(String(date.getUTCFullYear() + shift)), relative: true };
  if (span === 'month') {
    const start = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + shift, 1));
    return { days: daysOf(start.toISOString().slice(0, 7)), relative: true };
  }
  return {
    days: span === 'week' ? weekOf(date, shift) : [dayAfter(date, shift), dayAfter(date, shift)],
    relative: true,
  };
}

/** From Monday to Sunday. */
function weekOf(date: Date, shift: number): readonly [string, string] {
  const monday = shift * 7 - ((date.getUTCDay() + 6) % 7);
  return [dayAfter(date, monday), dayAfter(date, monday + 6)];
}

function dayAfter(date: Date, days: number): string {
  return new Date(date.getTime() + days * 86_400_000).toISOString().slice(0, 10);
}
