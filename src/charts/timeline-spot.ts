import type { Label } from './drawing';
import type { Place } from './fill';
import { label } from './label';
import { largestOf } from './largest';
import type { Bench } from './timeline-bench';
import type { Event } from './timeline-events';

/** Where an event and its words stand in a drawing, px. */
export interface Spot extends Event {
  /** Its point on the axis. */
  readonly x: number;
  readonly y: number;
  /** Four points from the axis to the words, x and y in turn; none if they found no room. */
  readonly leader: readonly number[];
  readonly words: readonly Label[];
  /** The upper left corner of its squares. */
  readonly corner: { readonly x: number; readonly y: number };
}

/** An event on the axis, without words. */
export function bareSpot(event: Event, { upright, across, place }: Bench): Spot {
  const along = place(event.time);
  const point = upright ? { x: across, y: along } : { x: along, y: across };
  return { ...event, ...point, leader: [], words: [], corner: point };
}

/** The size of an amount's block of squares, px; nothing for what is no amount. */
export function blockOf(event: Event, { squares }: Bench): Pick<Place, 'width' | 'height'> {
  const cells = squares(event);
  return {
    width: largestOf(cells, ({ x, width }) => x + width),
    height: largestOf(cells, ({ y, height }) => y + height),
  };
}

/** The room around words on a ground, px. */
export const groundPad = 4;

/** The words of an event: its date and what it was; without those that have no lines. */
export function wordsOf({ id }: Event, date: Type, what: Type): Label[] {
  return [
    label(`when-${id}`, date.lines, { ...date, weight: 600, layer: 5 }),
    label(`what-${id}`, what.lines, { ...what, layer: 5 }),
  ].filter(({ lines }) => lines.length > 0);
}

type Type = Pick<Label, 'x' | 'y' | 'lines' | 'size' | 'leading'>;

/** How far some words reach down, px. */
export function depthOf(words: readonly Label[]): number {
  return largestOf(
    words,
    ({ y, lines, size, leading = 1.25 * size }) => y + (lines.length - 1) * leading + 0.24 * size,
  );
}
