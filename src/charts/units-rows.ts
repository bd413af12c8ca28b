import type { Item, UnitsView } from '../story/view';
import { shownItems } from './chart';
import { isOpenEnded, mostOf, sizeOf } from './value';

/** What a picture of squares counts: rows of amounts, each a number of squares. */

export type UnitsItem = Item<'amount' | 'total'>;

export interface Row {
  readonly key: string;
  /** Amounts without an upper end come last. */
  readonly amounts: readonly UnitsItem[];
  readonly total: UnitsItem | undefined;
  /** The item whose figure stands over the row: its total, or the one amount it has; a sum is never made up. */
  readonly head: UnitsItem | undefined;
}

/** The rows of a step: one for the form `row`, one for each group of the form `pair`. */
export function rowsOf(view: UnitsView, step: number): Row[] {
  const shown = shownItems(view, step);
  if (view.steps[step]?.form !== 'pair') return [rowOf('row', shown)];
  return groupsOf(shown).map((group) => rowOf(group, inGroup(shown, group)));
}

/** The names of the groups, each once, in the order of the items. */
export function groupsOf(items: readonly UnitsItem[]): string[] {
  return [...new Set(items.map(({ group }) => group ?? ''))];
}

/** The items of a group, in their order. */
export function inGroup(items: readonly UnitsItem[], name: string | undefined): UnitsItem[] {
  return items.filter(({ group }) => (group ?? '') === name);
}

function rowOf(key: string, items: readonly UnitsItem[]): Row {
  const total = items.find(({ part }) => part === 'total');
  const amounts = items.filter(({ part }) => part === 'amount');
  const closed = amounts.filter((item) => !hasNoEnd(item));
  const head = total ?? (closed.length === 1 ? closed[0] : undefined);
  return { key, total, head, amounts: [...closed, ...amounts.filter(hasNoEnd)] };
}

/** True if nobody knows where the amount ends, or whether there is one. */
function hasNoEnd({ figure }: UnitsItem): boolean {
  return figure.value === null || isOpenEnded(figure);
}

/** How squares are set: what one stands for, how many lines deep, and how wide a column and a hatch are. */
export interface Setting {
  readonly square: number;
  readonly lines: number;
  readonly pitch: number;
  readonly sliver: number;
}

/** An amount in a row. */
export interface Block {
  readonly item: UnitsItem;
  /** How many squares are sure, and how many there may be at most. */
  readonly low: number;
  readonly high: number;
  /** True if a hatch without an end follows the squares. */
  readonly open: boolean;
  /** Where its squares begin and end, and where its hatch does. */
  readonly left: number;
  readonly right: number;
  readonly end: number;
}

/** The amounts of a row side by side, column by column, a gap of 0.35 pitches between them. */
export function blocksOf({ amounts }: Row, { square, lines, pitch, sliver }: Setting): Block[] {
  const blocks: Block[] = [];
  let there = 0;
  for (const item of amounts) {
    const before = blocks.at(-1);
    const open = hasNoEnd(item);
    // "More than £14m" beside £14m adds no squares: they stand there already. Beside any other amount it is one more.
    const isThere = open && Math.abs(there - sizeOf(item) / square) < 1e-9;
    const low = isThere ? 0 : sizeOf(item) / square;
    const high = isThere ? 0 : mostOf(item) / square;
    const follows = high === 0 && open && before?.open === false;
    const left = before ? before.end + (follows ? 0 : 0.35 * pitch) : 0;
    // A part of a square in a column of its own takes that part of the width.
    const right = left + (Math.floor(high / lines) + Math.min(1, high % lines)) * pitch;
    blocks.push({ item, low, high, open, left, right, end: right + (open ? sliver : 0) });
    there += low;
  }
  return blocks;
}
