import type { TimelineView } from '../story/view';
import type { Drawing } from './drawing';
import { type Placed, withGhosts } from './ghosts';
import type { Layout } from './layout';
import { axisMarks, waitMarks } from './timeline-axis';
import { type Bench, benchFor } from './timeline-bench';
import { type Event, eventsOf, type TimelineItem, waitsIn } from './timeline-events';
import { spotMarks } from './timeline-marks';
import type { Spot } from './timeline-spot';
import { tween } from './tween';

/** Events on a true scale of time, amounts as squares, and the wait between what was due and what came. */
export function measureTimeline(view: TimelineView, layout: Layout): (playhead: number) => Drawing {
  const events = eventsOf(view, layout);
  const bench = benchFor(events, layout);
  const spots = spotsOf(view, events, bench);
  const keyframes = withGhosts(spots.map((shown, step) => stepMarks(view, step, { bench, shown, layout })));
  const axes = spots.map((shown) => axisMarks(bench.axis, bench.run, shown));
  return tween(
    layout,
    keyframes.map((marks, step) => [...(axes[step] ?? []), ...marks]),
  );
}

/** The spots of every step: where all events find room together, they keep their places throughout. */
function spotsOf(view: TimelineView, events: readonly Event[], bench: Bench): Spot[][] {
  const all = bench.spotsOf(events);
  return view.steps.map(({ show }) => {
    const isShown = ({ item }: Event) => show.includes(item.id);
    if (all.whole) return all.spots.filter(({ event }) => isShown(event));
    return [...bench.spotsOf(events.filter(isShown)).spots];
  });
}

interface Moment {
  readonly bench: Bench;
  readonly shown: readonly Spot[];
  readonly layout: Layout;
}

function stepMarks(view: TimelineView, step: number, { bench, shown, layout }: Moment): Placed[] {
  const { form, look } = view.steps[step] ?? {};
  const { radius, squares, run } = bench;
  const spotFor = (item: TimelineItem) => shown.find(({ event }) => event.item === item) as Spot;
  const isShown = (id: string, other: number) => view.steps[other]?.show.includes(id) ?? false;
  const waits = form === 'wait' ? waitsIn(shown.map(({ event }) => event.item)) : [];
  return [
    ...waits.flatMap(([due, came]) => waitMarks([spotFor(due), spotFor(came)], run)),
    ...shown.flatMap((spot) => spotMarks(spot, { layout, radius, squares, look, isShown })),
  ];
}
