import { barPlace, dressOf, type Moment, timeFrom } from './budget-bar';
import { type Form, type YearRow, yearLabel } from './budget-frame';
import { type BudgetItem, mostOf, sizeOf } from './budget-parts';
import type { Label, Mark } from './drawing';
import { amountMarks, hatch } from './fill';
import { widest } from './fit';
import { late, type Placed } from './ghosts';
import { amountOf } from './value';

/** The years of a step, each a row: its label, its bar, its figure; a hatched band where there is no figure. */
export function yearMarks(moment: Moment): Placed[] {
  const { frame, parts, form } = moment;
  if (form !== 'years') return [];
  return parts.years.flatMap((item) => {
    const row = frame.rows.get(item.id);
    if (!row) return [];
    return amountOf(item.figure) === null ? gapMarks(item, row, moment) : knownMarks(item, row, moment);
  });
}

/** A bar parts from the bar of the whole, where its share of the money lies. */
function knownMarks(item: BudgetItem, row: YearRow, moment: Moment): Placed[] {
  const { frame, forms } = moment;
  const height = Math.min(frame.spec.year, 0.55 * frame.row);
  const place = { x: row.bar, y: row.middle - height / 2, width: 0, height };
  const from = frame.before.get(item.id) ?? 0;
  const marks = amountMarks(item.id, item.figure, { place, unit: frame.unit, dress: dressOf(item, moment) });
  const end = row.bar + mostOf(item) * frame.unit + row.toFigure;
  const folded = (mark: Mark, form: Form) =>
    ({ ...mark, ...barPlace(frame, form, [from, from + sizeOf(item)]), ...timeFrom(form) }) as Mark;
  const bars = marks.map((mark) => ({ mark, folded: (step: number) => folded(mark, forms[step] ?? 'years') }));
  return [...bars, ...wordMarks(item, row, { ...moment, end })];
}

/** Nobody knows how much: a hatch over the whole row without an edge, and the words on paper. */
function gapMarks(item: BudgetItem, row: YearRow, moment: Moment): Placed[] {
  const { frame, forms } = moment;
  const { label, pad } = frame.spec;
  const height = Math.max(1, frame.row - 4);
  const band = { x: row.x, y: row.middle - height / 2, width: row.width, height };
  const open = hatch(`${item.id}:open`, band, frame.pen);
  const words = wordMarks(item, row, { ...moment, end: row.bar });
  const reach = row.bar - row.x + widest([item.figure.text], { size: label, weight: 600 }) + 2 * pad;
  const deep = height - 1.9 * label < 12 ? height : 1.9 * label;
  const paper = { ...band, y: row.middle - deep / 2, width: Math.min(row.width, reach), height: deep };
  const patch = { shape: 'box', key: `${item.id}:paper`, tone: 'paper', ...paper, edge: deep / 2 } as const;
  const closed = (mark: Mark, step: number) => ({ ...mark, width: 0, ...timeFrom(forms[step]) }) as Mark;
  const wiped = [open, patch].map((mark) => ({ mark, folded: (step: number) => closed(mark, step) }));
  return [...wiped, ...words];
}

function wordMarks(item: BudgetItem, row: YearRow, { frame, look, end }: Moment & { end: number }): Placed[] {
  const { label } = frame.spec;
  const isStrong = look === item.id || amountOf(item.figure) === null;
  const type = { shape: 'text', tone: 'ink', size: label, weight: isStrong ? 600 : 400 } as const;
  const room = { width: row.bar - row.x, size: label, weight: 600, most: 1 } as const;
  const y = row.middle + 0.35 * label;
  const marks: Label[] = [
    { ...type, key: `${item.id}:label`, x: row.x, y, lines: yearLabel(item, room) },
    { ...type, key: `${item.id}:figure`, x: end, y, lines: [item.figure.text] },
  ];
  return marks.map((mark) => ({ mark, folded: () => ({ ...mark, opacity: 0, ...late }) }));
}
