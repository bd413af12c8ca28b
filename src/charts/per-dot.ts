import type { Item } from '../story/view';
import { fill, noteWords } from '../story/words';
import { largestOf } from './largest';
import { amountText, shareOf } from './scale';
import { mostOf } from './value';

/** How much one dot stands for: 1, and powers of ten when there would be more than `most` dots. */
export function perDot(items: readonly Item[], most: number): number {
  return shareOf(largestOf(items, mostOf, 1), most);
}

/** What a dot stands for, where that is more than one: one note, or none. */
export function perDotNote([first]: readonly Item[], per: number): string[] {
  return shareNote(noteWords.oneDot, per, first);
}

/** What one mark stands for, where that is not one, in the unit of an item: one note, or none. */
export function shareNote(words: string, share: number, item: Item | undefined): string[] {
  return share === 1 ? [] : [fill(words, { amount: amountText(share, item?.figure.unit) })];
}

/** How many of some things have no place, where some have none: one note, or none. */
export function moreNote<T>(things: readonly T[], places: { has(thing: T): boolean }): string[] {
  const left = things.filter((thing) => !places.has(thing)).length;
  return left > 0 ? [fill(noteWords.moreInTable, { n: String(left) })] : [];
}
