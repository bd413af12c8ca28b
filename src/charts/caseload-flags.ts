import { captionOf } from './caption';
import { type Book, type Placed, referencesOf } from './caseload-book';
import { type Columns, planColumns } from './caseload-columns';
import { labelSize, nameOf } from './corner';
import type { Mark } from './drawing';
import { widest } from './fit';
import { lastLine } from './flow';
import { label } from './label';
import { largestOf } from './largest';
import { line } from './line';
import type { Tally } from './tally';
import { fitted } from './text';

/** A line across the columns, or two for a range: their label stands above, and a leader runs down to them. */
export interface Flag {
  readonly id: string;
  readonly marks: readonly Placed[];
  /** Where the leader runs. */
  readonly leader: number;
  /** Where the words below it may begin. */
  readonly end: number;
  /** Whether its words are whole and stand clear of the numerals below them, and above its own lines. */
  readonly isClear: boolean;
}

/** Columns with the flags of the lines across them. */
export interface Flagged extends Columns {
  readonly flags: readonly Flag[];
}

/** The columns of a view with the flags of its lines: in the room above short columns, else in a strip on top. */
export function planFlags(book: Book): Flagged {
  const references = referencesOf(book);
  const plan = planColumns(book, 0);
  // One flag goes above the last columns, in as few columns' room as hold it in three lines.
  const among = plan.columns
    .map((_, column) => references.map((reference) => flagAt(book, plan, { reference, column, top: 0 })))
    .reverse()
    .find((flags) => flags.length < 2 && flags.every(({ isClear }) => isClear));
  if (among) return { ...plan, flags: among };
  const lower = planColumns(
    book,
    largestOf(stripOf(book, plan, references), ({ end }) => end + 4),
  );
  return { ...lower, flags: stripOf(book, lower, references) };
}

/** All flags in a strip above the columns, one below the other, each to the right of the leaders of those above. */
function stripOf(book: Book, plan: Columns, references: readonly Tally[]): Flag[] {
  const flags: Flag[] = [];
  for (const [i, reference] of references.entries()) {
    const { end = 0, leader = -6 } = flags.at(-1) ?? {};
    const column = Math.max(0, plan.columns.length - references.length + i);
    flags.push(flagAt(book, plan, { reference, column, top: end, from: leader + 6 }));
  }
  return flags;
}

interface Spot {
  readonly reference: Tally;
  /** The column before which the leader runs. */
  readonly column: number;
  /** The upper edge of the words. */
  readonly top: number;
  /** Where the room for words begins; at the leader if left out. */
  readonly from?: number;
}

/** A flag whose words begin at its leader, or before it where they need the room; at most three lines are kept. */
function flagAt({ layout }: Book, plan: Columns, { reference, column, top, from }: Spot): Flag {
  const { item, sure, upper } = reference;
  const { columns, ground, across, pitch } = plan;
  const { width } = layout;
  const leader = leaderBefore(plan, column);
  const size = labelSize(layout);
  const text = captionOf({ ...item, label: nameOf(item, layout) });
  const room = Math.max(widest(text.split(' '), { size }), width - (from ?? leader));
  const lines = fitted(text, { width: Math.min(width, room), size, most: 3 });
  const x = Math.max(0, Math.min(leader, width - widest(lines, { size })));
  const words = label(`name:${item.id}`, lines, { x, y: top + 0.77 * size, size });
  const last = lastLine(words);
  const amounts = sure === null ? [] : [...new Set([sure, upper])];
  const levels = amounts.map((amount) => ground - (amount / across) * pitch);
  const under = columns.filter((_, i) => (columns[i + 1]?.x ?? width) > x + 6);
  const edges = [...levels, ...under.map(({ value }) => value.y - 0.73 * value.size)];
  return {
    id: item.id,
    marks: [{ mark: words }, ...linesOf(item.id, [leader, last + size / 2, width], levels)],
    leader,
    end: last + 0.48 * size + 4,
    isClear: lines.join(' ') === text && edges.every((edge) => last + 12 <= edge),
  };
}

/** The middle of the gap to the left of a column. */
function leaderBefore({ columns, breadth }: Columns, column: number): number {
  const [before, after] = [columns[column - 1], columns[column]];
  return before && after ? (before.x + breadth + after.x) / 2 : 0.5;
}

/** The leader from `top` down to the lines, which draw out from the left over a paper edge. */
function linesOf(id: string, [x, top, width]: readonly [number, number, number], levels: readonly number[]): Placed[] {
  const leaders = levels.slice(-1).map((level): Mark => {
    return { shape: 'leader', key: `leader:${id}`, tone: 'ink', width: 1, layer: 3, points: [x, top, x, level] };
  });
  const lines = levels.flatMap((y, i) => [
    line(`edge:${id}:${i}`, [0, y, width, y], { tone: 'paper', width: 4.5, layer: 2 }),
    line(`line:${id}:${i}`, [0, y, width, y], { width: 1.5, layer: 3 }),
  ]);
  return [...leaders.map((mark) => ({ mark })), ...lines.map((mark) => ({ mark, origin: { ...mark, x2: 0 } }))];
}
