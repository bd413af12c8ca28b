import { max, min } from 'd3';
import { textWidth } from './text';
import type { Event } from './timeline-events';

/** The room around words on a ground, px. */
export const groundPad = 4;

/** Where an event and its words stand in a drawing, px. */
export interface Spot {
  readonly event: Event;
  /** Its point on the axis. */
  readonly x: number;
  readonly y: number;
  /** Four points from the axis to the words, x and y in turn; none if they found no room. */
  readonly leader: readonly number[];
  /** The upper left corner of its squares. */
  readonly squares: { readonly x: number; readonly y: number };
  readonly words: readonly Words[];
}

/** Lines of one type; `x`, `y` is the baseline of the first. */
export interface Words {
  readonly key: 'when' | 'what';
  readonly x: number;
  readonly y: number;
  readonly lines: readonly string[];
  readonly size: number;
  readonly leading: number;
  readonly weight: 400 | 600;
  readonly anchor: 'start' | 'end';
}

/** The spots of some events, and whether all their words found room uncut. */
export interface Spots {
  readonly spots: readonly Spot[];
  readonly whole: boolean;
}

/** The width of some words, px. */
export function widthOf(words: readonly Pick<Words, 'lines' | 'size' | 'weight'>[]): number {
  return max(words, ({ lines, size, weight }) => max(lines, (line) => textWidth(line, size, weight))) ?? 0;
}

/** The left and the right edge of some words that have their places, px. */
export function edgesOf(words: readonly Words[]): readonly [left: number, right: number] {
  const lefts = words.map((line) => (line.anchor === 'end' ? line.x - widthOf([line]) : line.x));
  const rights = words.map((line, i) => (lefts[i] as number) + widthOf([line]));
  return [min(lefts) ?? 0, max(rights) ?? 0];
}

/** How far some words reach down from where their first line's capitals begin, px. */
export function depthOf(words: readonly Pick<Words, 'y' | 'lines' | 'size' | 'leading'>[]): number {
  return max(words, ({ y, lines, size, leading }) => y + (lines.length - 1) * leading + 0.24 * size) ?? 0;
}
