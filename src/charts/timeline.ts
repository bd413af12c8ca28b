import type { TimelineView } from '../story/view';
import type { Drawing } from './drawing';
import { framesOf } from './frames';
import { withGhosts } from './ghosts';
import type { Layout } from './layout';
import { axisMarks, waitMarks } from './timeline-axis';
import { type Bench, benchFor } from './timeline-bench';
import { type Event, eventsOf } from './timeline-events';
import { levelSpots } from './timeline-level';
import { spotMarks } from './timeline-marks';
import { bareSpot, type Spot } from './timeline-spot';
import { uprightSpots } from './timeline-upright';
import { tween } from './tween';

/** Events on a true scale of time, amounts as squares, and the wait between what was due and what came. */
export function measureTimeline(view: TimelineView, layout: Layout): (playhead: number) => Drawing {
  const events = eventsOf(view);
  const bench = benchFor(events, layout);
  const all = spotsFor(events, bench);
  const frames = framesOf(view.steps, ({ show, form, look }) => {
    const isShown = ({ id }: Event) => show.includes(id);
    // Where all events find room together, they keep their places throughout.
    const spots = all.whole ? all.spots.filter(isShown) : spotsFor(events.filter(isShown), bench).spots;
    return [
      ...axisMarks(bench, spots).map((mark) => ({ mark })),
      ...(form === 'wait' ? waitMarks(spots, bench) : []),
      ...spots.flatMap((spot) => spotMarks(spot, { ...bench, look, steps: view.steps })),
    ];
  });
  return tween(layout, withGhosts(frames));
}

interface Spots {
  readonly spots: readonly Spot[];
  /** Whether all words found room uncut. */
  readonly whole: boolean;
}

/** The spots of some events, in the fullest wording that has room; in the last, those without room stay bare. */
function spotsFor(events: readonly Event[], bench: Bench, wording = bench.wording): Spots {
  const found = (bench.upright ? uprightSpots : levelSpots)(events, bench, wording);
  if (found.length < events.length && wording < 2) return spotsFor(events, bench, wording + 1);
  const bare = events.filter(({ id }) => found.every((spot) => spot.id !== id)).map((event) => bareSpot(event, bench));
  return { spots: [...found, ...bare].sort((a, b) => a.x - b.x), whole: wording < 2 };
}
