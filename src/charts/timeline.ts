import type { TimelineView } from '../story/view';
import type { Drawing } from './drawing';
import { framesOf } from './frames';
import { withGhosts } from './ghosts';
import type { Layout } from './layout';
import { axisMarks, waitMarks } from './timeline-axis';
import { type Bench, benchFor } from './timeline-bench';
import { eventsOf } from './timeline-events';
import { levelSpots } from './timeline-level';
import { spotMarks } from './timeline-marks';
import { bareSpot, type Spot } from './timeline-spot';
import { uprightSpots } from './timeline-upright';
import { tween } from './tween';

/** Events on a true scale of time, amounts as squares, and the wait between what was due and what came. */
export function measureTimeline(view: TimelineView, layout: Layout): (playhead: number) => Drawing {
  const events = eventsOf(view);
  const bench = benchFor(events, layout);
  const bare = events.map((event) => bareSpot(event, bench));
  const all = spotsFor(bare, bench);
  const frames = framesOf(view.steps, ({ show, form, look }) => {
    const isShown = ({ id }: Spot) => show.includes(id);
    // Where all events find room together, they keep their places throughout.
    const spots = all.whole ? all.spots.filter(isShown) : spotsFor(bare.filter(isShown), bench).spots;
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

/** The spots of some events with the fullest words that have room; in the last wording, some may stay bare. */
function spotsFor(bare: readonly Spot[], bench: Bench, wording = bench.wording): Spots {
  const found = (bench.upright ? uprightSpots : levelSpots)(bare, bench, wording);
  if (found.length < bare.length && wording < 2) return spotsFor(bare, bench, wording + 1);
  const left = bare.filter(({ id }) => found.every((spot) => spot.id !== id));
  // Along a level axis those left over take their turn from left to right.
  return { spots: [...found, ...left].sort((a, b) => a.x - b.x), whole: wording < 2 };
}
