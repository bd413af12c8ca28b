import { countOf, fittedOf, numeralWidth } from './fit';
import { late, type Placed } from './ghosts';
import type { Plan } from './units-plan';
import { headOf, type Row, type UnitsItem } from './units-rows';

/** The height in px of the words above the squares: a numeral, and its label under or beside it. */
export function headHeight(plan: Plan, rows: readonly Row[]): number {
  const { spec, numeral } = plan;
  const heads = rows.flatMap((row) => headOf(row) ?? []);
  if (heads.length === 0) return 0;
  const lines = Math.max(...heads.map((item) => headLines(item, plan).length));
  const more = Math.max(0, lines - 1) * spec.label * 1.25;
  if (spec.form === 'row') return 0.73 * numeral + toLabel(plan, heads) + more + spec.toSquares;
  return Math.max(0.73 * numeral, more + 0.73 * spec.label) + spec.toSquares;
}

/** From a numeral down to its label, clear of the tail of a comma. */
function toLabel({ spec, numeral }: Plan, heads: readonly UnitsItem[]): number {
  return spec.toLabel + (heads.some(({ figure }) => figure.text.includes(',')) ? 0.07 * numeral : 0);
}

function headLines({ label, short, figure }: UnitsItem, { spec, width, numeral, beside: most }: Plan): string[] {
  const beside = spec.form === 'pair' ? numeralWidth(figure.text, numeral) + spec.toLabel : 0;
  const room = { width: width - beside, size: spec.label, most };
  return room.width < 4 * spec.label ? [] : fittedOf([label, short], room);
}

/** The numeral of a row and its label; the number counts up from the one given, if its row appears. */
export function headMarks(row: Row, plan: Plan, from = 0): Placed[] {
  const item = headOf(row);
  const top = plan.tops.get(row.key);
  if (!item || top === undefined) return [];
  return [numeralMark(item, plan, { top, row: row.key, from }), ...labelMarks(item, plan, { top, row: row.key })];
}

interface Stand {
  readonly top: number;
  readonly row: string;
}

function numeralMark(item: UnitsItem, plan: Plan, { top, row, from }: Stand & { from: number }): Placed {
  const { numeral, spec } = plan;
  const count = countOf(item.figure);
  const mark = {
    ...({
      shape: 'text',
      key: `numeral:${row}`,
      tone: 'ink',
      x: -0.035 * numeral,
      weight: 600,
      size: numeral,
    } as const),
    y: spec.form === 'row' ? top - plan.head + 0.73 * numeral : top - spec.toSquares,
    lines: [item.figure.text],
    ...(count && { count }),
  };
  const time = from === 0 ? { span: 0.8 } : { delay: 0.7, span: 0.2 };
  const folded = { ...mark, opacity: 0, ...time, ...(count && { count: { ...count, value: from } }) };
  return { mark, folded: () => folded };
}

function labelMarks(item: UnitsItem, plan: Plan, { top, row }: Stand): Placed[] {
  const { spec, numeral } = plan;
  const lines = headLines(item, plan);
  const type = { shape: 'text', tone: 'ink', weight: 400, size: spec.label, lines } as const;
  const first = top - plan.head + 0.73 * numeral + toLabel(plan, [item]);
  const last = top - spec.toSquares - (lines.length - 1) * spec.label * 1.25;
  const place =
    spec.form === 'row' ? { x: 0, y: first } : { x: numeralWidth(item.figure.text, numeral) + spec.toLabel, y: last };
  const mark = { ...type, key: `head:${row}:${item.id}`, ...place };
  const folded = { ...mark, opacity: 0, ...(spec.form === 'row' ? { span: 0.8 } : late) };
  return lines.length > 0 ? [{ mark, folded: () => folded }] : [];
}
