import type { Label } from './drawing';
import type { Place } from './fill';
import { label } from './label';
import { largestOf } from './largest';
import type { Bench } from './timeline-bench';
import type { Event } from './timeline-events';

/** Where an event and its words stand in a drawing, px. */
export interface Spot {
  readonly event: Event;
  /** Its point on the axis. */
  readonly x: number;
  readonly y: number;
  /** Four points from the axis to the words, x and y in turn; none if they found no room. */
  readonly leader: readonly number[];
  readonly words: readonly Label[];
  /** The upper left corner of its squares. */
  readonly corner: { readonly x: number; readonly y: number };
}

/** The spots of some events, and whether all their words found room uncut. */
export interface Spots {
  readonly spots: readonly Spot[];
  readonly whole: boolean;
}

/** An event on the axis, without words. */
export function bareSpot(event: Event, { upright, across, place }: Bench): Spot {
  const along = place(event.time);
  const [x, y] = upright ? [across, along] : [along, across];
  return { event, x, y, leader: [], words: [], corner: { x, y } };
}

/** The size of an amount's block of squares, px; nothing for what is no amount. */
export function blockOf({ item }: Event, { squares }: Bench): Pick<Place, 'width' | 'height'> {
  return {
    width: largestOf(squares(item), (cell) => cell.x + cell.width),
    height: largestOf(squares(item), (cell) => cell.y + cell.height),
  };
}

/** The room around words on a ground, px. */
export const groundPad = 4;

/** Some lines of words; none if there are no lines. */
export function wordsOf(key: string, type: Type): Label[] {
  return type.lines.length > 0 ? [label(key, type.lines, { ...type, layer: 5 })] : [];
}

type Type = Pick<Label, 'x' | 'y' | 'lines' | 'size' | 'weight' | 'leading'>;

/** How far some words reach down, px. */
export function depthOf(words: readonly Label[]): number {
  return largestOf(
    words,
    ({ y, lines, size, leading = 1.25 * size }) => y + (lines.length - 1) * leading + 0.24 * size,
  );
}
