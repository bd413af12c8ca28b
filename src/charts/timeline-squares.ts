import { range } from 'd3';
import type { Figure } from '../story/view';
import type { Place } from './fill';
import { largestOf } from './largest';
import type { Event, TimelineItem } from './timeline-events';
import { amountOf, isOpenEnded, mostOf } from './value';

/** A square or a part of one, from the corner of its block; an open one has no edge. */
export interface Cell extends Place {
  readonly status: Figure['status'] | 'open';
}

/** The squares of every amount, one for each unit: all of one size, so that the largest amount fits a block, px. */
export type Squares = (item: TimelineItem) => readonly Cell[];

const gap = 0.12;
/** More squares than this would not be told apart; the number alone speaks then. */
const most = 200;

/** The squares of some events, in blocks of at most this size, px. */
export function squaresFor(events: readonly Event[], block: { width: number; height: number }): Squares {
  const largest = largestOf(events, countOf, 1);
  const grids = range(1, 13).map((rows): Grid => {
    const columns = Math.ceil(largest / rows);
    return { rows, pitch: Math.min(block.height / (rows - gap), block.width / (columns - gap)) };
  });
  const [grid] = grids.sort((a, b) => b.pitch - a.pitch) as [Grid];
  return (item) => (item.part === 'amount' ? cellsOf(item, grid) : []);
}

interface Grid {
  readonly rows: number;
  readonly pitch: number;
}

/** Column by column; part of a unit is part of the width, what only may be is hatched, and so is what has no upper end. */
function cellsOf(item: TimelineItem, { rows, pitch }: Grid): Cell[] {
  const { figure } = item;
  const [count, side] = [countOf(item), pitch * (1 - gap)];
  const [sure, may] = [amountOf(figure), mostOf(item)];
  if (sure === null) return [{ x: 0, y: 0, width: side, height: side, status: 'open' }];
  const parts = [[0, sure, figure.status] as const, [sure, may, 'unknown'] as const];
  const cells = range(count).flatMap((i) =>
    parts.flatMap(([low, high, status]): Cell[] => {
      const [from, to] = [Math.max(low, i), Math.min(high, i + 1)];
      const corner = { x: Math.floor(i / rows) * pitch + (from - i) * side, y: (i % rows) * pitch };
      return to > from ? [{ ...corner, width: Math.max(0.04, to - from) * side, height: side, status }] : [];
    }),
  );
  const height = side + pitch * (Math.min(rows, count) - 1);
  const open: Cell = { x: Math.ceil(count / rows) * pitch, y: 0, width: 0.35 * side, height, status: 'open' };
  return isOpenEnded(figure) && count > 0 ? [...cells, open] : cells;
}

/** How many squares an amount needs; none if it is no number above nought, or too many to tell apart. */
function countOf(item: TimelineItem): number {
  const count = item.part === 'amount' ? Math.ceil(mostOf(item)) : 0;
  return count > most ? 0 : count;
}
