import type { Item } from '../story/view';
import { labelSize } from './corner';
import { countOf, numeralSize, widest } from './fit';
import { largestOf } from './largest';
import type { Layout } from './layout';
import { fitted, wrap } from './text';

/** The words of columns: a numeral on top of each, and its label below the line they stand on. */

/** Items that stand side by side from the left edge. */
export interface Row {
  readonly items: readonly Item[];
  /** From column to column, in px. */
  readonly stride: number;
  readonly layout: Layout;
}

/** The figure on top of a column: one number, or some words where it is more or less than one number. */
export interface Numeral {
  readonly size: number;
  readonly lines: readonly string[];
}

/** From the top of the capitals to the last baseline, in px. */
export function heightOf({ size, lines }: Numeral): number {
  return (0.73 + 1.25 * (lines.length - 1)) * size;
}

/** Numerals of one size, set by the widest; words in place of a number are smaller and take lines of their own. */
export function numeralsOf({ items, stride, layout }: Row): Numeral[] {
  const fits = items.map(({ figure }, i) => {
    const room = Math.min(stride - 12, layout.width - i * stride);
    return { text: figure.text, room, counts: countOf(figure) !== undefined, size: numeralSize(figure.text, room) };
  });
  const counted = fits.flatMap(({ counts, size }) => (counts ? [size] : []));
  const size = Math.max(12, Math.min(layout.form === 'wide' ? 48 : 26, ...counted));
  return fits.map((fit) => {
    const own = fit.counts ? size : Math.min(size, fit.size);
    const isOneLine = fit.counts || own >= labelSize(layout);
    return isOneLine ? { size: own, lines: [fit.text] } : wordNumeral(fit.text, fit.room + 8, labelSize(layout));
  });
}

/** Words in lines no longer than the room, at the size of a label or a little less. */
function wordNumeral(text: string, width: number, most: number): Numeral {
  const size = Math.max(12, Math.min(most, ...text.split(' ').map((word) => numeralSize(word, width))));
  return { size, lines: wrap(text, { width, size, weight: 600 }) };
}

/** A label below the line: its left edge, its lines, and how many lines of other labels stand above it. */
export interface Foot {
  readonly x: number;
  readonly lines: readonly string[];
  readonly above: number;
}

/** The labels of the columns, in one tier where they fit, else in two or three by turns, else cut short. */
export function feetOf(row: Row): Foot[] {
  const { items, stride, layout } = row;
  return (
    inTiers(row, 1) ??
    inTiers(row, 2) ??
    inTiers(row, 3) ??
    items.map(({ short }, i) => {
      const width = Math.min(stride - 8, layout.width - i * stride);
      const lines = fitted(short, { width, size: labelSize(layout), weight: 600, most: 3 });
      return { x: i * stride, lines, above: 0 };
    })
  );
}

/**
 * The labels in tiers that take turns, each tier from the right: a label that is too wide moves to the left of its
 * column as far as it must. Null if one is too long, or stands under another column.
 */
function inTiers({ items, stride, layout }: Row, tiers: number): Foot[] | null {
  const type = { size: labelSize(layout), weight: 600 } as const;
  const feet: Foot[] = [];
  for (const [column, { short }] of [...items.entries()].reverse()) {
    const next = feet[column + tiers];
    const limit = next ? next.x - 8 : layout.width;
    const x = Math.min(column * stride, limit - widest(short.split(' '), type));
    const lines = wrap(short, { ...type, width: limit - x });
    if (x < Math.max(0, (column - 0.75) * stride) || lines.length > 4) return null;
    feet[column] = { x, lines, above: 0 };
  }
  const heights = feet.map((_, tier) => largestOf(feet, ({ lines }, i) => (i % tiers === tier ? lines.length : 0)));
  return feet.map((foot, i) => ({
    ...foot,
    above: heights.slice(0, i % tiers).reduce((above, height) => above + height, 0),
  }));
}
