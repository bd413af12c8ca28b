import type { Amount, Bound } from './amount';
import { type Decimal, decimal, shifted } from './decimal';
import { numberWords } from './number-words';
import { plainLetters } from './plain-letters';
import type { UnitEntry } from './schema';

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

/** Patterns of what may stand with a number: its size, and its sign. */
export const sizes = Object.keys(powers).join('|');
export const currencies =
  '[a-z]{0,3}\\p{Sc}|kr\\.?|Kč|zł|Rs\\.?|R(?=\\d)|(?:GBP|EUR|USD|CHF|SEK|NOK|DKK|PLN|CZK|INR|ZAR|JPY|CNY|CAD|AUD|NZD)';

const before = `(?:(${currencies})\\s?)?`;
const number = `([-−]?\\d[\\d,]*(?:\\.\\d+)?)[\\s-]?(${sizes})?\\s*(%|per cent|percent|${currencies})?`;
const single = new RegExp(`^${before}${number}$`, 'iu');
const range = new RegExp(`^${before}${number}\\s*(?:to|-|–|and)\\s*(?:${currencies})?\\s?${number}$`, 'iu');
const hedge = /^(?:about|around|roughly|approximately|some|nearly|almost|an average of|a total of)\s+/i;

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
  const bare = wordsToDigits(unbound.replace(minus, '$1-').replace(/(?<=\d) (?=\d{3}(?!\d))/g, ','));
  const reading = readSingle(bare) ?? readRange(bare);
  if (!reading || !boundIn(words)) return reading;
  return { ...reading, amount: { ...reading.amount, high: null } };
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
  const [, before, digits = '', size, behind] = match;
  const { value, step } = scaled(digits, size);
  return { amount: { low: value, high: value }, step, ...signOf(behind ?? before, size) };
}

function readRange(text: string): Printed | null {
  const match = range.exec(text);
  if (!match) return null;
  const [, before, from = '', size, behind, to = '', lastSize, lastBehind] = match;
  const low = scaled(from, size ?? lastSize);
  const high = scaled(to, lastSize);
  return {
    amount: { low: low.value, high: high.value },
    step: low.step,
    ...signOf(behind ?? lastBehind ?? before, size ?? lastSize),
  };
}

/** The signs of units for those that a source may write in letters. */
const signs: Readonly<Record<string, string>> = {
  ...{
    'per cent': '%',
    percent: '%',
    'kr.': 'kr',
    rs: '₹',
    'rs.': '₹',
    sek: 'kr',
    nok: 'kr',
    dkk: 'kr',
    pln: 'zł',
    czk: 'kč',
  },
  ...{ gbp: '£', eur: '€', usd: '$', cad: '$', aud: '$', nzd: '$', inr: '₹', jpy: '¥', cny: '¥', zar: 'r' },
};

function signOf(written = '', size?: string): Pick<Printed, 'sign' | 'bare'> {
  const plain = written.toLowerCase().replace(/^[a-z]+(?=\p{Sc})/u, '');
  return { sign: Object.hasOwn(signs, plain) ? (signs[plain] as string) : plain, bare: written === '' && !size };
}

function scaled(digits: string, size = ''): { value: Decimal; step: Decimal } {
  const power = powers[size.toLowerCase()] ?? 0;
  const bare = digits.replaceAll(',', '').replace('−', '-');
  const decimals = bare.split('.')[1]?.length ?? 0;
  return { value: shifted(decimal(bare), power), step: shifted(decimal(1), power - decimals) };
}

function wordsToDigits(text: string): string {
  return numbersInWords.get(text.toLowerCase()) ?? text;
}

const numbersInWords = new Map(Array.from({ length: 200 }, (_, n) => [numberWords(n) ?? '', String(n)]));
