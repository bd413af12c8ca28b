import type { Value } from '../story/schema';
import type { Figure, Item } from '../story/view';

/** The amount a figure draws at: the number, the low end of a range or bound; null if it is no number. */
export function amountOf({ value }: Figure): number | null {
  if (typeof value === 'number') return value;
  if (Array.isArray(value)) return value[0];
  return isBound(value) ? value.atLeast : null;
}

/** True if the figure is a lower bound, such as "more than £14m". */
export function isOpenEnded({ value }: Figure): boolean {
  return isBound(value);
}

function isBound(value: Value): value is Extract<Value, { atLeast: number }> {
  return value instanceof Object && 'atLeast' in value;
}

/** How long or how many an item is drawn: never below nothing, and nothing where there is no number. */
export function sizeOf({ figure }: Pick<Item, 'figure'>): number {
  return Math.max(0, amountOf(figure) ?? 0);
}

/** The same for the most it may be: the high end of a range, otherwise its amount. */
export function mostOf({ figure }: Pick<Item, 'figure'>): number {
  return Array.isArray(figure.value) ? Math.max(0, figure.value[1]) : sizeOf({ figure });
}
