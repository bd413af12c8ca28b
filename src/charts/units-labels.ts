import { captionsOf } from './caption';
import { fitting, widest } from './fit';
import type { Plan } from './units-plan';
import { type Block, blocksOf, headOf, type Row, type UnitsItem } from './units-rows';

/** The words beneath an amount's squares: set from its left edge, or back from the right one. */
export interface Under {
  readonly item: UnitsItem;
  /** None if there is no room. */
  readonly lines: readonly string[];
  readonly x: number;
  readonly anchor: 'start' | 'end';
}

/** The amounts of a row that are named beneath their squares: all but the one the numeral names. */
export function namedOf(row: Row): UnitsItem[] {
  const head = headOf(row);
  return row.amounts.filter((item) => item !== head);
}

/** The left edge of an amount in its row, in px. */
export function leftOf({ pitches, hatches }: Block, { pitch, sliver }: Plan): number {
  return pitches * pitch + hatches * sliver;
}

/** The words beneath the squares of a row, none over another: as full as leaves room for them all. */
export function underOf(row: Row, plan: Plan): Under[] {
  const named = new Set(namedOf(row));
  const blocks = blocksOf(row, plan).filter(({ item }) => named.has(item));
  const tries = ways.map((way) => () => underAll(blocks, plan, way));
  for (const attempt of tries) {
    const labels = attempt();
    if (labels.every(({ lines }) => lines.length > 0)) return labels;
  }
  return underAll(blocks, plan, { shorter: 2, isLoose: false });
}

/** How labels are set: with so many of the fuller wordings left out, and loosely if squares are too narrow for words. */
interface Way {
  readonly shorter: number;
  readonly isLoose: boolean;
}

const ways: readonly Way[] = [
  { shorter: 0, isLoose: false },
  { shorter: 1, isLoose: false },
  { shorter: 1, isLoose: true },
  { shorter: 2, isLoose: false },
  { shorter: 2, isLoose: true },
];

function underAll(blocks: readonly Block[], plan: Plan, way: Way): Under[] {
  let from = 0;
  return blocks.map((block, i) => {
    const next = blocks[i + 1];
    const to = next && !way.isLoose ? leftOf(next, plan) - plan.spec.air : plan.width;
    const most = next ? to + Math.min(3 * plan.spec.label, 0.5 * next.width * plan.pitch) : to;
    const isNear = from - leftOf(block, plan) < 5 * plan.spec.label;
    const label = isNear ? underBlock(block, plan, { ...way, from, to, most }) : unsaid(block);
    from = label.lines.length > 0 ? endOf(label, plan) + plan.spec.air : from;
    return label;
  });
}

function unsaid({ item }: Block): Under {
  return { item, lines: [], x: 0, anchor: 'start' };
}

/** True if a label says more than its figure. */
export function isSaid({ item, lines }: Under): boolean {
  return lines.join(' ').length > item.figure.text.length;
}

/** The room for a label: free from and to, and at most so far, where the next label can move on a little. */
interface Free extends Way {
  readonly from: number;
  readonly to: number;
  readonly most: number;
}

/** The fullest wording that fits, from the left edge of the squares or back from the next ones. */
function underBlock(block: Block, plan: Plan, { from, to, most, shorter, isLoose }: Free): Under {
  const { item } = block;
  const x = Math.max(from, leftOf(block, plan));
  for (const words of captionsOf(item).slice(shorter)) {
    const ahead = fitting([words], { ...typeOf(item, plan), width: to - x });
    if (ahead) return { item, lines: ahead, x, anchor: 'start' };
    const back = isLoose ? undefined : fitting([words], { ...typeOf(item, plan), width: to - from });
    if (back) return { item, lines: back, x: to, anchor: 'end' };
  }
  const lines = fitting([item.figure.text], { ...typeOf(item, plan), width: most - x });
  return lines ? { item, lines, x, anchor: 'start' } : unsaid(block);
}

function typeOf({ id }: UnitsItem, { spec, under, strong }: Plan) {
  return { size: spec.label, weight: strong.has(id) ? 600 : 400, most: under } as const;
}

function endOf({ item, lines, x, anchor }: Under, plan: Plan): number {
  return anchor === 'end' ? x : x + widest(lines, typeOf(item, plan));
}
