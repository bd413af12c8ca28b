import type { Figure, Item } from '../story/view';
import type { Tone } from './drawing';
import { amountOf, isOpenEnded, mostOf, sizeOf } from './value';

/** A figure as dots: so many are sure, and more may be. */
export interface Tally {
  readonly item: Item;
  /** Null if there is no figure. A part of one is part of a dot. */
  readonly sure: number | null;
  /** How many there may be at most, one for "more than" not among them. */
  readonly upper: number;
  /** How many dots stand for "more than": one or none. */
  readonly open: number;
}

/** The dots of an item where one stands for so many. */
export function tallyOf(item: Item, per: number): Tally {
  const sure = amountOf(item.figure) === null ? null : sizeOf(item) / per;
  return { item, sure, upper: mostOf(item) / per, open: isOpenEnded(item.figure) ? 1 : 0 };
}

/** How many places the dots take. */
export function placesOf({ upper, open }: Tally): number {
  return Math.ceil(upper) + open;
}

/** How sure the dot with a number, from 0, is; null if no dot but one for "more than" may stand there. */
export function statusAt({ item, sure, upper }: Tally, index: number): Figure['status'] | null {
  if (sure === null || index >= upper) return null;
  return index < sure ? item.figure.status : 'unknown';
}

/** The tone of the dots. */
export function toneOf({ item }: Tally): Tone {
  return item.figure.unit.tone ?? 'brick';
}
