import type { Label } from './drawing';
import { label } from './label';
import { largestOf } from './largest';
import type { Bench } from './timeline-bench';
import type { Event } from './timeline-events';
import type { Cell } from './timeline-squares';

/** Where an event and its words stand in a drawing, px. */
export interface Spot extends Event {
  /** Its point on the axis. */
  readonly x: number;
  readonly y: number;
  /** Four points from the axis to the words, x and y in turn; none if they found no room. */
  readonly leader: readonly number[];
  readonly words: readonly Label[];
  /** The squares of an amount, and the upper left corner of their block. */
  readonly cells: readonly Cell[];
  readonly corner: { readonly x: number; readonly y: number };
  /** How wide the block is, and how far its words stand from its near edge; 0 without squares. */
  readonly block: number;
  readonly offset: number;
  /** How high the block is, and in a level timeline, with its words. */
  readonly height: number;
}

/** An event on the axis, without words. */
export function bareSpot(event: Event, { upright, across, place, squares }: Bench): Spot {
  const along = place(event.time);
  const point = upright ? { x: across, y: along } : { x: along, y: across };
  const cells = squares(event);
  const block = largestOf(cells, ({ x, width }) => x + width);
  return {
    ...event,
    ...point,
    cells,
    block,
    offset: block && block + (upright ? 10 : 18),
    height: largestOf(cells, ({ y, height }) => y + height),
    corner: point,
    leader: [],
    words: [],
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
