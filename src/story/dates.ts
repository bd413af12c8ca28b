import { months } from './words';

/** The date 2016, 2016-05 or 2016-05-19 in words: "2016", "May 2016", "19 May 2016"; other text as it is. */
export function dateText(date: string, names: readonly string[] = months): string {
  if (!isDate(date)) return date;
  const [year, month, day] = date.split('-');
  return [day && Number(day), names[Number(month) - 1], year].filter(Boolean).join(' ');
}

/** True for a year, month or day that the calendar has: 2016, 2016-05, 2016-05-19. */
export function isDate(text: string): boolean {
  if (!/^\d{4}(-\d{2}){0,2}$/.test(text)) return false;
  const time = new Date(text);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(text);
}

/** The first and the last day of a date as sortable text: "2016-05" is from "2016-05-01" to "2016-05-31". */
export function daysOf(date: string): readonly [string, string] {
  const [year = '', month] = date.split('-');
  if (date.length === 10) return [date, date];
  const last = new Date(Date.UTC(Number(year), month ? Number(month) : 12, 0)).toISOString().slice(0, 10);
  return [`${date}-01${month ? '' : '-01'}`, last];
}
