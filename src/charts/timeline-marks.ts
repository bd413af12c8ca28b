import type { TimelineView } from '../story/view';
import { dotFill, dotHatch } from './dot';
import type { Circle, Mark } from './drawing';
import { boxMarks, dressOf, hatch, penFor } from './fill';
import { widest } from './fit';
import type { Placed } from './ghosts';
import type { Bench } from './timeline-bench';
import { hasDot } from './timeline-events';
import { depthOf, groundPad, type Spot } from './timeline-spot';

/** How the marks of a spot are drawn at a step. */
export interface Hand {
  readonly bench: Bench;
  /** The id of the item to look at. */
  readonly look: string | undefined;
  readonly steps: TimelineView['steps'];
}

/** When the marks of an event come: its dot, its leader, its squares, its words; what came ends a wait. */
const clocks = {
  dot: { delay: 0, span: 0.35 },
  arrival: { delay: 0.6, span: 0.25 },
  leader: { delay: 0.15, span: 0.4 },
  late: { delay: 0.7, span: 0.25 },
  squares: { delay: 0.35, span: 0.4 },
  words: { delay: 0.7, span: 0.3 },
};

function grown(mark: Mark, folded: Partial<Mark>, clock: keyof typeof clocks): Placed {
  return { mark, folded: () => ({ ...mark, ...folded, ...clocks[clock] }) as Mark };
}

/** All marks of an event, and what each grows from. */
export function spotMarks(spot: Spot, hand: Hand): Placed[] {
  return [
    ...dotMarks(spot, hand),
    ...leaderMarks(spot, hand.bench),
    ...squareMarks(spot, hand),
    ...wordMarks(spot, hand),
  ];
}

/** A mark again as the bee, to lie over it: it grows with the mark, or shows itself on one that is there. */
function beeOver({ mark, folded }: Placed, id: string, { bench, steps }: Hand): Placed {
  const edge = penFor(bench.layout).bee;
  const dress = { key: `bee:${mark.key}`, tone: 'bee', layer: 4, edge, ring: edge } as const;
  const bee = { ...mark, ...dress } as Mark;
  return {
    mark: bee,
    folded: (step) =>
      steps[step]?.show.includes(id)
        ? { ...bee, opacity: 0, ...clocks.words }
        : ({ ...folded?.(step), ...dress } as Mark),
  };
}

/** A dot on the axis, with paper under it if it is not solid. */
function dotMarks({ event, x, y }: Spot, hand: Hand): Placed[] {
  const { id, part, figure } = event.item;
  if (!hasDot(event.item)) return [];
  const { status } = figure;
  const r = hand.bench.radius;
  const closed = { r: 0, ring: 0 };
  const circle: Circle = { key: `dot-${id}`, shape: 'circle', x, y, r, ...dotFill(status, r, 'ink'), layer: 3 };
  const dot = grown(circle, closed, part === 'came' ? 'arrival' : 'dot');
  if (status === 'happened') return [dot, ...(hand.look === id ? [beeOver(dot, id, hand)] : [])];
  const hole = grown({ ...circle, key: `hole-${id}`, tone: 'paper', ring: r, layer: 2 }, closed, 'dot');
  const lines = grown({ ...dotHatch(`dot-${id}:hatch`, circle), layer: 3 }, { opacity: 0 }, 'dot');
  return [hole, dot, ...(status === 'unknown' ? [lines] : [])];
}

/** The leader pays out from the axis. */
function leaderMarks({ event, leader }: Spot, { upright }: Bench): Placed[] {
  if (leader.length === 0) return [];
  const { id, part } = event.item;
  const width = upright ? 1 : 1.25;
  const mark: Mark = { key: `leader-${id}`, shape: 'leader', tone: 'ink', points: leader, width };
  const points = leader.map((_, i) => leader[i % 2] as number);
  return [grown(mark, { points }, part === 'came' ? 'late' : 'leader')];
}

/** Squares grow from their left edge. */
function squareMarks({ event, corner, words }: Spot, hand: Hand): Placed[] {
  const { layout, squares } = hand.bench;
  const { id, figure } = event.item;
  if (words.length === 0) return [];
  const pen = penFor(layout);
  const marks = squares(event.item)
    .flatMap(({ status, x, y, width, height }, i) => {
      const place = { x: corner.x + x, y: corner.y + y, width, height };
      const key = `square-${id}-${i}`;
      return status === 'open'
        ? [hatch(key, place, pen)]
        : boxMarks(key, place, { ...dressOf(event.item, pen, false), status });
    })
    .map((mark) => grown(mark, { width: 0 }, 'squares'));
  const solid = marks.filter(({ mark }) => mark.shape === 'box' && mark.tone !== 'ink');
  const isBee = hand.look === id && figure.status === 'happened';
  return [...marks, ...(isBee ? solid.map((square) => beeOver(square, id, hand)) : [])];
}

/** Words, on a ground of their own if they are the bee. */
function wordMarks(spot: Spot, { look, bench }: Hand): Placed[] {
  const { event, words } = spot;
  const isBee = look === event.item.id && event.grounded && words.length > 0;
  const dress = isBee ? ({ tone: 'onbee' } as const) : bench.upright ? {} : { halo: true };
  const marks = words.map((line) => ({ ...line, ...dress }));
  return [...(isBee ? [groundOf(spot, bench)] : []), ...marks].map((mark) => grown(mark, { opacity: 0 }, 'words'));
}

/** The bee as a ground for words that have no mark to colour. */
function groundOf({ event, words }: Spot, { layout }: Bench): Mark {
  const edges = words.flatMap((line) => {
    const width = widest(line.lines, line);
    return [line.x, line.x + (line.anchor === 'end' ? -width : width)];
  });
  const [left, right] = [Math.min(...edges), Math.max(...edges)];
  const top = Math.min(...words.map(({ y, size }) => y - 0.73 * size)) - groundPad;
  const place = { x: left - 5, y: top, width: right - left + 10, height: depthOf(words) - top + groundPad - 1 };
  return { key: `ground-${event.item.id}`, shape: 'box', tone: 'bee', ...place, edge: penFor(layout).bee, layer: 4 };
}
