import { range } from 'd3';
import type { Layout } from './layout';
import type { Event } from './timeline-events';
import { type Squares, squaresFor } from './timeline-squares';

/** The sizes of a timeline in px. */
interface Sizes {
  readonly radius: number;
  /** The type of dates, and of all other words. */
  readonly when: number;
  readonly what: number;
  /** How far across the drawing the axis lies. */
  readonly across: number;
  /** From the edge to the words of an upright timeline, from a stem to those of a level one. */
  readonly indent: number;
}

/** What a timeline is built on in a room: an axis, upright where the room is compact and level where it is wide. */
export interface Bench extends Sizes {
  readonly layout: Layout;
  readonly upright: boolean;
  readonly squares: Squares;
  /** From where to where the axis runs, px. */
  readonly from: number;
  readonly to: number;
  /** Where a time stands along the axis, px; past its end if it is Infinity. */
  readonly place: (time: number) => number;
  /** The years on the axis; none if nothing has a date. */
  readonly years: readonly number[];
}

/** The bench for all the events of a timeline, which come in the order of time. */
export function benchFor(events: readonly Event[], layout: Layout): Bench {
  const sizes = sizesFor(layout);
  const upright = layout.form === 'compact';
  const length = upright ? layout.height : layout.width;
  const times = events.map(({ time }) => time).filter(Number.isFinite);
  const isDated = times.length === events.length;
  const [from, to] = upright
    ? [8, length - 10 - (isDated ? 0 : 2 * sizes.radius + 14)]
    : [0, length - (isDated ? 0 : 48)];
  const [first, end] = spanOf(times);
  const beyond = length - sizes.radius - 2;
  const [low, high] = upright ? [from, to] : [from + 20, to - 22];
  const start = yearStart(first);
  const place = (time: number) => Math.min(beyond, low + ((high - low) * (time - start)) / (end - start));
  const years = times.length > 0 ? range(first, new Date(end).getUTCFullYear() + 1) : [];
  const block = { width: 0.3 * layout.width, height: upright ? (layout.height < lowHeight ? 22 : 33) : 70 };
  return { ...sizes, layout, upright, squares: squaresFor(events, block), from, to, place, years };
}

function sizesFor({ form, width, height }: Layout): Sizes {
  if (form === 'wide') return { radius: 11, when: 22, what: 17, across: 0.62 * height, indent: 14 };
  if (width < 320) return { radius: 5.5, when: 12.5, what: 12, across: 46, indent: 76 };
  return { radius: 6.5, when: height < lowHeight ? 13 : 14, what: 13, across: 54, indent: 88 };
}

/** Under this height, px, a date and its words share a line. */
export const lowHeight = 300;

/** From the first year to a little past the last time, at least a year. */
function spanOf(times: readonly number[]): [year: number, end: number] {
  const [first = 0, last = 0] = [times[0], times.at(-1)];
  const year = new Date(first).getUTCFullYear();
  return [year, Math.max(yearStart(year + 1), last + 0.05 * (last - yearStart(year)))];
}

/** The first moment of a year, also of one before 100, ms. */
export function yearStart(year: number): number {
  return new Date(0).setUTCFullYear(year);
}
