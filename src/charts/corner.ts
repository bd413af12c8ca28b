import type { Item } from '../story/view';
import type { Label } from './drawing';
import { countOf, numeralSize, numeralWidth } from './fit';
import { type Beside, freeWidth } from './flow';
import type { Layout } from './layout';

/** Words in the corners of a drawing, beside discs: what the honeycomb and the crowd have in common. */

/** The size of labels in a layout, in px. */
export function labelSize({ form }: Layout): number {
  return form === 'wide' ? 17 : 13;
}

/** What an item is called in a layout. */
export function nameOf({ label, short }: Item, { form }: Layout): string {
  return form === 'wide' ? label : short;
}

/** What the largest size gives that gives anything, between two sizes, the larger first. */
export function largest<T>([from, to]: readonly [number, number], attempt: (size: number) => T | null): T | null {
  for (let size = from; size > to; size *= 0.96) {
    const found = attempt(size);
    if (found) return found;
  }
  return null;
}

/** What words at the edge of the drawing have in common. */
export function atEdge({ side, width }: Beside) {
  const base = { shape: 'text', tone: 'ink', weight: 400 } as const;
  return side === 'left' ? ({ ...base, x: 0 } as const) : ({ ...base, anchor: 'end', x: width } as const);
}

/** The items whose numerals stand in one place, and the largest size in px of such a numeral. */
export interface Numerals {
  readonly items: readonly Item[];
  readonly most: number;
}

/** The numeral in the top corner; one that counts along has one size and one key whatever it counts. */
export function numeralOf({ id, figure }: Item, { items, most }: Numerals, beside: Beside): Label {
  const count = countOf(figure);
  const figures = count ? items.map((item) => item.figure).filter(countOf) : [figure];
  const sizes = figures.map(({ text }) => numeralSize(text, 0.4 * beside.width));
  const size = Math.max(15, Math.min(count ? most : most / 2, ...sizes));
  const place = { ...atEdge(beside), y: 0.77 * size, size, weight: 600, lines: [figure.text] } as const;
  // At the left it hangs out by the air a digit carries, so that it stands flush with the words below.
  const flush = beside.side === 'left' ? { ...place, x: -0.03 * size } : place;
  return { ...flush, key: count ? 'numeral' : `numeral:${id}`, ...(count && { count }) };
}

/** Whether a numeral stands clear of the discs. */
export function hasRoom({ y, size, lines }: Label, beside: Beside): boolean {
  return numeralWidth(lines.join(), size) <= freeWidth(beside, y - 0.73 * size, y);
}
