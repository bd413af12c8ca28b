import { captionOf } from './caption';
import { type Book, type Placed, referencesOf } from './caseload-book';
import { type Columns, planColumns } from './caseload-columns';
import { labelSize, nameOf } from './corner';
import type { Label, Mark } from './drawing';
import { widest } from './fit';
import { label } from './label';
import { largestOf } from './largest';
import { line } from './line';
import type { Tally } from './tally';
import { fitted } from './text';

/** A line across the columns, or two for a range: their label stands above, and a leader runs down to them. */
export interface Flag {
  readonly id: string;
  readonly label: Label;
  /** Where the leader runs. */
  readonly leader: number;
  /** The heights of the lines: none without a figure, two for a range. */
  readonly levels: readonly number[];
  /** False if the words are cut short. */
  readonly isWhole: boolean;
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
    .map((_, column) => references.map((reference) => flagAt(book, plan, { reference, column, y: 0 })))
    .reverse()
    .find((flags) => flags.length < 2 && flags.every((flag) => hasRoom(flag, plan, book.layout.width)));
  if (among) return { ...plan, flags: among };
  const head = largestOf(stripOf(book, plan, references), ({ label }) => lowerEdge(label) + 4);
  const lower = planColumns(book, head);
  return { ...lower, flags: stripOf(book, lower, references) };
}

interface Spot {
  readonly reference: Tally;
  /** The column before which the leader runs. */
  readonly column: number;
  /** The upper edge of the words. */
  readonly y: number;
  /** Where the room for words begins; at the leader if left out. */
  readonly from?: number;
}

/** A flag whose words begin at its leader, or before it where they need the room; at most three lines are kept. */
function flagAt({ layout }: Book, plan: Columns, { reference, column, y, from }: Spot): Flag {
  const { item, sure, upper } = reference;
  const leader = leaderBefore(plan, column);
  const size = labelSize(layout);
  const text = captionOf({ ...item, label: nameOf(item, layout) });
  const room = Math.max(widest(text.split(' '), { size }), layout.width - (from ?? leader));
  const lines = fitted(text, { width: Math.min(layout.width, room), size, most: 3 });
  const x = Math.max(0, Math.min(leader, layout.width - widest(lines, { size })));
  const amounts = sure === null ? [] : [...new Set([sure, upper])];
  return {
    id: item.id,
    label: label(`name:${item.id}`, lines, { x, y: y + 0.77 * size, size }),
    leader,
    levels: amounts.map((amount) => plan.ground - (amount / plan.across) * plan.pitch),
    isWhole: lines.join(' ') === text,
  };
}

/** The middle of the gap to the left of a column. */
function leaderBefore({ columns, breadth }: Columns, column: number): number {
  const [before, after] = [columns[column - 1], columns[column]];
  return before && after ? (before.x + breadth + after.x) / 2 : 0.5;
}

/** Where the words below a flag may begin. */
function lowerEdge({ y, size, lines }: Label): number {
  return y + (1.25 * lines.length - 0.77) * size + 4;
}

/** Whether a flag is whole and stands clear of the numerals below it, and above its own lines. */
function hasRoom(
  { label: { x, y, lines, size }, levels, isWhole }: Flag,
  { columns }: Columns,
  width: number,
): boolean {
  const bottom = y + (lines.length - 1) * 1.25 * size + 12;
  const under = columns.filter((_, i) => (columns[i + 1]?.x ?? width) > x + 6);
  return (
    isWhole && [...under.map(({ value }) => value.y - 0.73 * value.size), ...levels].every((edge) => bottom <= edge)
  );
}

/** All flags in a strip above the columns, one below the other, each to the right of the leaders of those above. */
function stripOf(book: Book, plan: Columns, references: readonly Tally[]): Flag[] {
  const flags: Flag[] = [];
  for (const [i, reference] of references.entries()) {
    const above = flags.at(-1);
    const column = Math.max(0, plan.columns.length - references.length + i);
    const y = above ? lowerEdge(above.label) : 0;
    flags.push(flagAt(book, plan, { reference, column, y, from: above ? above.leader + 6 : 0 }));
  }
  return flags;
}

/** The marks of a flag: its words, its leader, and its lines, which draw out from the left over a paper edge. */
export function flagMarks({ id, label, leader, levels }: Flag, width: number): Placed[] {
  const top = label.y + (label.lines.length - 1) * 1.25 * label.size + label.size / 2;
  const leaders = levels.slice(-1).map((level): Mark => {
    return {
      shape: 'leader',
      key: `leader:${id}`,
      tone: 'ink',
      width: 1,
      layer: 3,
      points: [leader, top, leader, level],
    };
  });
  const lines = levels.flatMap((y, i) => [
    line(`edge:${id}:${i}`, [0, y, width, y], { tone: 'paper', width: 4.5, layer: 2 }),
    line(`line:${id}:${i}`, [0, y, width, y], { width: 1.5, layer: 3 }),
  ]);
  return [
    ...[label, ...leaders].map((mark) => ({ mark })),
    ...lines.map((mark) => ({ mark, origin: { ...mark, x2: 0 } })),
  ];
}
