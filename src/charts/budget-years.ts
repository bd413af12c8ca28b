import { barOf, fromBar } from './budget-bar';
import { type BudgetItem, barPlace, type Moment, type YearRow } from './budget-plan';
import { hatch, openWidth } from './fill';
import { widest } from './fit';
import { type Placed, waiting } from './ghosts';
import { label } from './label';
import { mostOf, sizeOf } from './value';

/** The years of a step, each a row: its label, its bar, its figure; a hatched band where there is no figure. */
export function yearMarks(moment: Moment): Placed[] {
  return moment.years.flatMap((item) => {
    const row = moment.rows.get(item);
    if (!row) return [];
    return item.figure.value === null ? gapMarks(item, row, moment) : knownMarks(item, row, moment);
  });
}

/** A bar parts from the bar of the whole, where its share of the money lies. */
function knownMarks(item: BudgetItem, row: YearRow, moment: Moment): Placed[] {
  const { unit, toFigure, pen } = moment;
  const { before } = row;
  const height = Math.min(moment.year, 0.55 * moment.row);
  const marks = barOf(item, { key: item.id, x: row.bar, y: row.y - height / 2, height }, moment);
  const bars = fromBar(marks, moment, (form) => barPlace(moment, form, [before, before + sizeOf(item)]));
  const end = row.bar + mostOf(item) * unit + openWidth(item.figure, pen);
  return [...bars, ...wordMarks(item, { ...row, bar: end + toFigure }, moment)];
}

/** Nobody knows how much: a hatch over the whole row without an edge, and the words on paper. */
function gapMarks(item: BudgetItem, row: YearRow, moment: Moment): Placed[] {
  const { label: size, pad, across: width, pen } = moment;
  const height = Math.max(1, moment.row - 4);
  const open = hatch(`${item.id}:open`, { x: row.x, y: row.y - height / 2, width, height }, pen);
  const deep = height - 1.9 * size < 12 ? height : 1.9 * size;
  const reach = row.bar - row.x + widest([item.figure.text], { size, weight: 600 }) + 2 * pad;
  const paper = { x: row.x, y: row.y - deep / 2, width: Math.min(width, reach), height: deep, edge: deep / 2 };
  const patch = { shape: 'box', key: `${item.id}:paper`, tone: 'paper', ...paper } as const;
  return [...fromBar([open, patch], moment, () => ({ width: 0 })), ...wordMarks(item, row, moment)];
}

/** The label of a year, and its figure where its bar ends. */
function wordMarks(item: BudgetItem, row: YearRow, { look, label: size }: Moment): Placed[] {
  const isStrong = look === item.id || item.figure.value === null;
  // Bars on their way to rows below pass beneath the words.
  const type = { y: row.y + 0.35 * size, size, weight: isStrong ? 600 : 400, halo: true, layer: 1 } as const;
  const name = label(`${item.id}:label`, row.lines, { ...type, x: row.x });
  const figure = label(`${item.id}:figure`, [item.figure.text], { ...type, x: row.bar });
  return waiting([name, figure]);
}
