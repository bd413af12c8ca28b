import { range, sum } from 'd3';
import type { UnitsView } from '../story/view';
import { noteWords } from '../story/words';
import type { Drawing, Mark } from './drawing';
import { amountMarks, dressOf, hatch, type Pen, penFor } from './fill';
import { framesOf } from './frames';
import { coming, late, type Placed, waiting, withGhosts } from './ghosts';
import { label } from './label';
import type { Layout } from './layout';
import { line } from './line';
import { moreNote, shareNote } from './per-dot';
import { tween } from './tween';
import { type Plan, planFor } from './units-plan';
import { type Block, blocksOf, groupsOf, inGroup, type Row, rowsOf, type UnitsItem } from './units-rows';
import { headMarks, underOf } from './units-words';
import { sizeOf } from './value';

/** Amounts as squares, one for each unit, in a row or in rows to compare. */
export function measureUnits(view: UnitsView, layout: Layout): (playhead: number) => Drawing {
  const plans = { row: planFor(view, layout, 'row'), pair: planFor(view, layout, 'pair') };
  const pen = penFor(layout);
  const frames = framesOf(view.steps, ({ form, look }, step) => frameOf({ ...plans[form], pen, step, look }));
  return tween(layout, withGhosts(frames));
}

interface Moment extends Plan {
  readonly pen: Pen;
  readonly step: number;
  readonly look: string | undefined;
}

function frameOf(moment: Moment): Placed[] {
  const { view, step, tops } = moment;
  const rows = rowsOf(view, step);
  const isEmpty = rows.every(({ amounts }) => amounts.length === 0);
  const marks = rows.flatMap((row) => {
    const top = tops.get(row.key);
    return top === undefined ? [] : rowMarks(row, { ...moment, top });
  });
  return [...marks, ...(isEmpty ? groundMarks(moment) : []), ...noteMarks(rows, moment)];
}

/** A row that has room: from what height on its squares are drawn. */
interface RowMoment extends Moment {
  readonly top: number;
}

function rowMarks(row: Row, moment: RowMoment): Placed[] {
  const heads = headMarks(row, moment, countedBefore(row, moment));
  return [...heads, ...squareMarks(row, moment), ...labelMarks(row, moment)];
}

/** The total of the row that this one parts from, if the step before shows it. */
function countedBefore({ key }: Row, { view, step }: Moment): number {
  const twin = twinRow(view, key);
  return sum(rowsOf(view, step - 1), ({ key: name, total }) => (total && name === twin ? sizeOf(total) : 0));
}

/** Squares come one after the other; those of a second row part from the first, and what it has beyond comes last. */
function squareMarks(row: Row, moment: RowMoment): Placed[] {
  const { view, step } = moment;
  const before = view.steps[step - 1]?.show ?? [];
  const blocks = blocksOf(row, moment);
  const fresh = blocks.filter(({ item }) => {
    return ![item, twinItem(view, item)].some((there) => there && before.includes(there.id));
  });
  const [start, length] = fresh.length === blocks.length ? [0, 0.8] : [0.7, 0.2];
  const squares = sum(fresh, ({ high }) => high);
  const each = length / Math.max(1, squares);
  let from = start;
  return blocks.flatMap((block) => {
    const marks = blockMarks(block, { ...moment, from, each });
    if (fresh.includes(block)) from += each * block.high;
    return marks;
  });
}

/** When the squares of an amount come: the first sets off at `from`, the next `each` later. */
interface Turn extends RowMoment {
  readonly from: number;
  readonly each: number;
}

/** The squares of an amount, and the hatch where nobody knows how far it reaches. */
function blockMarks(block: Block, turn: Turn): Placed[] {
  const { from, each, view } = turn;
  const squares = range(Math.ceil(block.high)).flatMap((i) => {
    return coming(squareAt(i, block, turn), () => {
      // A square grows from its left edge, in its turn.
      return { width: 0, delay: from + i * each, span: Math.max(0.02, each) };
    });
  });
  return [...parting(squares, block.item, view), ...(block.open ? openMarks(block, turn) : [])];
}

/** One square: the part of it that is sure, then the part that may be. */
function squareAt(i: number, { item, low, high, left }: Block, moment: RowMoment): Mark[] {
  const { pitch, lines, side, pen, look, top } = moment;
  const height = pitch * side;
  const within = (amount: number) => Math.min(1, Math.max(0, amount - i)) * height;
  const place = { x: left + Math.floor(i / lines) * pitch, y: top + (i % lines) * pitch, height };
  // However little there is, it is not nothing.
  const sure = low > i ? Math.max(0.04 * height, within(low)) : 0;
  return amountMarks(
    `${item.id}:${i}`,
    { ...place, low: sure, high: within(high) },
    dressOf(item, pen, look === item.id),
  );
}

/** The height of a full column of squares. */
function columnOf({ lines, side, pitch }: Moment): number {
  return (lines - 1 + side) * pitch;
}

/** A hatch with an edge on the left alone, that opens to the right when the squares stand. */
function openMarks({ item, right }: Block, moment: RowMoment): Placed[] {
  const { sliver, pen, top } = moment;
  const height = columnOf(moment);
  const open = hatch(`${item.id}:open`, { x: right, y: top, width: sliver, height }, pen);
  const edge = line(`${item.id}:edge`, [right, top, right, top + height]);
  return [...coming([open], () => ({ width: 0, ...late })), ...waiting([edge])];
}

/** The marks of an item, which part from those of the item that stands in the row before as it does in its own. */
function parting(marks: readonly Placed[], item: UnitsItem, view: UnitsView): Placed[] {
  const twin = twinItem(view, item);
  return marks.map((placed) => {
    return twin ? { ...placed, twin: placed.mark.key.replace(item.id, twin.id) } : placed;
  });
}

/** The row before, or after the first one: the row that another parts from. */
function twinRow(view: UnitsView, key: string): string | undefined {
  const groups = groupsOf(view.items);
  const at = groups.indexOf(key);
  return groups[at === 0 ? 1 : at - 1];
}

function twinItem(view: UnitsView, item: UnitsItem): UnitsItem | undefined {
  const amounts = view.items.filter(({ part }) => part === 'amount');
  const { group = '' } = item;
  return inGroup(amounts, twinRow(view, group))[inGroup(amounts, group).indexOf(item)];
}

function labelMarks(row: Row, moment: RowMoment): Placed[] {
  const { top, toUnder, label: size, look } = moment;
  const y = top + columnOf(moment) + toUnder;
  return underOf(row, moment).flatMap(({ item, lines: words, x, anchor }) => {
    if (words.length === 0) return [];
    const weight = look === item.id ? 600 : 400;
    // Squares that part from those above them pass beneath the words.
    const mark = label(`${item.id}:label`, words, { x, y, size, anchor, weight, halo: true, layer: 1 });
    return waiting([mark]);
  });
}

/** Where nothing stands yet: the ground the squares will stand on; it goes as they come. */
function groundMarks(moment: Moment): Placed[] {
  const { tops, width } = moment;
  const y = Math.round(([...tops.values()][0] ?? 0) + columnOf(moment)) + 0.5;
  return coming([line('ground', [0, y, width, y])], () => ({ x1: width, delay: 0.2, span: 0.8 }));
}

/** What one square stands for, if not one unit, and how many rows have no room. */
function noteMarks(rows: readonly Row[], { view, square, height, tops, label: size }: Moment): Placed[] {
  const keys = rows.map(({ key }) => key);
  const scale = label('note:scale', shareNote(noteWords.oneSquare, square, view.items[0]), {
    x: 0,
    size,
    tone: 'muted',
    y: size,
  });
  const more = label('note:more', moreNote(keys, tops), { x: 0, size, tone: 'muted', y: height - 0.3 * size });
  return [scale, more].filter(({ lines }) => lines.length > 0).map((mark) => ({ mark }));
}
