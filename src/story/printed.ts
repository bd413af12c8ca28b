import type { Amount, Bound } from './amount';
import { compare, type Decimal, decimal, shifted } from './decimal';
import { plainLetters } from './plain-letters';
import type { UnitEntry } from './schema';
import { currencies, signFor, signsBehind } from './signs';
import { inDigits } from './spelt';

/** A figure as a source prints it, in whole units: "£14 million" has the amount 14000000 and the step 1000000. */
export interface Printed {
  readonly amount: Amount;
  readonly step: Decimal;
  /** The sign that stood with it, in small letters, such as "£", "kr" or "%"; empty if there was none. */
  readonly sign: string;
  /** True if neither a sign nor a word such as "million" stood with it: the unit is left to the sentence. */
  readonly bare: boolean;
}

const powers: Readonly<Record<string, number>> = {
  ...{ k: 3, thousand: 3, m: 6, mn: 6, million: 6, bn: 9, billion: 9, tn: 12, trillion: 12 },
};

/** Pattern of the size that may stand with a number. */
export const sizes = Object.keys(powers).join('|');

/** Thousands apart, as in English and in India; or a comma that can only stand before decimals, as in "3,5". */
const digits = '(?:\\d{1,3}(?:,\\d{2,3})*,\\d{3}|\\d+|(?=\\.\\d))(?:\\.\\d+)?|\\d+,(?:\\d\\d?|\\d{4,})';
const number = `([-−]?(?:${digits}))(?:([\\s-]?)(${sizes}))?\\s*(%|${signsBehind})?`;
const before = `(?:(${currencies})\\s?)?`;
const single = new RegExp(`^${before}${number}$`, 'iu');
const range = new RegExp(
  `^(?:between |from )?${before}${number}\\s*(?:to|-|–|and)\\s*(?:${currencies})?\\s?${number}$`,
  'iu',
);

/** Pattern of what says that a figure is not exact, or of what it is one. */
export const hedges = 'about|around|roughly|approximately|some|nearly|almost|an average of|a total of';
const hedge = new RegExp(`^(?:${hedges})\\s+`, 'i');

/** Patterns of what makes a figure a lower bound: before it ("no more than" makes an upper one), and behind it. */
const beyond = 'over|above|more than|greater than|higher than|in excess of|exceed(?:s|ed|ing)?';
const included = 'at least|upwards of|no fewer than|no less than|not less than|a minimum of';
export const lowerBounds = `(?<!\\b(?:not?|never|hardly|nothing|none)\\s)\\b(?:${beyond}|${included})`;
export const openEnds = '\\+|[\\s-]plus\\b|\\s(?:or|and) (?:more|over|above)\\b';

const boundPattern = new RegExp(`${lowerBounds}\\s+|(?:${openEnds})$`, 'i');
const beyondPattern = new RegExp(`\\b(?:${beyond})\\s`, 'i');
/** A minus is written before the sign of the currency, or in words, as well as before the number. */
const minus = new RegExp(`^(?:[-−]|minus )\\s?(${currencies})?\\s?(?=\\d)`, 'iu');

/** The bound that a figure is printed with, "atLeast" where its words allow the number itself; null if there is none. */
export function boundIn(printed: string): Bound | null {
  if (!boundPattern.test(printed)) return null;
  return beyondPattern.test(printed) ? 'moreThan' : 'atLeast';
}

/** Reads the bare figure of a source; null if it is not one number, range or lower bound. */
export function readPrinted(text: string): Printed | null {
  const words = plainLetters(text).replace(hedge, '');
  const unbound = words.replace(boundPattern, '').replace(hedge, '').trim();
  const bare = inDigits(unbound.replace(minus, '$1-').replace(/(?<=\d) (?=\d{3}(?!\d))/g, ','));
  const reading = readSingle(bare) ?? readRange(bare);
  if (!reading || !boundIn(words)) return reading;
  return { ...reading, amount: { ...reading.amount, high: null } };
}

/** The same beside a unit: a sign that only its own figures have, as in "24 °C", may stand with the number. */
export function readPrintedIn(text: string, { prefix = '', suffix = '' }: UnitEntry): Printed | null {
  const [before, behind] = [plainLetters(prefix), plainLetters(suffix)];
  const words = plainLetters(text);
  const start = before !== '' && words.startsWith(before) ? before.length : 0;
  const end = behind !== '' && words.endsWith(behind) ? -behind.length : undefined;
  return readPrinted(words) ?? readPrinted(words.slice(start, end));
}

/** The amount and the step of a printed figure, in a unit: "£14 million" is 14 in £m, and so is a bare "14". */
export function inUnit({ amount, step, bare }: Printed, unit: UnitEntry): Pick<Printed, 'amount' | 'step'> {
  const power = bare ? 0 : -powerOf(unit);
  const { low, high } = amount;
  return { amount: { low: shifted(low, power), high: high && shifted(high, power) }, step: shifted(step, power) };
}

/** How many powers of ten a unit's suffix stands for: "m" and " million kr" are 6, "%" and none are 0. */
function powerOf({ suffix = '' }: UnitEntry): number {
  const [size = ''] = suffix.trim().toLowerCase().split(/\s+/);
  return Object.hasOwn(powers, size) ? (powers[size] as number) : 0;
}

function readSingle(text: string): Printed | null {
  const match = single.exec(text);
  if (!match) return null;
  const [, before, digits = '', gap, letters, behind] = match;
  const sign = behind ?? before;
  const size = sizeOf(letters, gap, sign);
  const { value, step } = scaled(digits, size);
  return { amount: { low: value, high: value }, step, ...signOf(sign, size) };
}

function readRange(text: string): Printed | null {
  const match = range.exec(text);
  if (!match) return null;
  const [, before, from = '', gap, letters, behind, to = '', lastGap, lastLetters, lastBehind] = match;
  const sign = behind ?? lastBehind ?? before;
  const lastSize = sizeOf(lastLetters, lastGap, sign);
  const size = sizeOf(letters, gap, sign) || lastSize;
  const low = scaled(from, size);
  const high = scaled(to, lastSize);
  // What runs down is no range but a change, or a score.
  if (compare(low.value, high.value) > 0) return null;
  return { amount: { low: low.value, high: high.value }, step: low.step, ...signOf(sign, size) };
}

/** A letter apart from its number is a size beside a sign only: "24 m" may be metres. */
function sizeOf(letters = '', gap = '', sign = ''): string {
  return letters.length === 1 && gap === ' ' && sign === '' ? '' : letters.toLowerCase();
}

function signOf(written = '', size = ''): Pick<Printed, 'sign' | 'bare'> {
  return { sign: signFor(written), bare: written === '' && size === '' };
}

function scaled(digits: string, size: string): { value: Decimal; step: Decimal } {
  const power = powers[size] ?? 0;
  const plain = /,(?:\d\d?|\d{4,})$/.test(digits) ? digits.replace(',', '.') : digits.replaceAll(',', '');
  const bare = plain.replace('−', '-');
  const decimals = bare.split('.')[1]?.length ?? 0;
  return { value: shifted(decimal(bare), power), step: shifted(decimal(1), power - decimals) };
}
