import type { UnitsView } from '../story/view';
import { fill, unitsWords, words } from '../story/words';
import type { Drawing, Label, Line } from './drawing';
import { type Pen, penFor } from './fill';
import { late, type Placed, withGhosts } from './ghosts';
import type { Layout } from './layout';
import { amountText } from './scale';
import { tween } from './tween';
import { headMarks } from './units-head';
import { underOf } from './units-labels';
import { type Plan, planFor } from './units-plan';
import { blocksOf, groupsOf, inGroup, type Row, rowsOf, type UnitsItem } from './units-rows';
import { blockMarks } from './units-squares';
import { amountOf } from './value';

/** Amounts as squares, one for each unit, in a row or in rows to compare. */
export function measureUnits(view: UnitsView, layout: Layout): (playhead: number) => Drawing {
  const plans = { row: planFor(view, layout, 'row'), pair: planFor(view, layout, 'pair') };
  const pen = penFor(layout);
  const frames = view.steps.map(({ form }, step) => frameOf({ view, step, pen, plan: plans[form] }));
  return tween(layout, withGhosts(frames));
}

interface Moment {
  readonly view: UnitsView;
  readonly step: number;
  readonly pen: Pen;
  readonly plan: Plan;
}

function frameOf(moment: Moment): Placed[] {
  const rows = rowsOf(moment.view, moment.step);
  const isEmpty = rows.every(({ amounts }) => amounts.length === 0);
  const marks = rows.flatMap((row) => rowMarks(row, moment));
  return [...marks, ...(isEmpty ? groundMarks(moment.plan) : []), ...noteMarks(moment)];
}

function rowMarks(row: Row, moment: Moment): Placed[] {
  const top = moment.plan.tops.get(row.key);
  if (top === undefined) return [];
  const heads = headMarks(row, moment.plan, countedBefore(row, moment));
  return [...heads, ...squareMarks(row, moment, top), ...labelMarks(row, moment, top)];
}

/** The total of the row that this one parts from, if the step before shows it. */
function countedBefore(row: Row, { view, step }: Moment): number {
  const group = twinRow(view, row);
  const before = step > 0 && group !== undefined ? rowsOf(view, step - 1).find(({ key }) => key === group) : undefined;
  return (before?.total && amountOf(before.total.figure)) ?? 0;
}

/** Squares come one after the other; those of a second row part from the first, and what it has beyond comes last. */
function squareMarks(row: Row, { view, step, pen, plan }: Moment, top: number): Placed[] {
  const before = new Set(step > 0 ? view.steps[step - 1]?.show : []);
  const blocks = blocksOf(row, plan).map((block) => {
    const twin = twinItem(view, block.item);
    const isNew = !before.has(block.item.id) && !(twin && before.has(twin.id));
    return { block, twin, coming: isNew ? block.high : 0, isNew };
  });
  const time = blocks.every(({ isNew }) => isNew) ? { start: 0, length: 0.8 } : { start: 0.7, length: 0.2 };
  const each = time.length / Math.max(1, sumOf(blocks.map(({ coming }) => coming)));
  return blocks.flatMap(({ block, twin }, i) => {
    const earlier = sumOf(blocks.slice(0, i).map(({ coming }) => coming));
    const look = view.steps[step]?.look === block.item.id;
    return blockMarks(block, plan, { top, pen, look, twin, each, from: time.start + earlier * each });
  });
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

/** The row before, or after the first one: the row that another parts from. */
function twinRow(view: UnitsView, { key }: Row): string | undefined {
  const groups = groupsOf(view.items);
  const at = groups.indexOf(key);
  return at < 0 ? undefined : groups[at === 0 ? 1 : at - 1];
}

/** The item that stands in the twin row as this one does in its own. */
function twinItem(view: UnitsView, item: UnitsItem): UnitsItem | undefined {
  const row = twinRow(view, { key: item.group ?? '', amounts: [] });
  if (row === undefined) return undefined;
  const amounts = view.items.filter(({ part }) => part === 'amount');
  return amounts.filter(inGroup(row))[amounts.filter(inGroup(item.group ?? '')).indexOf(item)];
}

function labelMarks(row: Row, { view, step, plan }: Moment, top: number): Placed[] {
  const { spec, pitch, lines } = plan;
  const y = top + (lines - 1 + spec.side) * pitch + spec.toUnder;
  return underOf(row, plan)
    .filter((under) => under.lines.length > 0)
    .map(({ item, lines: text, x, anchor }) => {
      const weight = view.steps[step]?.look === item.id ? 600 : 400;
      const type = { shape: 'text', tone: 'ink', size: spec.label, weight } as const;
      const mark: Label = { ...type, key: `label:${item.id}`, x, y, anchor, lines: text };
      const twin = twinItem(view, item);
      return { mark, folded: () => ({ ...mark, opacity: 0, ...late }), ...(twin && { twin: `label:${twin.id}` }) };
    });
}

/** Where nothing stands yet: the ground the squares will stand on; it goes as they come. */
function groundMarks({ spec, tops, width, pitch, lines }: Plan): Placed[] {
  const y = Math.round(([...tops.values()][0] ?? 0) + (lines - 1 + spec.side) * pitch) + 0.5;
  const mark: Line = { shape: 'line', key: 'ground', tone: 'ink', x1: 0, x2: width, y1: y, y2: y, width: 1 };
  return [{ mark, folded: () => ({ ...mark, x1: width, delay: 0.2, span: 0.8 }) }];
}

/** What one square stands for, if not one unit, and how many rows have no room. */
function noteMarks({ view, step, plan }: Moment): Placed[] {
  const { spec, square, height, tops } = plan;
  const left = rowsOf(view, step).filter(({ key }) => !tops.has(key) && key !== 'row').length;
  const type = { shape: 'text', tone: 'muted', x: 0, size: spec.label, weight: 400 } as const;
  const scale = fill(unitsWords.oneSquare, { amount: amountText(square, view.items[0]?.figure.unit) });
  const more = fill(words.moreInTable, { n: String(left) });
  return [
    ...(square === 1 ? [] : [{ mark: { ...type, key: 'note:scale', y: spec.label, lines: [scale] } }]),
    ...(left === 0 ? [] : [{ mark: { ...type, key: 'note:more', y: height - 0.3 * spec.label, lines: [more] } }]),
  ];
}
