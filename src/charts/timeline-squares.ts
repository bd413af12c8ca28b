import { max, range } from 'd3';
import type { Figure } from '../story/view';
import type { Mark } from './drawing';
import { boxMarks, hatch, type Place, penFor } from './fill';
import type { Layout } from './layout';
import type { Event } from './timeline-events';
import { amountOf, isOpenEnded, upperOf } from './value';

/** How the amounts of a timeline are drawn: a square for each unit, all of one size. */
export interface Squares {
  /** From one square to the next, px. */
  readonly pitch: number;
  readonly rows: number;
}

/** A square or a part of one, from the corner of its block. */
interface Cell extends Place {
  readonly status: Figure['status'] | 'open';
}

const gap = 0.12;
/** More squares than this would not be told apart; the number alone speaks then. */
const most = 200;
/** How wide the hatch of an amount without an upper end is, in squares. */
const sliver = 0.35;

/** The squares that let the largest amount fit a block of this size, px. */
export function squaresFor(events: readonly Event[], block: { width: number; height: number }): Squares {
  const largest = max(events, countOf) || 1;
  const choices = range(1, 13).map((rows) => {
    const columns = Math.ceil(largest / rows);
    return { pitch: Math.min(block.height / (rows - gap), block.width / (columns - gap)), rows };
  });
  return choices.reduce((best, choice) => (choice.pitch > best.pitch ? choice : best));
}

/** The size of an amount's block of squares, px; nothing for what is no amount. */
export function blockOf(event: Event, squares: Squares): { width: number; height: number } {
  const cells = cellsOf(event, squares);
  return {
    width: max(cells, ({ x, width }) => x + width) ?? 0,
    height: max(cells, ({ y, height }) => y + height) ?? 0,
  };
}

/** The squares of an amount with their upper left corner at `x`, `y`. */
export function squareMarks(event: Event, squares: Squares, place: SquaresPlace): Mark[] {
  const pen = penFor(place.layout);
  const tone = event.item.figure.unit.tone ?? 'canal';
  return cellsOf(event, squares).flatMap(({ status, ...cell }, i) => {
    const key = `square-${event.item.id}-${i}`;
    const at = { ...cell, x: place.x + cell.x, y: place.y + cell.y };
    return status === 'open' ? [hatch(key, at, pen)] : boxMarks(key, at, { pen, status, tone });
  });
}

export interface SquaresPlace {
  readonly x: number;
  readonly y: number;
  readonly layout: Layout;
}

/** Column by column; part of a unit is part of the width, and what only may be is hatched. */
function cellsOf(event: Event, { pitch, rows }: Squares): Cell[] {
  const { figure, part } = event.item;
  const side = pitch * (1 - gap);
  if (part !== 'amount') return [];
  if (amountOf(figure) === null) return [{ x: 0, y: 0, width: side, height: side, status: 'open' }];
  const count = countOf(event);
  const cells = range(count).flatMap((i): Cell[] => {
    const [sure, may] = [amountOf(figure), upperOf(figure)].map((amount) =>
      Math.min(1, Math.max(0, (amount ?? 0) - i)),
    );
    const square = { x: Math.floor(i / rows) * pitch, y: (i % rows) * pitch, width: side, height: side };
    return partsOf(square, { sure: sure ?? 0, may: may ?? 0, status: figure.status });
  });
  if (!isOpenEnded(figure) || count === 0) return cells;
  const open = { x: Math.ceil(count / rows) * pitch, y: 0, width: sliver * side, height: side };
  return [...cells, { ...open, height: side + pitch * (Math.min(rows, count) - 1), status: 'open' }];
}

function partsOf(
  square: Place,
  { sure, may, status }: { sure: number; may: number; status: Figure['status'] },
): Cell[] {
  const sound = { ...square, width: Math.max(0.04, sure) * square.width, status };
  const rest = { ...square, x: square.x + sure * square.width, width: (may - sure) * square.width };
  return [...(sure > 0 ? [sound] : []), ...(may > sure ? [{ ...rest, status: 'unknown' as const }] : [])];
}

/** How many squares an amount needs; none if it is no number above nought, or too many to tell apart. */
function countOf({ item }: Event): number {
  if (item.part !== 'amount') return 0;
  const count = Math.ceil(Math.max(0, upperOf(item.figure) ?? 0));
  return count > most ? 0 : count;
}
