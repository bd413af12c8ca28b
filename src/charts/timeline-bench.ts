import { range } from 'd3';
import { type Pen, penFor } from './fill';
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
  /** The most height for the squares of an amount. */
  readonly block: number;
  /** The fullest wording to try, from 0: in a low room, a date and its words share a line. */
  readonly wording: number;
}

/** What a timeline is built on in a room: an axis, upright where the room is compact and level where it is wide. */
export interface Bench extends Sizes {
  readonly layout: Layout;
  readonly pen: Pen;
  readonly upright: boolean;
  readonly squares: Squares;
  /** Between where the times with a date stand along the axis, px. */
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
  const { radius, block } = sizes;
  const { width, height, form } = layout;
  const upright = form === 'compact';
  const length = upright ? height : width;
  const times = events.map(({ time }) => time).filter(Number.isFinite);
  const undated = times.length < events.length ? (upright ? 2 * radius + 14 : 48) : 0;
  const [from, to] = upright ? [8, length - 10 - undated] : [20, length - 22 - undated];
  const [earliest = 0, latest = 0] = [times[0], times.at(-1)];
  const first = yearOf(earliest);
  const start = yearStart(first);
  // From the first year to a little past the last time, at least a year.
  const end = Math.max(yearStart(first + 1), latest + 0.05 * (latest - start));
  return {
    ...sizes,
    layout,
    pen: penFor(layout),
    upright,
    squares: squaresFor(events, { width: 0.3 * width, height: block }),
    from,
    to,
    place: (time) => Math.min(length - radius - 2, from + ((to - from) * (time - start)) / (end - start)),
    years: times.length > 0 ? range(first, yearOf(end) + 1) : [],
  };
}

function sizesFor({ form, width, height }: Layout): Sizes {
  if (form === 'wide')
    return { radius: 11, when: 22, what: 17, across: 0.62 * height, indent: 14, block: 70, wording: 0 };
  const low = height < 300 ? { block: 22, wording: 1 } : { block: 33, wording: 0 };
  if (width < 320) return { radius: 5.5, when: 12.5, what: 12, across: 46, indent: 76, ...low };
  return { radius: 6.5, when: 14 - low.wording, what: 13, across: 54, indent: 88, ...low };
}

function yearOf(time: number): number {
  return new Date(time).getUTCFullYear();
}

/** The first moment of a year, also of one before 100, ms. */
export function yearStart(year: number): number {
  return new Date(0).setUTCFullYear(year);
}
