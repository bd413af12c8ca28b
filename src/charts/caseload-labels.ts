import { sum } from 'd3';
import { labelSize } from './corner';
import type { Label } from './drawing';
import { countOf, numeralSize, numeralWidth, widest } from './fit';
import { label } from './label';
import { largestOf } from './largest';
import type { Layout } from './layout';
import type { Tally } from './tally';
import { fitted, wrap } from './text';

/** The words of columns: a numeral on top of each, and its label below the line they stand on. */

/** Loads that stand side by side from the left edge. */
export interface Row {
  readonly loads: readonly Tally[];
  /** From column to column, in px. */
  readonly stride: number;
  readonly layout: Layout;
}

/** Sizes in px: of the largest numeral, from a numeral to the dots, and from the baseline to the first label. */
const types = { compact: { most: 26, above: 7, below: 16.5 }, wide: { most: 48, above: 12, below: 25.5 } } as const;

/**
 * The numerals, as high as if the dots ended at 0; of one size, set by the widest. Words in place of a number are
 * smaller and take lines of their own.
 */
export function valuesOf({ loads, stride, layout }: Row): Label[] {
  const { most, above } = types[layout.form];
  const roomAt = (column: number) => Math.min(stride - 12, layout.width - column * stride);
  const sizes = loads.map(({ item: { figure } }, i) => numeralSize(figure.text, roomAt(i)));
  const shared = Math.min(most, ...sizes.filter((_, i) => countOf((loads[i] as Tally).item.figure)));
  return loads.map(({ item: { id, figure } }, i) => {
    const own = Math.max(12, Math.min(shared, sizes[i] as number));
    const isOneLine = countOf(figure) || own >= labelSize(layout);
    const { size, lines } = isOneLine
      ? { size: own, lines: [figure.text] }
      : inLines(figure.text, roomAt(i) + 8, labelSize(layout));
    // Hung out by the air a digit carries, and clear of the lines that run behind it.
    const x = Math.min(i * stride - 0.03 * size, layout.width - largestOf(lines, (line) => numeralWidth(line, size)));
    const y = -above - (lines.length - 1) * 1.25 * size;
    return label(`value:${id}`, lines, { x, y, size, weight: 600, halo: true, layer: 4 });
  });
}

/** Words in lines no longer than the room, at the size of a label or a little less. */
function inLines(text: string, width: number, most: number): Pick<Label, 'size' | 'lines'> {
  const size = Math.max(12, Math.min(most, ...text.split(' ').map((word) => numeralSize(word, width))));
  return { size, lines: wrap(text, { width, size, weight: 600 }) };
}

/** The labels as if the baseline were at 0, in one tier where they fit, else in two or three by turns, else cut short. */
export function namesOf(row: Row): Label[] {
  const { loads, stride, layout } = row;
  const size = labelSize(layout);
  const feet =
    inTiers(row, 1) ??
    inTiers(row, 2) ??
    inTiers(row, 3) ??
    loads.map(({ item }, i) => {
      const width = Math.min(stride - 8, layout.width - i * stride);
      return { x: i * stride, lines: fitted(item.short, { width, size, weight: 600, most: 3 }), above: 0 };
    });
  return feet.map(({ x, lines, above }, i) => {
    const y = types[layout.form].below + above * 1.25 * size;
    return label(`name:${loads[i]?.item.id}`, lines, { x, y, size });
  });
}

/** A label below the line: its left edge, its lines, and how many lines of other labels stand above it. */
interface Foot extends Pick<Label, 'x' | 'lines'> {
  readonly above: number;
}

/**
 * The labels in tiers that take turns, each tier from the right: a label that is too wide moves to the left of its
 * column as far as it must. Null if one is too long, or stands under another column.
 */
function inTiers({ loads, stride, layout }: Row, tiers: number): Foot[] | null {
  const type = { size: labelSize(layout), weight: 600 } as const;
  const feet: Omit<Foot, 'above'>[] = [];
  for (const [column, { item }] of [...loads.entries()].reverse()) {
    const next = feet[column + tiers];
    const limit = next ? next.x - 8 : layout.width;
    const x = Math.min(column * stride, limit - widest(item.short.split(' '), type));
    const lines = wrap(item.short, { ...type, width: limit - x });
    if (x < Math.max(0, (column - 0.75) * stride) || lines.length > 4) return null;
    feet[column] = { x, lines };
  }
  const heights = feet.map((_, tier) => largestOf(feet, ({ lines }, i) => (i % tiers === tier ? lines.length : 0)));
  return feet.map((foot, i) => ({ ...foot, above: sum(heights.slice(0, i % tiers)) }));
}
