import type { Layout } from './layout';
import type { Run } from './timeline-axis';
import type { Event } from './timeline-events';
import { levelFor, levelSpots } from './timeline-level';
import { type Axis, axisOf } from './timeline-scale';
import type { Spots } from './timeline-spot';
import type { Squares } from './timeline-squares';
import { uprightFor, uprightSpots } from './timeline-upright';

/** What a timeline is built on in a room: upright where the room is compact, level where it is wide. */
export interface Bench {
  readonly axis: Axis;
  readonly run: Run;
  readonly radius: number;
  readonly squares: Squares;
  readonly spotsOf: (events: readonly Event[]) => Spots;
}

/** The bench for all the events of a timeline. */
export function benchFor(events: readonly Event[], layout: Layout): Bench {
  return layout.form === 'wide' ? levelBench(events, layout) : uprightBench(events, layout);
}

function uprightBench(events: readonly Event[], layout: Layout): Bench {
  const upright = uprightFor(layout, events);
  const { radius, squares, axis: across } = upright;
  const to = layout.height - 10 - (isUndated(events) ? 2 * radius + 14 : 0);
  const axis = axisOf(events, { from: 8, to, beyond: layout.height - radius - 2, apart: 24, cut: false });
  const run = { layout, upright: true, across, from: 8, to };
  return { axis, run, radius, squares, spotsOf: (some) => uprightSpots(some, axis, upright) };
}

function levelBench(events: readonly Event[], layout: Layout): Bench {
  const level = levelFor(layout, events);
  const { radius, squares, axis: across } = level;
  const to = layout.width - (isUndated(events) ? 48 : 0);
  const axis = axisOf(events, { from: 20, to: to - 22, beyond: layout.width - radius - 2, apart: 48, cut: true });
  const run = { layout, upright: false, across, from: 0, to };
  return { axis, run, radius, squares, spotsOf: (some) => levelSpots(some, axis, level) };
}

/** True if something has no date and stands past the end of the axis. */
function isUndated(events: readonly Event[]): boolean {
  return events.some(({ time }) => time === null);
}
