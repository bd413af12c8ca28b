import { type Amount, amountOfValue, type Bound, isSingle } from './amount';
import { dateText } from './dates';
import { type Decimal, digitsOf, toNumber } from './decimal';
import { numberWords } from './number-words';
import type { UnitEntry, Value } from './schema';
import { words } from './words';

/** A value as the page prints it: "£14m", "22 to 24", "September 2014", "no figure"; a lower bound is "more than" it if not said otherwise. */
export function valueText(value: Value, unit: UnitEntry, bound: Bound | null = null): string {
  if (value === null) return words.noFigure;
  if (typeof value === 'string') return unit.date ? dateText(value) : value;
  const amount = amountOfValue(value) as Amount;
  const text = bareText(amount, unit);
  return amount.high === null ? `${words.figure[bound ?? 'moreThan']} ${text}` : text;
}

/** An amount without its bound: "£14m", "22 to 24". */
export function bareText(amount: Amount, unit: UnitEntry): string {
  return amountText(amount, (number) => numberText(number, unit));
}

/** An amount in words without its bound: "eighteen"; null if it has decimals, a unit sign or is large. */
export function amountWords(amount: Amount, unit: UnitEntry): string | null {
  const inWords = (number: Decimal) => numberWords(toNumber(number));
  if (unit.prefix || unit.suffix || inWords(amount.low) === null) return null;
  if (amount.high && inWords(amount.high) === null) return null;
  return amountText(amount, (number) => inWords(number) as string);
}

function amountText(amount: Amount, write: (number: Decimal) => string): string {
  return amount.high === null || isSingle(amount)
    ? write(amount.low)
    : `${write(amount.low)} ${words.figure.to} ${write(amount.high)}`;
}

function numberText(number: Decimal, { prefix = '', suffix = '' }: UnitEntry): string {
  return `${number.units < 0n ? '−' : ''}${prefix}${digitsOf(number)}${suffix}`;
}
