import type { Amount } from './amount';
import { type Decimal, decimal, shifted } from './decimal';
import { numberWords } from './number-words';
import type { UnitEntry } from './schema';

/** A figure as a source prints it, in whole units: "£14 million" has the amount 14000000 and the step 1000000. */
export interface Printed {
  readonly amount: Amount;
  readonly step: Decimal;
  /** The sign that stood with it, such as "£" or "%"; empty if there was none. */
  readonly sign: string;
  /** True if neither a sign nor a word such as "million" stood with it: the unit is left to the sentence. */
  readonly bare: boolean;
}

const powers: Readonly<Record<string, number>> = { k: 3, thousand: 3, m: 6, mn: 6, million: 6, bn: 9, billion: 9 };
const number = '([-−]?\\d[\\d,]*(?:\\.\\d+)?)\\s*(k|thousand|mn|m|million|bn|billion)?\\s*(%|per cent|percent)?';
const single = new RegExp(`^([£$€])?${number}$`, 'i');
const range = new RegExp(`^([£$€])?${number}\\s*(?:to|-|–|and)\\s*([£$€])?${number}$`, 'i');
const hedge = /^(?:about|around|roughly|approximately|some|nearly|almost|an average of|a total of)\s+/i;

/** Matches the words that make a figure a lower bound. */
export const boundPattern = /\b(?:over|more than|at least|upwards of|in excess of)\s+|\+$/i;

/** Reads the bare figure of a source; null if it is not one number, range or lower bound. */
export function readPrinted(text: string): Printed | null {
  const words = text.trim().replace(/\s+/g, ' ').replace(hedge, '');
  const bare = wordsToDigits(words.replace(boundPattern, '').replace(hedge, '').trim());
  const reading = readSingle(bare) ?? readRange(bare);
  if (!reading || !boundPattern.test(words)) return reading;
  return { ...reading, amount: { ...reading.amount, high: null } };
}

/** The amount and the step of a printed figure, in a unit: "£14 million" is 14 in £m, and so is a bare "14". */
export function inUnit({ amount, step, bare }: Printed, unit: UnitEntry): Pick<Printed, 'amount' | 'step'> {
  const power = bare ? 0 : -powerOf(unit);
  const { low, high } = amount;
  return { amount: { low: shifted(low, power), high: high && shifted(high, power) }, step: shifted(step, power) };
}

/** How many powers of ten a unit's suffix stands for: "m" is 6, "%" and none are 0. */
function powerOf({ suffix = '' }: UnitEntry): number {
  return Object.hasOwn(powers, suffix.trim().toLowerCase()) ? (powers[suffix.trim().toLowerCase()] as number) : 0;
}

function readSingle(text: string): Printed | null {
  const match = single.exec(text);
  if (!match) return null;
  const [, currency = '', digits = '', size, percent] = match;
  const { value, step } = scaled(digits, size);
  return { amount: { low: value, high: value }, step, ...signOf(currency, size, percent) };
}

function readRange(text: string): Printed | null {
  const match = range.exec(text);
  if (!match) return null;
  const [, currency = '', from = '', size, percent, , to = '', lastSize, lastPercent] = match;
  const low = scaled(from, size ?? lastSize);
  const high = scaled(to, lastSize);
  return {
    amount: { low: low.value, high: high.value },
    step: low.step,
    ...signOf(currency, size ?? lastSize, percent ?? lastPercent),
  };
}

function signOf(currency: string, ...[size, percent]: [string?, string?]): Pick<Printed, 'sign' | 'bare'> {
  const sign = percent ? '%' : currency;
  return { sign, bare: sign === '' && !size };
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
