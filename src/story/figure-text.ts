import { type Amount, amountOfValue, isSingle } from './amount';
import { dateText } from './dates';
import { type Decimal, digitsOf, toNumber } from './decimal';
import { numberWords } from './number-words';
import type { UnitEntry, Value } from './schema';
import { words } from './words';

/** A value as the page prints it: "£14m", "22 to 24", "more than £14m", "September 2014", "no figure". */
export function valueText(value: Value, unit: UnitEntry): string {
  if (value === null) return words.noFigure;
  if (typeof value === 'string') return unit.date ? dateText(value) : value;
  return amountText(amountOfValue(value) as Amount, (number) => numberText(number, unit));
}

/** An amount without "more than": "£14m", "22 to 24". */
export function bareText(amount: Amount, unit: UnitEntry): string {
  return amountText({ ...amount, high: amount.high ?? amount.low }, (number) => numberText(number, unit));
}

/** An amount in words without "more than": "eighteen"; null if it has decimals, a unit sign or is large. */
export function amountWords(amount: Amount, unit: UnitEntry): string | null {
  const inWords = (number: Decimal) => numberWords(toNumber(number));
  if (unit.prefix || unit.suffix || inWords(amount.low) === null) return null;
  if (amount.high && inWords(amount.high) === null) return null;
  return amountText({ ...amount, high: amount.high ?? amount.low }, (number) => inWords(number) as string);
}

function amountText(amount: Amount, write: (number: Decimal) => string): string {
  if (amount.high === null) return `${words.figure.moreThan} ${write(amount.low)}`;
  return isSingle(amount) ? write(amount.low) : `${write(amount.low)} ${words.figure.to} ${write(amount.high)}`;
}

function numberText(number: Decimal, { prefix = '', suffix = '' }: UnitEntry): string {
  return `${number.units < 0n ? '−' : ''}${prefix}${digitsOf(number)}${suffix}`;
}
