import type { Item, UnitsView } from '../story/view';
import { shownItems } from './chart';
import { shareOf } from './scale';
import { amountOf, isOpenEnded, upperOf } from './value';

/** What a picture of squares counts, before any place is known: rows of amounts, each a number of squares. */

export type UnitsItem = Item<'amount' | 'total'>;

export interface Row {
  readonly key: string;
  readonly total?: UnitsItem;
  /** Amounts without an upper end come last. */
  readonly amounts: readonly UnitsItem[];
}

/** The rows of a step: one for the form `row`, one for each group of the form `pair`. */
export function rowsOf(view: UnitsView, step: number): Row[] {
  const shown = shownItems(view, step);
  if (view.steps[step]?.form !== 'pair') return [rowOf('row', shown)];
  return groupsOf(shown).map((group) => rowOf(group, shown.filter(inGroup(group))));
}

/** The names of the groups, each once, in the order of the items. */
export function groupsOf(items: readonly UnitsItem[]): string[] {
  return [...new Set(items.map(({ group }) => group ?? ''))];
}

/** The items of a group, in their order. */
export function inGroup(name: string): (item: UnitsItem) => boolean {
  return ({ group }) => (group ?? '') === name;
}

function rowOf(key: string, items: readonly UnitsItem[]): Row {
  const amounts = items.filter(({ part }) => part === 'amount');
  const total = items.find(({ part }) => part === 'total');
  const closed = amounts.filter((item) => !hasNoEnd(item));
  return { key, amounts: [...closed, ...amounts.filter(hasNoEnd)], ...(total && { total }) };
}

/** True if nobody knows where the amount ends, or whether there is one. */
function hasNoEnd({ figure }: UnitsItem): boolean {
  return isOpenEnded(figure) || amountOf(figure) === null;
}

/** The item whose figure stands over a row: its total, or the one amount it has; a sum is never made up. */
export function headOf({ total, amounts }: Row): UnitsItem | undefined {
  const closed = amounts.filter((item) => !hasNoEnd(item));
  return total ?? (closed.length === 1 ? closed[0] : undefined);
}

/** What one square stands for: one unit, unless the amounts of a row make many hundreds, or next to nothing. */
export function squareOf(view: UnitsView): number {
  const rows = view.steps.flatMap((_, step) => rowsOf(view, step));
  const sums = rows.map(({ amounts }) =>
    amounts.reduce((sum, item) => sum + Math.max(0, upperOf(item.figure) ?? 0), 0),
  );
  return shareOf(Math.max(0, ...sums), 200);
}

/** An amount in a row: its squares, and where they start. */
export interface Block {
  readonly item: UnitsItem;
  /** How many squares are sure, and how many there may be at most. */
  readonly low: number;
  readonly high: number;
  /** True if a hatch without an end follows the squares. */
  readonly open: boolean;
  /** Where it starts: after so many pitches and so many hatches. */
  readonly pitches: number;
  readonly hatches: number;
  /** How many pitches wide its squares are. */
  readonly width: number;
}

/** How squares are set: so many lines deep, each square standing for so much. */
export interface Setting {
  readonly square: number;
  readonly lines: number;
}

const gap = 0.35;

/** The amounts of a row side by side, column by column, a gap of 0.35 pitches between them. */
export function blocksOf(row: Row, { square, lines }: Setting): Block[] {
  const blocks: Block[] = [];
  let there = 0;
  for (const item of row.amounts) {
    const before = blocks.at(-1);
    const { low, high } = squaresOf(item, square, there);
    const open = hasNoEnd(item);
    const follows = high === 0 && open && before !== undefined && !before.open;
    const pitches = before ? before.pitches + before.width + (follows ? 0 : gap) : 0;
    const hatches = before ? before.hatches + Number(before.open) : 0;
    blocks.push({ item, low, high, open, pitches, hatches, width: columnsWide(high, lines) });
    there += low;
  }
  return blocks;
}

/** "More than £14m" beside £14m adds no squares: they stand there already. */
function squaresOf({ figure }: UnitsItem, square: number, there: number): { low: number; high: number } {
  const low = Math.max(0, amountOf(figure) ?? 0) / square;
  if (isOpenEnded(figure) && there >= low) return { low: 0, high: 0 };
  return { low, high: Math.max(low, (upperOf(figure) ?? 0) / square) };
}

/** A part of a square in a column of its own takes that part of the width. */
function columnsWide(squares: number, lines: number): number {
  const full = Math.floor(squares / lines);
  return full + Math.min(1, squares - full * lines);
}
