import { compare, type Decimal, decimal, minus, percentage, plus, roundTo, toNumber } from './decimal';
import type { Value } from './schema';

/** A value as arithmetic sees it: from low to high; high is null for a lower bound such as "more than £14m". */
export interface Amount {
  readonly low: Decimal;
  readonly high: Decimal | null;
}

/** What a lower bound is called: only "at least" allows the number itself. */
export type Bound = 'moreThan' | 'atLeast';

/** The bound of what is worked out from others: one that leaves its number out leaves it out of the result. */
export function joinedBound(bounds: readonly (Bound | null)[]): Bound {
  return bounds.includes('moreThan') ? 'moreThan' : 'atLeast';
}

/** The amount of a value; null for a word, a date or no figure. */
export function amountOfValue(value: Value): Amount | null {
  if (value === null || typeof value === 'string') return null;
  if (typeof value === 'number') return { low: decimal(value), high: decimal(value) };
  if (Array.isArray(value)) return { low: decimal(value[0]), high: decimal(value[1]) };
  return { low: decimal(value.atLeast), high: null };
}

/** The value an amount is written as. */
export function writtenValue({ low, high }: Amount): Value {
  if (high === null) return { atLeast: toNumber(low) };
  return compare(low, high) === 0 ? toNumber(low) : [toNumber(low), toNumber(high)];
}

/** The sum of all amounts. */
export function sumOf(amounts: readonly Amount[]): Amount {
  const nothing = decimal(0);
  return amounts.reduce((a, b) => ({ low: plus(a.low, b.low), high: a.high && b.high && plus(a.high, b.high) }), {
    low: nothing,
    high: nothing,
  });
}

/** The first amount less the others; null if one of the others has no upper end. */
export function differenceOf([first, ...others]: readonly Amount[]): Amount | null {
  const less = sumOf(others);
  if (!first || less.high === null) return null;
  return { low: minus(first.low, less.high), high: first.high && minus(first.high, less.low) };
}

/** The first amount as a percentage of the second; null unless both are single numbers and the second is not 0. */
export function shareOf([part, whole]: readonly Amount[], decimals: number): Amount | null {
  if (!part || !whole || !isSingle(part) || !isSingle(whole)) return null;
  const share = percentage(part.low, whole.low, decimals);
  return share && { low: share, high: share };
}

/** The amount rounded to a step; a lower bound is rounded down, so that it stays true. */
export function roundedAmount({ low, high }: Amount, step: Decimal): Amount {
  return { low: roundTo(low, step, high ? 'near' : 'down'), high: high && roundTo(high, step) };
}

/** True if both amounts reach from the same number to the same. */
export function sameAmount(a: Amount, b: Amount): boolean {
  if (compare(a.low, b.low) !== 0) return false;
  return a.high && b.high ? compare(a.high, b.high) === 0 : a.high === b.high;
}

/** True for one number, which is neither a range nor a lower bound. */
export function isSingle({ low, high }: Amount): boolean {
  return high !== null && compare(low, high) === 0;
}
