import { captionsOf } from './caption';
import { countOf, fittedOf, fitting, numeralWidth, widest } from './fit';
import { coming, type Placed } from './ghosts';
import { label } from './label';
import type { Plan } from './units-plan';
import { type Block, blocksOf, type Row, type UnitsItem } from './units-rows';

/** The lines of the label of a numeral: none if there is no room beside it. */
export function headLines({ label, short, figure }: UnitsItem, plan: Plan): string[] {
  const beside = plan.form === 'pair' ? numeralWidth(figure.text, plan.numeral) + plan.toLabel : 0;
  const room = { width: plan.width - beside, size: plan.label, most: plan.beside };
  return room.width < 4 * plan.label ? [] : fittedOf([label, short], room);
}

/** The numeral of a row, which counts up from the number given if its row appears, and its label under or beside it. */
export function headMarks({ key, head }: Row, plan: Plan, from: number): Placed[] {
  const { form, numeral: size, toLabel, toSquares, below } = plan;
  const top = plan.tops.get(key);
  if (!head || top === undefined) return [];
  const { figure, id } = head;
  const count = countOf(figure);
  const y = top - toSquares - below;
  const look = { x: -0.035 * size, y, size, weight: 600, ...(count && { count }) } as const;
  const numeral = label(`numeral:${key}`, [figure.text], look);
  const lines = headLines(head, plan);
  const place =
    form === 'row'
      ? { x: 0, y: y + toLabel }
      : { x: numeralWidth(figure.text, size) + toLabel, y: y - (lines.length - 1) * 1.25 * plan.label };
  const name = label(`head:${key}:${id}`, lines, { ...place, size: plan.label });
  const time = from === 0 ? { span: 0.8 } : { delay: 0.7, span: 0.2 };
  return [
    ...coming([numeral], () => ({ opacity: 0, ...time, ...(count && { count: { ...count, value: from } }) })),
    ...coming(lines.length > 0 ? [name] : [], () => ({ opacity: 0, ...time })),
  ];
}

/** The words beneath an amount's squares: set from its left edge, or back from the right one. */
export interface Under {
  readonly item: UnitsItem;
  /** None if there is no room. */
  readonly lines: readonly string[];
  readonly x: number;
  readonly anchor: 'start' | 'end';
  /** Where they end on the right. */
  readonly end: number;
}

/** True if a label says more than its figure. */
export function isSaid({ item, lines }: Under): boolean {
  return lines.join(' ').length > item.figure.text.length;
}

/** With how many of the fuller wordings left out, and whether loosely, where squares are too narrow for words. */
const ways = [
  [0, false],
  [1, false],
  [1, true],
  [2, false],
  [2, true],
] as const;

type Way = (typeof ways)[number];

/** The words beneath the squares of a row, none over another: as full as leaves room for them all. */
export function underOf(row: Row, plan: Plan): Under[] {
  const blocks = blocksOf(row, plan).filter(({ item }) => item !== row.head);
  const tries = ways.map((way) => underAll(blocks, plan, way));
  return tries.find((labels) => labels.every(({ lines }) => lines.length > 0)) ?? underAll(blocks, plan, [2, false]);
}

function underAll(blocks: readonly Block[], plan: Plan, way: Way): Under[] {
  let from = 0;
  return blocks.map((block, i) => {
    const next = blocks[i + 1];
    const to = next && !way[1] ? next.left - plan.air : plan.width;
    const most = next ? to + Math.min(3 * plan.label, 0.5 * (next.right - next.left)) : to;
    const under = underBlock(block, plan, { from, to, most, way });
    if (under.lines.length > 0) from = under.end + plan.air;
    return under;
  });
}

/** The room for a label: free from and to, and at most so far for a figure, where the next label can move on a little. */
interface Free {
  readonly from: number;
  readonly to: number;
  readonly most: number;
  readonly way: Way;
}

/** The fullest wording that fits, from the left edge of the squares or back from the next ones. */
function underBlock({ item, left }: Block, plan: Plan, { from, to, most, way }: Free): Under {
  const { view, label: size, under } = plan;
  const [shorter, isLoose] = way;
  const isStrong = view.steps.some(({ look }) => look === item.id);
  const type = { size, weight: isStrong ? 600 : 400, most: under } as const;
  const fitted = (words: string, width: number) => fitting([words], { ...type, width });
  const x = Math.max(from, left);
  const ahead = (lines: string[]) => ({ item, lines, x, anchor: 'start', end: x + widest(lines, type) }) as const;
  if (from - left >= 5 * size) return ahead([]);
  for (const words of captionsOf(item).slice(shorter)) {
    const lines = fitted(words, to - x);
    if (lines) return ahead(lines);
    const back = isLoose ? undefined : fitted(words, to - from);
    if (back) return { item, lines: back, x: to, anchor: 'end', end: to };
  }
  return ahead(fitted(item.figure.text, most - x) ?? []);
}
