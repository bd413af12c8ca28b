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
  return per > 1 ? [fill(noteWords.oneDot, { amount: amountText(per, first?.figure.unit) })] : [];
}
