import { range, sum } from 'd3';
import { widest } from './fit';
import { grouped } from './grouped';
import { type Note, notesOf } from './ladder-notes';
import type { Plate, Scheme } from './ladder-scheme';
import { largestOf } from './largest';
import type { Layout } from './layout';
import { fitted, textWidth, wrap } from './text';

/** A note with its lines, their middle, and how many lines of other notes stand above it. */
export interface PlacedNote extends Note {
  readonly x: number;
  readonly lines: readonly string[];
  readonly above: number;
}

const mostLines = 3;
/** Between the words of two notes, px. */
const clear = 4;

/** The notes of a step in rows, rung by rung. */
export function placedNotes(plates: readonly Plate[], scheme: Scheme, named: boolean): PlacedNote[] {
  return grouped(notesOf(plates, scheme, named), ({ level }) => level).flatMap(([, notes]) => {
    const sorted = notes.sort((a, b) => a.lane.x - b.lane.x);
    return inRows(sorted, scheme);
  });
}

/** A note with the row it stands in, from 0. */
interface Turn extends Note {
  readonly row: number;
}

/** A note in its row, with its room in px. */
interface Seat extends Turn {
  readonly width: number;
}

/** The notes under one rung, in as many rows as their words need to stay apart. */
function inRows(notes: readonly Note[], scheme: Scheme): PlacedNote[] {
  const size = scheme.area;
  const seats = seated(notes, scheme).map((seat) => {
    return { ...seat, lines: fitted(seat.name, { width: seat.width, size, most: mostLines }) };
  });
  const depthOf = (row: number) =>
    largestOf(seats, (seat) => (seat.row === row ? seat.lines.length + seat.captions.length : 0));
  return seats.map((seat) => placed({ ...seat, above: sum(range(seat.row), depthOf) }, scheme));
}

/** Stands in the middle of its lane, or as near to it as its words stay within the drawing. */
function placed(note: Omit<PlacedNote, 'x'>, { area: size, layout }: Scheme): PlacedNote {
  const { x } = note.lane;
  const width = 2 * Math.min(x, layout.width - x);
  const captions = note.captions.map((caption) => {
    return { ...caption, text: fitted(caption.text, { width, size, weight: 600, most: 1 }).join() };
  });
  const strong = largestOf(captions, ({ text }) => textWidth(text, size, 600));
  const half = Math.max(widest(note.lines, { size }), strong) / 2;
  return { ...note, captions, x: Math.min(Math.max(x, half), Math.max(half, layout.width - half)) };
}

/** Fewer rows first; in one, narrow notes that keep clear of the neighbours' threads first, in more, broad ones of few lines. */
function seated(notes: readonly Note[], { lanes, layout, area: size }: Scheme): Seat[] {
  const pitch = (lanes[1]?.x ?? layout.width) - (lanes[0]?.x ?? 0);
  const least = largestOf(notes, (note) => note.least);
  const [narrow, broad] = [Math.max(least, Math.min(2 * pitch - 8, 8.5 * size)), 4 * pitch];
  const named = notes.filter(({ name }) => name !== '');
  const isWhole = ({ name, least, width }: Seat) => least <= width && wrap(name, { width, size }).length <= mostLines;
  const tries = [1, 2, 3, 4].flatMap((count) =>
    (count > 1 ? [broad, narrow] : [narrow, broad]).flatMap((cap) =>
      range(count).map((start) => ({ count, cap, start })),
    ),
  );
  let seats: Seat[] = [];
  for (const { count, cap, start } of tries) {
    if (seats.length > 0 && seats.every(isWhole)) break;
    // Neighbours take turns; notes without a name always stand in the first row.
    const rowOf = (note: Note) => (note.name === '' ? 0 : (start + named.indexOf(note)) % count);
    const turns = notes.map((note) => ({ ...note, row: rowOf(note) }));
    seats = turns.map((turn) => ({ ...turn, width: roomOf(turn, turns, { cap, layout }) }));
  }
  return seats;
}

/** The room a note has: clear of the ties to lower rows, and up to its neighbours in its row, as the longest words of both need it. */
function roomOf(turn: Turn, turns: readonly Turn[], { cap, layout }: { cap: number; layout: Layout }): number {
  const { row, least } = turn;
  const { x } = turn.lane;
  const halves = turns
    .filter((other) => other !== turn && other.row >= row)
    .map((other) => {
      const apart = Math.abs(other.lane.x - x);
      if (other.row > row) return apart - clear;
      return (apart * least) / (least + other.least) - clear / 2;
    });
  const half = Math.min(cap / 2, ...halves);
  return Math.min(half, x) + Math.min(half, layout.width - x);
}
