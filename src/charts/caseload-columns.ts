import { range } from 'd3';
import { type Book, referencesOf, shownOf } from './caseload-book';
import { namesOf, type Row, valuesOf } from './caseload-labels';
import { labelSize } from './corner';
import type { Label } from './drawing';
import { lastLine } from './flow';
import { label } from './label';
import { largestOf } from './largest';
import { perDotNote } from './per-dot';
import { placesOf, type Tally, tallyOf } from './tally';

/** Columns of dots on a baseline, a few abreast; every load of the view keeps its own place in all steps. */
export interface Columns extends Size {
  readonly columns: readonly Column[];
  /** Where the columns stand, and the lower edge of the lowest dots. */
  readonly baseline: number;
  readonly ground: number;
  /** What a dot stands for, if not for one case. */
  readonly notes: readonly Label[];
}

interface Size {
  readonly across: number;
  /** From dot to dot, and the radius of a dot, in px. */
  readonly pitch: number;
  readonly r: number;
  /** From edge to edge of a column. */
  readonly breadth: number;
}

/** A load in its column, with its words. */
export interface Column {
  readonly load: Tally;
  /** The left edge. */
  readonly x: number;
  readonly value: Label;
  readonly name: Label;
}

/** From the last label to the edge, in px. */
const tail = { compact: 8.75, wide: 12.75 } as const;

/** From the dots to the baseline, in px. */
const air = 4.5;

/** The gap between columns, in pitches, where the width decides the pitch. */
const gap = 0.742;

/** The columns of a view, below a strip of `head` px kept free. */
export function planColumns(book: Book, head: number): Columns {
  const loads = columnLoads(book);
  const { width } = book.layout;
  const places = Math.max(3, loads.length);
  // As if there were three columns at least, so that one or two do not drift apart.
  const closest = width / (3 * places + gap * (places - 1));
  const row = wordedRow(book, loads, (width + gap * closest) / places);
  const size = packed(book, row, head);
  const flush = wordedRow(book, loads, (width - size.breadth) / (places - 1));
  // Columns stand flush with both edges if their words are as large there, and take no more lines.
  const isAsGood = flush.foot <= row.foot && flush.values.every((own, i) => own.size >= (row.values[i] as Label).size);
  return columnsOf(book, isAsGood ? flush : row, size);
}

/** Every load that stands in a column, in the order of the longest list; each once. */
function columnLoads({ view, per }: Book): Tally[] {
  const lists = view.steps.flatMap(({ form }, step) => (form === 'cluster' ? [] : [shownOf(view, step, 'load')]));
  return [...new Set(lists.sort((a, b) => b.length - a.length).flat())].map((item) => tallyOf(item, per));
}

/** Columns side by side, and what their words take. */
interface Worded extends Row {
  readonly values: readonly Label[];
  readonly names: readonly Label[];
  /** From the baseline to the lower edge of the drawing, in px. */
  readonly foot: number;
}

function wordedRow({ layout, per }: Book, loads: readonly Tally[], stride: number): Worded {
  const row: Row = { loads, stride, layout };
  const names = namesOf(row);
  const lowest = largestOf(names, lastLine);
  const note = per > 1 ? 1.25 * labelSize(layout) : 0;
  return { ...row, values: valuesOf(row), names, foot: lowest + note + tail[layout.form] };
}

/** Three abreast, or more where dots would become too small to tell apart, as large as the words leave room for. */
function packed(book: Book, { loads, values, stride, foot, layout }: Worded, head: number): Size {
  const highest = largestOf(values, ({ y, size }) => 0.73 * size - y);
  const height = Math.max(10, layout.height - foot - air - head - highest);
  const width = Math.min(stride, layout.width / 3.8);
  const most = Math.max(1, ...loads.map(placesOf), ...referencesOf(book).map(({ upper }) => upper));
  const pitchOf = (across: number) => Math.min(width / (across + gap), height / Math.ceil(most / across));
  const choices = range(3, pitchOf(3) < 8 ? 41 : 4);
  const across = choices.reduce((best, more) => (pitchOf(more) > pitchOf(best) ? more : best));
  const pitch = pitchOf(across);
  const r = 0.42 * pitch;
  return { across, pitch, r, breadth: (across - 1) * pitch + 2 * r };
}

function columnsOf({ layout, view, per }: Book, { loads, stride, values, names, foot }: Worded, size: Size): Columns {
  const baseline = layout.height - foot;
  const ground = baseline - air;
  const columns = loads.map((load, i): Column => {
    // The hatch for no figure is as high as it is wide.
    const rows = load.sure === null ? size.across : Math.ceil(placesOf(load) / size.across);
    const [value, name] = [values[i], names[i]] as [Label, Label];
    return {
      load,
      x: i * stride,
      value: { ...value, y: ground - rows * size.pitch + value.y },
      name: { ...name, y: baseline + name.y },
    };
  });
  const place = { x: 0, y: layout.height - tail[layout.form], size: labelSize(layout), tone: 'muted' } as const;
  const notes = perDotNote(view.items, per).map((note) => label('per-dot', [note], place));
  return { columns, ...size, baseline, ground, notes };
}
