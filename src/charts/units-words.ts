import { captionsOf } from './caption';
import { countOf, fittedOf, fitting, numeralWidth, widest } from './fit';
import { coming, type Placed } from './ghosts';
import { label } from './label';
import type { Plan } from './units-plan';
import { type Block, blocksOf, type Row, type UnitsItem } from './units-rows';

/** Where the label of a numeral begins: beneath it in a row, to its right in a pair. */
function labelStart({ figure }: UnitsItem, { form, numeral, toLabel }: Plan): number {
  return form === 'pair' ? numeralWidth(figure.text, numeral) + toLabel : 0;
}

/** The lines of the label of a numeral. */
export function headLines(item: UnitsItem, plan: Plan): string[] {
  const room = { width: plan.width - labelStart(item, plan), size: plan.label, most: plan.beside };
  return fittedOf([item.label, item.short], { ...room, weight: weightOf(item, plan) });
}

/** How strong words are at their strongest, which their room has to hold. */
function weightOf({ id }: UnitsItem, { view }: Plan): 400 | 600 {
  return view.steps.some(({ look }) => look === id) ? 600 : 400;
}

/** The numeral over squares, which counts up from the number given if it appears, and its label under or beside it. */
export function headMarks({ head }: Row, plan: Headed, from: number): Placed[] {
  if (!head) return [];
  const { form, numeral: size, toLabel, label: small } = plan;
  const count = countOf(head.figure);
  const y = plan.top - plan.toSquares - plan.below;
  const look = { x: -0.035 * size, y, size, weight: 600, ...(count && { count }) } as const;
  const lines = headLines(head, plan);
  const nameY = y + (form === 'row' ? toLabel : (1 - lines.length) * 1.25 * small);
  const unseen = { opacity: 0, ...(from === 0 ? { span: 0.8 } : { delay: 0.7, span: 0.2 }) };
  // One row parts into several, so a numeral goes by its group.
  const numeral = label(`numeral:${head.group ?? ''}`, [head.figure.text], look);
  const weight = plan.look === head.id ? 600 : 400;
  const name = label(`head:${form}:${head.id}`, lines, { x: labelStart(head, plan), y: nameY, size: small, weight });
  return [
    ...coming([numeral], () => ({ ...unseen, ...(count && { count: { ...count, value: from } }) })),
    ...coming([name], () => unseen),
  ];
}

/** A row's place: from what height on its squares are drawn, and which item to look at. */
interface Headed extends Plan {
  readonly top: number;
  readonly look: string | undefined;
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

/**
 * With how many of the fuller wordings left out; whether loosely, where squares are too narrow for words; and whether in
 * all the lines there are, so that the next label has room too.
 */
const ways = [
  [0, false, false],
  [0, false, true],
  [1, false, true],
  [1, true, true],
  [2, false, true],
  [2, true, true],
] as const;

type Way = (typeof ways)[number];

/** The words beneath the squares of a row, none over another: as full as leaves room for them all. */
export function underOf(row: Row, plan: Plan): Under[] {
  const blocks = blocksOf(row, plan).filter(({ item }) => item !== row.head);
  const tries = ways.map((way) => underAll(blocks, plan, way));
  const isThere = ({ lines }: Under) => lines.length > 0;
  const allAre = (isWell: (label: Under) => boolean) => tries.find((labels) => labels.every(isWell));
  return allAre(isSaid) ?? allAre(isThere) ?? underAll(blocks, plan, [2, false, true]);
}

function underAll(blocks: readonly Block[], plan: Plan, [shorter, isLoose, isNarrow]: Way): Under[] {
  const { label: size, air, width } = plan;
  let from = 0;
  return blocks.map((block, i) => {
    const next = blocks[i + 1];
    const to = next && !isLoose ? next.left - air : width;
    const most = next ? to + Math.min(3 * size, 0.5 * (next.right - next.left)) : to;
    const under = underBlock(block, plan, { from, to, most, shorter, isLoose, isNarrow });
    if (under.lines.length > 0) from = under.end + air;
    return under;
  });
}

/** The room for a label: free from and to, and at most so far for a figure, where the next label can move on a little. */
interface Free {
  readonly from: number;
  readonly to: number;
  readonly most: number;
  readonly shorter: number;
  readonly isLoose: boolean;
  readonly isNarrow: boolean;
}

/** The fullest wording that fits, from the left edge of the squares or back from the next ones. */
function underBlock({ item, left }: Block, plan: Plan, free: Free): Under {
  const { label: size, under } = plan;
  const { from, to, most, shorter, isLoose, isNarrow } = free;
  const type = { size, weight: weightOf(item, plan), most: under } as const;
  const fitted = (words: string, width: number) => {
    const even = isNarrow
      ? Math.max(widest(words.split(' '), type), (0.2 + 0.8 / under) * widest([words], type))
      : width;
    return fitting([words], { ...type, width: Math.min(width, even) }) ?? fitting([words], { ...type, width });
  };
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
