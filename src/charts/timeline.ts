import type { TimelineView } from '../story/view';
import type { Drawing } from './drawing';
import { framesOf } from './frames';
import { withGhosts } from './ghosts';
import type { Layout } from './layout';
import { axisMarks, waitMarks } from './timeline-axis';
import { benchFor } from './timeline-bench';
import { type Event, eventsOf } from './timeline-events';
import { levelSpots } from './timeline-level';
import { spotMarks } from './timeline-marks';
import { uprightSpots } from './timeline-upright';
import { tween } from './tween';

/** Events on a true scale of time, amounts as squares, and the wait between what was due and what came. */
export function measureTimeline(view: TimelineView, layout: Layout): (playhead: number) => Drawing {
  const events = eventsOf(view);
  const bench = benchFor(events, layout);
  const spotsOf = (some: readonly Event[]) => (bench.upright ? uprightSpots : levelSpots)(some, bench);
  const all = spotsOf(events);
  const frames = framesOf(view.steps, (step) => {
    const shown = events.filter(({ item }) => step.show.includes(item.id));
    // Where all events find room together, they keep their places throughout.
    const spots = all.whole ? all.spots.filter(({ event }) => shown.includes(event)) : spotsOf(shown).spots;
    return [
      ...axisMarks(bench, spots).map((mark) => ({ mark })),
      ...(step.form === 'wait' ? waitMarks(spots, bench) : []),
      ...spots.flatMap((spot) => spotMarks(spot, { bench, look: step.look, steps: view.steps })),
    ];
  });
  return tween(layout, withGhosts(frames));
}
