import type { Item } from '../story/view';
import type { Book } from './caseload-load';
import { widest } from './fit';
import { fitted, wrap } from './text';

/** The labels below the baseline of the columns. */
export interface Feet {
  readonly feet: readonly Foot[];
  /** From the baseline to the lower edge of the drawing, in px. */
  readonly height: number;
  readonly size: number;
  readonly leading: number;
  /** From the baseline of the columns to the baseline of the first line. */
  readonly below: number;
  /** From the last baseline to the lower edge. */
  readonly tail: number;
}

/** A label: its left edge, its lines, and how many lines of other labels stand above it. */
export interface Foot {
  readonly x: number;
  readonly lines: readonly string[];
  readonly above: number;
}

export const footType = {
  compact: { size: 13, leading: 16.25, below: 16.5, tail: 8.75 },
  wide: { size: 17, leading: 21.25, below: 25.5, tail: 12.75 },
} as const;

interface Row {
  readonly items: readonly Item[];
  /** From column to column. */
  readonly stride: number;
}

/** The labels of the columns, in one tier where they fit, else in two or three by turns. */
export function feetOf({ layout, per }: Book, { items, stride }: Row): Feet {
  const { size, leading, below, tail } = footType[layout.form];
  const room = { width: layout.width, size, stride, names: items.map(({ short }) => short) };
  const feet = [1, 2, 3].map((tiers) => inTiers(room, tiers)).find((found) => found !== null) ?? cutShort(room);
  const most = Math.max(1, ...feet.map(({ above, lines }) => above + lines.length)) + (per > 1 ? 1 : 0);
  return { feet, size, leading, below, tail, height: below + (most - 1) * leading + tail };
}

interface Room {
  readonly names: readonly string[];
  readonly width: number;
  readonly stride: number;
  readonly size: number;
}

/** The labels in tiers that take turns; null if one is too long, or stands under another column. */
function inTiers(room: Room, tiers: number): Foot[] | null {
  const feet: Foot[] = [];
  let above = 0;
  for (let tier = 0; tier < tiers; tier += 1) {
    const columns = room.names.flatMap((_, column) => (column % tiers === tier ? [column] : []));
    const placed = tierOf(room, columns);
    if (!placed) return null;
    columns.forEach((column, i) => {
      feet[column] = { ...(placed[i] as Omit<Foot, 'above'>), above };
    });
    above += Math.max(0, ...placed.map(({ lines }) => lines.length));
  }
  return feet;
}

/** The labels of one tier from the right: one that is too wide moves to the left of its column as far as it must. */
function tierOf({ names, width, stride, size }: Room, columns: readonly number[]): Omit<Foot, 'above'>[] | null {
  const feet: Omit<Foot, 'above'>[] = [];
  let limit = width;
  for (const column of columns.toReversed()) {
    const name = names[column] as string;
    const x = Math.min(column * stride, limit - widest(name.split(' '), { size, weight: 600 }));
    const lines = wrap(name, { width: limit - x, size, weight: 600 });
    if (x < Math.max(0, (column - 0.75) * stride) || lines.length > 4) return null;
    feet.unshift({ x, lines });
    limit = x - 8;
  }
  return feet;
}

/** Labels that fit in no tiers, each cut short to what its own column leaves it. */
function cutShort({ names, width, stride, size }: Room): Foot[] {
  return names.map((name, i) => {
    const room = { width: Math.min(stride - 8, width - i * stride), size, weight: 600, most: 3 } as const;
    return { x: i * stride, lines: fitted(name, room), above: 0 };
  });
}
