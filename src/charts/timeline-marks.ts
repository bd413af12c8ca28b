import type { TimelineView } from '../story/view';
import { dotFill, dotHatch } from './dot';
import type { Circle, Label, Mark } from './drawing';
import { boxMarks, dressOf, hatch, type Pen } from './fill';
import { widest } from './fit';
import { coming, type Placed } from './ghosts';
import type { Bench } from './timeline-bench';
import { hasDot } from './timeline-events';
import { depthOf, groundPad, type Spot } from './timeline-spot';

/** How the marks of a spot are drawn at a step. */
export interface Hand extends Bench {
  /** The id of the item to look at. */
  readonly look: string | undefined;
  readonly steps: TimelineView['steps'];
}

/** All marks of an event, and what each grows from: first its dot, then its leader, its squares, its words. */
export function spotMarks(spot: Spot, hand: Hand): Placed[] {
  if (spot.words.length === 0) return dotMarks(spot, hand);
  return [...dotMarks(spot, hand), ...leaderMarks(spot, hand), ...squareMarks(spot, hand), ...wordMarks(spot, hand)];
}

/** How words come. */
const shown = { opacity: 0, delay: 0.7, span: 0.3 };

/** Solid marks; those of what a step looks at lie again over themselves as the bee. */
function solid(marks: readonly Placed[], { id }: Spot, { pen, look, steps }: Hand): Placed[] {
  return marks.flatMap((placed) => {
    const { mark, folded } = placed;
    const dress = { key: `bee:${mark.key}`, tone: 'bee', layer: 4, edge: pen.bee, ring: pen.bee };
    const dressed = (one?: Mark) => ({ ...one, ...dress }) as Mark;
    const bee = {
      mark: dressed(mark),
      // It grows with the mark, or shows itself on one that is there.
      folded: (step: number) =>
        steps[step]?.show.includes(id) ? { ...dressed(mark), ...shown } : dressed(folded?.(step)),
    };
    return look === id ? [placed, bee] : [placed];
  });
}

/** A dot on the axis, with paper under it if it is not solid; what came ends a wait. */
function dotMarks(spot: Spot, hand: Hand): Placed[] {
  const { id, part, figure, x, y } = spot;
  const { radius: r } = hand;
  if (!hasDot(spot)) return [];
  const { status } = figure;
  const clock = part === 'came' ? { delay: 0.6, span: 0.25 } : { delay: 0, span: 0.35 };
  const circle: Circle = { key: `dot-${id}`, shape: 'circle', x, y, r, ...dotFill(status, r, 'ink'), layer: 3 };
  const grown = (marks: readonly Mark[]) => coming(marks, () => ({ r: 0, ring: 0, ...clock }));
  if (status === 'happened') return solid(grown([circle]), spot, hand);
  const lines = status === 'unknown' ? [{ ...dotHatch(`dot-${id}:hatch`, circle), layer: 3 }] : [];
  return [
    ...grown([{ ...circle, key: `hole-${id}`, tone: 'paper', ring: r, layer: 2 }, circle]),
    ...coming(lines, () => ({ opacity: 0, ...clock })),
  ];
}

/** The leader pays out from the axis. */
function leaderMarks({ id, part, leader }: Spot, { pen }: Bench): Placed[] {
  const mark: Mark = { key: `leader-${id}`, shape: 'leader', tone: 'ink', points: leader, width: pen.hairline };
  const points = leader.map((_, i) => leader[i % 2]);
  const clock = part === 'came' ? { delay: 0.7, span: 0.25 } : { delay: 0.15, span: 0.4 };
  return coming([mark], () => ({ points, ...clock }));
}

/** Squares grow from their left edge. */
function squareMarks(spot: Spot, hand: Hand): Placed[] {
  const { id, cells, corner } = spot;
  const { pen } = hand;
  return cells.flatMap(({ status, x, y, width, height }, i) => {
    const place = { x: corner.x + x, y: corner.y + y, width, height };
    const key = `square-${id}-${i}`;
    const marks =
      status === 'open' ? [hatch(key, place, pen)] : boxMarks(key, place, { ...dressOf(spot, pen, false), status });
    const grown = coming(marks, () => ({ width: 0, delay: 0.35, span: 0.4 }));
    return status === 'happened' ? solid(grown, spot, hand) : grown;
  });
}

/** Words, on a ground of their own if they are the bee. */
function wordMarks(spot: Spot, { look, upright, pen }: Hand): Placed[] {
  const { id, grounded, words } = spot;
  const isBee = look === id && grounded;
  const dress = isBee ? ({ tone: 'onbee' } as const) : upright ? {} : { halo: true };
  const marks = words.map((line) => ({ ...line, ...dress }));
  return coming(isBee ? [groundOf(spot, pen), ...marks] : marks, () => shown);
}

/** The bee as a ground for words that have no mark to colour. */
function groundOf({ id, words }: Spot, { bee }: Pen): Mark {
  const edges = words.flatMap((line) => {
    const width = widest(line.lines, line);
    return [line.x, line.x + (line.anchor === 'end' ? -width : width)];
  });
  const [left, right] = [Math.min(...edges), Math.max(...edges)];
  const [first] = words as [Label];
  const top = first.y - 0.73 * first.size - groundPad;
  const place = { x: left - 5, y: top, width: right - left + 10, height: depthOf(words) - top + groundPad - 1 };
  return { key: `ground-${id}`, shape: 'box', tone: 'bee', ...place, edge: bee, layer: 4 };
}
