import { dateText, isDate } from './dates';
import type { Item, When } from './view';
import { shortMonths } from './words';

/** The item of a timeline with its place in time and its date in words, so that no reader's browser works them out. */
export function dated<I extends Item>(item: I): I {
  const time = middleOf(dateOf(item));
  const when: When = { text: dateWords(item), short: dateWords(item, shortMonths), ...(time && { time }) };
  return { ...item, when };
}

/** The middle of a year, month or day, ms; undefined if there is no date. */
function middleOf(date: string): number | undefined {
  const [year = 0, month, day] = date.split('-').map(Number);
  const next = new Date(date);
  if (day) next.setUTCDate(day + 1);
  else if (month) next.setUTCMonth(month);
  else next.setUTCFullYear(year + 1);
  return date === '' ? undefined : (Date.parse(date) + next.getTime()) / 2;
}

/** The date of an item in words: "£1.5m, May 2016" for an amount; the figure's own words if it is a date; none for a note. */
function dateWords(item: Item, months?: readonly string[]): string {
  const { part, figure } = item;
  const date = dateOf(item);
  if (part === 'note') return '';
  if (part === 'amount') return [figure.text, dateText(date, months)].filter(Boolean).join(', ');
  return date === '' || (figure.unit.date && figure.value !== date) ? figure.text : dateText(date, months);
}

function dateOf({ at, figure }: Item): string {
  const date = at ?? (figure.unit.date ? figure.value : '');
  return typeof date === 'string' && isDate(date) ? date : '';
}
