import { max, min, range, scaleUtc, utcYear } from 'd3';
import type { Event } from './timeline-events';

/** The axis of a timeline: where a time stands along it, px, and which years are marked. */
export interface Axis {
  readonly place: (time: number | null) => number;
  readonly ticks: readonly Tick[];
}

export interface Tick {
  readonly year: number;
  readonly at: number;
  /** The year, cut to ’15 between the first and the last where that is plain; empty if others stand too near. */
  readonly text: string;
}

export interface Stretch {
  /** Where the first year begins and the axis ends, px. */
  readonly from: number;
  readonly to: number;
  /** Where what has no date stands, px. */
  readonly beyond: number;
  /** The least distance between two years that are named, px. */
  readonly apart: number;
  readonly cut: boolean;
}

/** The axis from the first year to a little past the last event, at least a year, true to scale. */
export function axisOf(events: readonly Event[], stretch: Stretch): Axis {
  const times = events.flatMap(({ time }) => time ?? []);
  const [first, last] = [min(times), max(times)];
  if (first === undefined || last === undefined) return { place: () => stretch.beyond, ticks: [] };
  const start = utcYear.floor(new Date(first));
  const end = new Date(Math.max(utcYear.offset(start, 1).getTime(), last + 0.05 * (last - start.getTime())));
  const scale = scaleUtc([start, end], [stretch.from, stretch.to]);
  const years = range(start.getUTCFullYear(), end.getUTCFullYear() + 1);
  const at = (year: number) => scale(yearStart(year));
  return { place: (time) => (time === null ? stretch.beyond : scale(time)), ticks: ticksOf(years, at, stretch) };
}

const steps = [1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000];

function ticksOf(years: readonly number[], at: (year: number) => number, { apart, cut }: Stretch): Tick[] {
  const [first = 0, last = 0] = [years[0], years.at(-1)];
  const pitch = (at(last) - at(first)) / Math.max(1, last - first);
  const step = steps.find((size) => pitch * size >= apart) ?? 2000;
  const named = years.filter((year) => (step > 2 ? year % step === 0 : (year - first) % step === 0));
  const short = cut && Math.floor(first / 100) === Math.floor(last / 100);
  const ends = [named[0], named.at(-1)];
  const text = (year: number) =>
    short && !ends.includes(year) ? `’${String(year % 100).padStart(2, '0')}` : String(year);
  const marked = pitch >= 4 ? years : named;
  return marked.map((year) => ({ year, at: at(year), text: named.includes(year) ? text(year) : '' }));
}

/** The first moment of a year, also of one before 100. */
function yearStart(year: number): Date {
  const date = new Date(0);
  date.setUTCFullYear(year);
  return date;
}
