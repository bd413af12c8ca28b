import { max } from 'd3';
import type { Figure, Item } from '../story/view';
import { dotFill, dotHatch } from './dot';
import type { Circle } from './drawing';
import { hatch, type Place, penFor } from './fill';
import type { Room } from './ladder-below';
import { centresOf, type Grid, gridFor } from './ladder-grid';
import { type Grown, type HeadPlace, headOf, wordSize } from './ladder-head';
import { amountOf, isOpenEnded, upperOf } from './value';

/** What the rows of cases have in common: all their figures, so that one circle is one case in each. */
export interface CaseRow {
  readonly figures: readonly Figure[];
  readonly look: boolean;
}

/** More circles than this would not be told apart; the number alone speaks then. */
const mostCircles = 500;

/** A figure with its words, and a circle for each case; those that only may be are hatched. */
export function caseMarks(item: Item, room: Room, { figures, look }: CaseRow): Grown[] {
  const { layout } = room;
  const { head, free } = room.height < lowRow ? besideIn(room) : beneathIn(room);
  const most = Math.max(1, max(figures, countOf) ?? 1);
  const grid = rowsFor(Math.min(most, mostCircles), free, layout.form === 'wide' ? 30 : 16);
  const words = headOf(item, head);
  if (item.figure.value !== null) return [...words, ...circlesOf(item, { grid, free, look })];
  const none = hatch(`none-${item.id}`, { ...free, height: 0.84 * grid.pitch }, penFor(layout));
  return [...words, { mark: none, folded: { ...none, opacity: 0 } }];
}

/** Rows lower than this have the circles beside their words, px. */
const lowRow = 26;

interface Split {
  readonly head: HeadPlace;
  readonly free: Place;
}

function beneathIn({ layout, y, height }: Room): Split {
  const words = wordSize(layout);
  const size = Math.max(words, Math.min(layout.form === 'wide' ? 34 : 22, 0.4 * height));
  const baseline = y + 0.12 * height + 0.73 * size;
  const top = baseline + Math.max(3.5 + 0.21 * words, 0.32 * size);
  const free = { x: 0, y: top, width: layout.width, height: Math.max(3, y + height - top - 1) };
  return { head: { layout, y: baseline, width: layout.width, size }, free };
}

function besideIn({ layout, y, height }: Room): Split {
  const size = wordSize(layout);
  const [width, least] = [0.52 * layout.width, Math.min(14, 0.7 * height)];
  const head = { layout, y: y + height / 2 + 0.36 * size, width, size };
  const x = width + 6;
  return { head, free: { x, y: y + (height - least) / 2, width: layout.width - x, height: least } };
}

/** One row if its circles do not get too small, so that the rows can be compared by their length. */
function rowsFor(count: number, free: Place, most: number): Grid {
  const pitch = Math.min(most, free.width / count, free.height);
  return free.width / count > 0.28 * most ? { pitch, columns: count } : gridFor(count, free, most);
}

/** The circles of a figure: those that are sure, those that may be, and one for "more than". */
function countOf(figure: Figure): number {
  const most = Math.round(Math.max(0, upperOf(figure) ?? 0)) + (isOpenEnded(figure) ? 1 : 0);
  return most > mostCircles ? 0 : most;
}

function circlesOf({ id, figure }: Item, { grid, free, look }: { grid: Grid; free: Place; look: boolean }): Grown[] {
  const centres = centresOf(countOf(figure), grid, free);
  const sure = Math.round(amountOf(figure) ?? 0);
  const r = 0.42 * grid.pitch;
  return Array.from({ length: centres.length / 2 }, (_, i) => {
    const place = { x: centres[2 * i] as number, y: centres[2 * i + 1] as number, r };
    const status = i < sure ? figure.status : 'unknown';
    return circleMarks(
      { key: `case-${id}-${i}`, shape: 'circle', ...place, ...fillOf(figure, { status, r, look }) },
      status,
    );
  }).flat();
}

function fillOf({ unit }: Figure, { status, r, look }: { status: Figure['status']; r: number; look: boolean }) {
  if (look && status === 'happened') return { tone: 'bee', ring: Math.min(1.5, 0.3 * r) } as const;
  return dotFill(status, r, unit.tone ?? 'brick');
}

function circleMarks(circle: Circle, status: Figure['status']): Grown[] {
  const ring = { mark: circle, folded: { ...circle, r: 0, ring: 0 } };
  if (status !== 'unknown') return [ring];
  const lines = dotHatch(`${circle.key}:hatch`, circle);
  return [ring, { mark: lines, folded: { ...lines, opacity: 0 } }];
}
