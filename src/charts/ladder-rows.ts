import { cross, max, range, sum } from 'd3';
import type { Note } from './ladder-labels';
import type { Lane, Scheme } from './ladder-scheme';
import { fitted, textWidth, wrap } from './text';

/** A note with its lines, their middle, and how many lines of other notes stand above it. */
export interface PlacedNote extends Note {
  readonly x: number;
  readonly lines: readonly string[];
  readonly above: number;
}

interface Rows {
  /** In how many rows neighbours take turns. */
  readonly count: number;
  /** The row of the first note. */
  readonly start: number;
  /** The greatest width of a note, px. */
  readonly cap: number;
}

const mostLines = 3;

/** The notes under one rung, in as many rows as their words need to stay apart. */
export function inRows(notes: readonly Note[], scheme: Scheme): PlacedNote[] {
  const sorted = notes.toSorted((a, b) => a.lane.x - b.lane.x);
  const choices = rowChoices(sorted, scheme);
  const holds = (rows: Rows) => {
    const widths = widthsOf(sorted, rows, scheme);
    return sorted.every((note, i) => isWhole(note, widths[i] as number, scheme));
  };
  return placed(sorted, choices.find(holds) ?? (choices.at(-1) as Rows), scheme);
}

/** Fewer rows first; in each, narrow notes that keep clear of the neighbours' threads first. */
function rowChoices(notes: readonly Note[], scheme: Scheme): Rows[] {
  const { lanes, layout, sizes } = scheme;
  const pitch = (lanes[1]?.x ?? layout.width) - (lanes[0]?.x ?? 0);
  const least = max(notes, (note) => leastWidth(note, scheme)) ?? 0;
  const caps = [Math.max(least, Math.min(2 * pitch - 8, 8.5 * sizes.area)), 4 * pitch];
  return cross([1, 2, 3, 4], caps).flatMap(([count, cap]) => range(count).map((start) => ({ count, start, cap })));
}

function placed(notes: readonly Note[], rows: Rows, scheme: Scheme): PlacedNote[] {
  const turns = turnsOf(notes, rows);
  const widths = widthsOf(notes, rows, scheme);
  const lines = notes.map(({ name }, i) =>
    fitted(name, { width: widths[i] as number, size: scheme.sizes.area, most: mostLines }),
  );
  const depth = (i: number) => (lines[i] as string[]).length + (notes[i] as Note).captions.length;
  const depths = range(rows.count).map((row) => max(notes, (_, i) => (turns[i] === row ? depth(i) : 0)) ?? 0);
  return notes.map((note, i) => {
    const captions = note.captions.map((caption) => ({
      ...caption,
      text: captionText(caption.text, note.lane, scheme),
    }));
    const worded = { ...note, lines: lines[i] as string[], captions };
    return { ...worded, x: middleOf(worded, scheme), above: sum(depths.slice(0, turns[i])) };
  });
}

/** The middle of the lane, or as near to it as the words stay within the drawing. */
function middleOf({ lane, lines, captions }: Omit<PlacedNote, 'x' | 'above'>, { sizes, layout }: Scheme): number {
  const names = lines.map((line) => textWidth(line, sizes.area));
  const half = Math.max(0, ...names, ...captions.map(({ text }) => textWidth(text, sizes.area, 600))) / 2;
  return Math.min(Math.max(lane.x, half), Math.max(half, layout.width - half));
}

function captionText(text: string, lane: Lane, { sizes, layout }: Scheme): string {
  const width = Math.max(lane.width, 2 * Math.min(lane.x, layout.width - lane.x));
  return fitted(text, { width, size: sizes.area, weight: 600, most: 1 })[0] ?? '';
}

/** The row of each note; those without a name always stand in the first. */
function turnsOf(notes: readonly Note[], { count, start }: Rows): number[] {
  const named = notes.filter(({ name }) => name !== '');
  return notes.map((note) => (note.name === '' ? 0 : (start + named.indexOf(note)) % count));
}

/** The room each note has: up to its neighbours in its row, and clear of the ties to lower rows. */
function widthsOf(notes: readonly Note[], rows: Rows, scheme: Scheme): number[] {
  const turns = turnsOf(notes, rows);
  const { width } = scheme.layout;
  return notes.map((note, i) => {
    const { x } = note.lane;
    const rivals = notes.filter((_, j) => j !== i && (turns[j] as number) >= (turns[i] as number));
    const deeper = new Set(notes.filter((_, j) => (turns[j] as number) > (turns[i] as number)));
    const halves = rivals.map((other) => {
      const apart = Math.abs(other.lane.x - x);
      return deeper.has(other) ? apart - clear : shareOf(note, other, { apart, scheme });
    });
    const half = Math.max(0, Math.min(rows.cap / 2, ...halves));
    return Math.min(half, x) + Math.min(half, width - x);
  });
}

const clear = 4;

/** Half the room a note has beside another in its row: they share it as their longest words need it. */
function shareOf(note: Note, other: Note, { apart, scheme }: { apart: number; scheme: Scheme }): number {
  const [own, theirs] = [leastWidth(note, scheme), leastWidth(other, scheme)];
  return (apart * own) / (own + theirs || 1) - clear / 2;
}

function leastWidth({ name, captions }: Note, { sizes }: Scheme): number {
  const words = max(name.split(' '), (word) => textWidth(word, sizes.area)) ?? 0;
  return Math.max(words, max(captions, ({ text }) => textWidth(text, sizes.area, 600)) ?? 0);
}

function isWhole(note: Note, width: number, scheme: Scheme): boolean {
  return leastWidth(note, scheme) <= width && wrap(note.name, { width, size: scheme.sizes.area }).length <= mostLines;
}
