import type { Figure, Item } from '../story/view';
import { dotFill, dotHatch } from './dot';
import type { Circle, Mark } from './drawing';
import { hatch, type Place, penFor } from './fill';
import { numeralWidth } from './fit';
import { centresOf, type Grid, gridFor, rowsFor } from './ladder-grid';
import { type Head, headMarks, wordSize } from './ladder-head';
import { largestOf } from './largest';
import type { Layout } from './layout';
import { textWidth } from './text';
import { isOpenEnded, mostOf, sizeOf } from './value';

/** What stands beneath a ladder: a number with its words, and a dot for each one. */

/** The room of one item beneath the ladder, px. */
interface Room {
  readonly layout: Layout;
  readonly y: number;
  readonly height: number;
}

/** More than these would not be told apart; the number alone speaks then. Of circles one may stand for “more than”. */
const [mostDots, mostCircles] = [10_001, 501];

/** A number with its words, and beneath them a dot for each one: those that are sure, and hatched those that may be; a hatch if there is no figure. */
export function fieldMarks(item: Item, { y, height, layout }: Room): Mark[] {
  const { id, figure } = item;
  const wide = layout.form === 'wide';
  const size = wide ? 56 : Math.max(16, Math.min(30, 0.24 * height));
  const head = 1.15 * size;
  const free = { x: 0, width: layout.width, height: Math.max(8, height - head - (wide ? 36 : 16)) };
  const count = placesFor(item, mostDots);
  const { pitch, columns } = gridFor(Math.max(1, count), free, wide ? 22 : 12);
  const depth = figure.value === null ? free.height : Math.ceil(count / columns) * pitch;
  const top = y + (height - head - depth) / 2;
  const words = headMarks(item, layout, { y: top + 0.73 * size, width: layout.width, size });
  const key = `field-${id}`;
  if (figure.value === null) return [...words, hatch(key, { ...free, y: top + head }, penFor(layout))];
  const places = centresOf(count, { pitch, columns, x: 0, y: top + head });
  const r = 0.4 * pitch;
  const dotsOf = (key: string, points: readonly number[], status: Figure['status']): Mark[] => {
    const fill = { hatched: status === 'unknown', ...dotFill(status, r, figure.unit.tone ?? 'brick') };
    return points.length > 0 ? [{ key, shape: 'dots', points, r, ...fill }] : [];
  };
  const sure = Math.round(sizeOf(item));
  return [
    ...words,
    ...dotsOf(key, places.slice(0, sure).flat(), figure.status),
    ...dotsOf(`${key}:most`, places.slice(sure).flat(), 'unknown'),
  ];
}

/** A figure with its words, and a circle for each case as large as in all such rows; those that only may be are hatched. */
export function caseMarks(item: Item, room: Room, all: { cases: readonly Item[]; look: boolean }): Mark[] {
  const { layout } = room;
  const isLow = room.height < lowRow;
  const [head, area] = isLow ? besideIn(room, all.cases) : beneathIn(room);
  const count = largestOf(all.cases, (one) => placesFor(one), 1);
  const grid = rowsFor(count, area, layout.form === 'wide' ? 30 : 16);
  // Beside words, circles stand level with them.
  const spare = isLow ? area.height - grid.pitch * Math.ceil(count / grid.columns) : 0;
  const free = { ...area, y: area.y + spare / 2 };
  const none = { ...free, height: 0.84 * grid.pitch };
  const marks =
    item.figure.value === null
      ? [hatch(`none-${item.id}`, none, penFor(layout))]
      : circlesOf(item, { ...grid, ...free }, all.look);
  return [...headMarks(item, layout, head), ...marks];
}

/** Rows lower than this have the circles beside their words, px. */
const lowRow = 26;

/** The room of the words, and that of the circles. */
type Split = [head: Head, free: Place];

function beneathIn({ layout, y, height }: Room): Split {
  const words = wordSize(layout);
  const size = Math.max(words, Math.min(layout.form === 'wide' ? 34 : 22, 0.4 * height));
  const baseline = y + 0.12 * height + 0.73 * size;
  const top = baseline + Math.max(3.5 + 0.21 * words, 0.32 * size);
  const { width } = layout;
  return [
    { y: baseline, width, size },
    { x: 0, y: top, width, height: y + height - top - 1 },
  ];
}

/** The words of all rows take as much as the longest need, from half of the width to a little more. */
function besideIn({ layout, y, height }: Room, cases: readonly Item[]): Split {
  const size = wordSize(layout);
  const words = largestOf(cases, ({ figure, short }) => numeralWidth(figure.text, size) + textWidth(short, size));
  const width = Math.max(0.52 * layout.width, Math.min(words + 0.5 * size + 1, 0.62 * layout.width));
  const least = Math.min(14, 0.7 * height);
  const x = width + 4;
  return [
    { y: y + height / 2 + 0.36 * size, width, size },
    { x, y: y + (height - least) / 2, width: layout.width - x, height: least },
  ];
}

/** How many places an item has: those that are sure, those that may be, and one for "more than"; none if there are too many. */
function placesFor(item: Item, most = mostCircles): number {
  const count = Math.round(mostOf(item)) + Number(isOpenEnded(item.figure));
  return count > most ? 0 : count;
}

function circlesOf(item: Item, grid: Grid & Place, look: boolean): Mark[] {
  const { id, figure } = item;
  const sure = Math.round(sizeOf(item));
  const r = 0.42 * grid.pitch;
  return centresOf(placesFor(item), grid).flatMap(([x, y], i) => {
    const status = i < sure ? figure.status : 'unknown';
    const key = `case-${id}-${i}`;
    const bee = { tone: 'bee', ring: Math.min(1.5, 0.3 * r) } as const;
    const fill = look && status === 'happened' ? bee : dotFill(status, r, figure.unit.tone ?? 'brick');
    const circle: Circle = { key, shape: 'circle', x, y, r, ...fill };
    return status === 'unknown' ? [circle, dotHatch(`${key}:hatch`, circle)] : [circle];
  });
}
