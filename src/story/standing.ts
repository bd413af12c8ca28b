import type { Bound } from './amount';
import { plainLetters } from './plain-letters';
import { boundIn, lowerBounds, openEnds, sizes } from './printed';
import { currencies, signsBehind } from './signs';
import { spelt } from './spelt';

/** A figure where it stands in a quote. */
export interface Standing {
  /** What comes before it in the quote. */
  readonly before: string;
  /** The figure with the bound, the sign and the size that stand with it, or the range: "14" may be "more than £14 million". */
  readonly whole: string;
  /** What follows. */
  readonly after: string;
}

/** Each place where a figure stands in its quote whole: "24" does not in "240", "1,240" or "24.5", and does in "24m". */
export function standingsOf(quote: string, printed: string): readonly Standing[] {
  const key = `${printed}\n${quote}`;
  const standings = known.get(key) ?? findStandings(quote, printed);
  known.set(key, standings);
  return standings;
}

/** What was found before: a check asks the same of a quote several times, and again whenever the story is saved. */
const known = new Map<string, readonly Standing[]>();

function findStandings(quote: string, printed: string): Standing[] {
  const text = plainLetters(quote);
  const found = text.matchAll(patternOf(plainLetters(printed).replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')));
  return [...found].map(({ 0: whole, index }) => ({
    ...{ before: text.slice(0, index), whole, after: text.slice(index + whole.length) },
  }));
}

/** The lower bound that a quote makes of its figure, be it behind the noun or in what could be a span; null if none. */
export function boundOf({ quote, printed = '' }: { quote: string; printed?: string | undefined }): Bound | null {
  const standings = standingsOf(quote, printed);
  const bounds = standings.flatMap(({ whole }) => boundIn(whole) ?? []);
  if (bounds.length > 0) return bounds.includes('atLeast') ? 'atLeast' : 'moreThan';
  if (standings.some(({ after }) => /^ \p{L}+ or (?:more|over)\b/u.test(after))) return 'atLeast';
  const over = `over ${plainLetters(printed)}`.toLowerCase();
  return standings.length > 0 && plainLetters(quote).toLowerCase().includes(over) ? 'moreThan' : null;
}

/** Letters that stand right behind a number may be its size, but not a word: "24m" is a 24, "24th" is none. */
const longWord = `(?!(?:${sizes})(?!\\p{L}))\\p{L}`;

/** What lasts is not more than a number: "over 3 years". */
const span = '(?: |-)(?:year|month|week|day|hour|decade)';

/** "Twenty" does not stand in "twenty-four", nor does "four"; nor "two" in "two dozen", or "fifty" in "a hundred and fifty". */
const ones = 'one|two|three|four|five|six|seven|eight|nine';
const tens = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety';
const goesOn = `[- ](?:${ones}|hundred|dozen|and a half)(?!\\p{L})`;
const began = `(?:${tens})[- ]|hundred (?:and )?|half `;

const sized = `(?:[\\s-]?(?:${sizes})(?!\\p{L}))?(?:\\s?(?:%|(?:${signsBehind})(?!\\p{L})))?`;
const signed = `(?<![\\p{L}\\p{N}])(?:${currencies})\\s?`;

function patternOf(figure: string): RegExp {
  // Where the figure starts or ends with a sign, nothing can go on.
  const start = /^[\p{L}\p{N}]/u.test(figure.replaceAll('\\', '')) ? `(?<!\\p{L}|\\p{N}[.,]?|${began})` : '';
  const end = /\p{L}$/u.test(figure)
    ? `(?![\\p{L}\\p{N}]|${goesOn})`
    : /\p{N}$/u.test(figure)
      ? `(?![.,]?\\p{N}|${longWord})`
      : '';
  const bound = `(?:(?!over ${figure}${span})${lowerBounds}\\s)?`;
  const minus = '(?:(?<![\\p{L}\\p{N}])[-−])?';
  const one = `${bound}${minus}(?:${signed}|${start})${figure}${end}${sized}`;
  return new RegExp(`${inRange(one)}|${one}(?:${openEnds})?`, 'giu');
}

/** A figure at one end of a range; what goes "from 24 to 30" changes. */
function inRange(one: string): string {
  const number = `(?:\\d[\\d,]*(?:\\.\\d+)?(?!\\p{N})|(?:${spelt})(?!\\p{L}))`;
  const other = `(?:${signed})?${number}${sized}`;
  const first = `(?<![\\p{L}\\p{N}/][.,-]?)${other}`;
  const parted = '(?: to | ?[-–] ?)';
  const notFrom = '(?<!\\bfrom )';
  return [
    ...[`between ${one} and ${other}`, `between ${first} and ${one}`],
    ...[`${notFrom}${one}${parted}${other}`, `${notFrom}${first}${parted}${one}`],
  ].join('|');
}
