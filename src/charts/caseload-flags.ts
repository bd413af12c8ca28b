import type { Item } from '../story/view';
import { captionOf } from './caption';
import { type Column, type Columns, planColumns } from './caseload-columns';
import { footType } from './caseload-feet';
import type { Book } from './caseload-load';
import type { Placed } from './caseload-motion';
import { shownItems } from './chart';
import type { Label, Line, Mark } from './drawing';
import { widest } from './fit';
import { fitted } from './text';
import { amountOf, upperOf } from './value';

/** The label of a line across the columns: it stands above them, and a leader runs down to the line. */
export interface Flag {
  readonly item: Item;
  /** The left edge of the words, and the baseline of their first line. */
  readonly x: number;
  readonly y: number;
  readonly lines: readonly string[];
  readonly size: number;
  readonly leading: number;
  /** Where the leader runs. */
  readonly leader: number;
  /** The heights of the lines: none without a figure, two for a range. */
  readonly levels: readonly number[];
  /** False if the words are cut short. */
  readonly isWhole: boolean;
}

/** The columns of a view with the flags of its lines: in the room above short columns, else in a strip on top. */
export function planFlags(book: Book): { readonly columns: Columns; readonly flags: readonly Flag[] } | null {
  const items = referencesOf(book);
  const columns = planColumns(book, 0);
  if (!columns) return null;
  if (items.length === 0) return { columns, flags: [] };
  const flag = items.length === 1 ? flagAmong(book, columns, items[0] as Item) : undefined;
  if (flag) return { columns, flags: [flag] };
  const lower = planColumns(book, stripOf(book, columns, items).height) ?? columns;
  const flags = stripOf(book, lower, items).flags.map((raised) => ({
    ...raised,
    levels: levelsOf(book, lower, raised.item),
  }));
  return { columns: lower, flags };
}

function referencesOf({ view }: Book): Item[] {
  const shown = view.steps.flatMap(({ form }, step) => (form === 'line' ? shownItems(view, step) : []));
  return [...new Set(shown.filter(({ part }) => part === 'reference'))];
}

/** A flag above the last columns, in as few columns' room as hold it in three lines; undefined if none do. */
function flagAmong(book: Book, plan: Columns, item: Item): Flag | undefined {
  const levels = levelsOf(book, plan, item);
  const places = plan.columns.map((_, column) => flagAt(book, item, { leader: leaderBefore(plan, column), y: 0 }));
  return places
    .toReversed()
    .map((flag) => ({ ...flag, levels }))
    .find((flag) => flag.isWhole && hasRoom(flag, plan.columns, book));
}

interface Spot {
  readonly leader: number;
  /** The upper edge of the words. */
  readonly y: number;
  /** Where the room for words begins; at the leader if left out. */
  readonly from?: number;
}

/** A flag whose words begin at its leader, or before it where they need the room; at most three lines are kept. */
function flagAt({ layout }: Book, item: Item, { leader, y, from = leader }: Spot): Flag {
  const { size, leading } = footType[layout.form];
  const text = captionOf({ ...item, label: layout.form === 'wide' ? item.label : item.short });
  const longest = widest(text.split(' '), { size });
  const width = Math.min(layout.width, Math.max(longest, layout.width - from));
  const lines = fitted(text, { width, size, most: 3 });
  const x = Math.max(0, Math.min(leader, layout.width - widest(lines, { size })));
  return { item, x, y: y + 0.77 * size, lines, size, leading, leader, levels: [], isWhole: lines.join(' ') === text };
}

/** The middle of the gap to the left of a column. */
function leaderBefore({ columns, across, pitch, r }: Columns, column: number): number {
  const [before, after] = [columns[column - 1]?.x, columns[column]?.x];
  if (before === undefined || after === undefined) return 0.5;
  return (before + (across - 1) * pitch + 2 * r + after) / 2;
}

/** Whether a flag stands clear of the numerals below it, and above its own lines. */
function hasRoom({ x, y, lines, leading, levels }: Flag, columns: readonly Column[], { layout }: Book): boolean {
  const bottom = y + (lines.length - 1) * leading + 12;
  const under = columns.filter((_, i) => (columns[i + 1]?.x ?? layout.width) > x + 6);
  return [...under.map(upperEdge), ...levels].every((edge) => bottom <= edge);
}

function upperEdge({ top, numeral }: Column): number {
  return top - numeral.above - numeral.height;
}

/** All flags in a strip above the columns, one below the other, each to the right of the leaders of those above. */
function stripOf(book: Book, plan: Columns, items: readonly Item[]) {
  const flags: Flag[] = [];
  let [height, from] = [0, 0];
  for (const [i, item] of items.entries()) {
    const leader = leaderBefore(plan, Math.max(0, plan.columns.length - items.length + i));
    const flag = flagAt(book, item, { leader, y: height, from });
    flags.push(flag);
    height += flag.lines.length * flag.leading + 4;
    from = leader + 6;
  }
  return { flags, height: height + 4 };
}

function levelsOf({ per }: Book, { ground, pitch, across }: Columns, { figure }: Item): number[] {
  const [low, high] = [amountOf(figure), upperOf(figure)];
  const values = low === null || high === null ? [] : low === high ? [low] : [low, high];
  return values.map((value) => ground - (Math.max(0, value) / per / across) * pitch);
}

/** The marks of a flag: its words, its leader, and its lines, which draw out from the left over a paper edge. */
export function flagMarks({ layout }: Book, flag: Flag): Placed[] {
  const { item, x, y, lines, size, leading, leader, levels } = flag;
  const base = { shape: 'text', key: `name:${item.id}`, tone: 'ink', weight: 400 } as const;
  const label: Label = { ...base, x, y, lines, size, leading };
  const level = levels.at(-1);
  const across = levels.flatMap((height, i) => acrossLine(`${item.id}:${i}`, height, layout.width));
  if (level === undefined) return [{ mark: label }];
  const points = [leader, y + (lines.length - 1) * leading + size / 2, leader, level];
  const mark: Mark = { shape: 'leader', key: `leader:${item.id}`, tone: 'ink', width: 1, layer: 3, points };
  return [{ mark: label }, { mark }, ...across];
}

function acrossLine(id: string, y: number, width: number): Placed[] {
  const line: Line = {
    shape: 'line',
    key: `line:${id}`,
    tone: 'ink',
    x1: 0,
    x2: width,
    y1: y,
    y2: y,
    width: 1.5,
    layer: 3,
  };
  const edge: Line = { ...line, key: `edge:${id}`, tone: 'paper', width: 4.5, layer: 2 };
  return [edge, line].map((mark) => ({ mark, folded: { ...mark, x2: 0 } }));
}
