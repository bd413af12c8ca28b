import type { Item } from '../story/view';
import { type Book, referencesOf, shownOf } from './caseload-book';
import { type Foot, feetOf, heightOf, type Numeral, numeralsOf, type Row } from './caseload-labels';
import { labelSize } from './corner';
import type { Label } from './drawing';
import { numeralWidth } from './fit';
import { label } from './label';
import { largestOf } from './largest';
import { perDotNote } from './per-dot';
import { placesOf, type Tally, tallyOf } from './tally';

/** Columns of dots on a baseline, a few abreast; every load of the view keeps its own place in all steps. */
export interface Columns {
  readonly columns: readonly Column[];
  readonly across: number;
  /** From dot to dot, and the radius of a dot, in px. */
  readonly pitch: number;
  readonly r: number;
  /** From edge to edge of a column. */
  readonly breadth: number;
  /** Where the columns stand, and the lower edge of the lowest dots. */
  readonly baseline: number;
  readonly ground: number;
  /** What a dot stands for, if not for one case. */
  readonly notes: readonly Label[];
}

/** A load in its column, with its words. */
export interface Column {
  readonly load: Tally;
  /** The left edge. */
  readonly x: number;
  readonly value: Label;
  readonly name: Label;
}

/** Sizes in px: from the numeral to the dots, from the baseline to the first label, from the last to the edge. */
const types = {
  compact: { above: 7, below: 16.5, tail: 8.75 },
  wide: { above: 12, below: 25.5, tail: 12.75 },
} as const;

/** From the dots to the baseline, in px. */
const air = 4.5;

/** The gap between columns, in pitches, where the width decides the pitch. */
const gap = 0.742;

/** The columns of a view, below a strip of `head` px kept free; null if no step shows columns. */
export function planColumns(book: Book, head: number): Columns | null {
  const items = columnItems(book);
  const { width } = book.layout;
  const places = Math.max(3, items.length);
  // As if there were three columns at least, so that one or two do not drift apart.
  const closest = width / (3 * places + gap * (places - 1));
  const row = wordedRow(book, items, (width + gap * closest) / places);
  if (items.length === 0) return null;
  const size = packed(book, row, head);
  const flush = wordedRow(book, items, (width - size.breadth) / (places - 1));
  // Columns stand flush with both edges if their words are as large there, and take no more lines.
  const isAsGood =
    flush.foot <= row.foot && flush.numerals.every((own, i) => own.size >= (row.numerals[i] as Numeral).size);
  return columnsOf(book, isAsGood ? flush : row, size);
}

/** Every load that stands in a column, in the order of the longest list; each once. */
function columnItems({ view }: Book): Item[] {
  const lists = view.steps.flatMap(({ form }, step) => (form === 'cluster' ? [] : [shownOf(view, step, 'load')]));
  return [...new Set(lists.sort((a, b) => b.length - a.length).flat())];
}

/** Columns side by side, and what their words take. */
interface Worded extends Row {
  readonly numerals: readonly Numeral[];
  readonly feet: readonly Foot[];
  /** From the baseline to the lower edge of the drawing, in px. */
  readonly foot: number;
}

function wordedRow({ layout, per }: Book, items: readonly Item[], stride: number): Worded {
  const row: Row = { items, stride, layout };
  const feet = feetOf(row);
  const { below, tail } = types[layout.form];
  const lines = largestOf(feet, (foot) => foot.above + foot.lines.length, 1) + (per > 1 ? 1 : 0);
  return { ...row, numerals: numeralsOf(row), feet, foot: below + (lines - 1) * 1.25 * labelSize(layout) + tail };
}

type Size = Pick<Columns, 'across' | 'pitch' | 'r' | 'breadth'>;

/** Three abreast, or more where dots would become too small to tell apart, as large as the words leave room for. */
function packed(book: Book, { items, numerals, stride, foot, layout }: Worded, head: number): Size {
  const highest = largestOf(numerals, heightOf) + types[layout.form].above;
  const height = Math.max(10, layout.height - foot - air - head - highest);
  const width = Math.min(stride, layout.width / 3.8);
  const counts = items.map((item) => placesOf(tallyOf(item, book.per)));
  const most = Math.max(1, ...counts, ...referencesOf(book).map(({ upper }) => upper));
  const pitchOf = (across: number) => Math.min(width / (across + gap), height / Math.ceil(most / across));
  let across = 3;
  if (pitchOf(3) < 8) for (let more = 4; more <= 40; more += 1) if (pitchOf(more) > pitchOf(across)) across = more;
  const pitch = pitchOf(across);
  const r = 0.42 * pitch;
  return { across, pitch, r, breadth: (across - 1) * pitch + 2 * r };
}

function columnsOf(book: Book, row: Worded, size: Size): Columns {
  const { layout, view, per } = book;
  const baseline = layout.height - row.foot;
  const ground = baseline - air;
  const columns = row.items.map((item, i): Column => {
    const load = tallyOf(item, per);
    // The hatch for no figure is as high as it is wide.
    const rows = load.sure === null ? size.across : Math.ceil(placesOf(load) / size.across);
    const x = i * row.stride;
    const value = valueLabel(row, i, ground - rows * size.pitch);
    return { load, x, value, name: nameLabel(row, i, baseline) };
  });
  const place = { x: 0, y: layout.height - types[layout.form].tail, size: labelSize(layout) };
  const notes = perDotNote(view.items, per).map((note) => label('per-dot', [note], { ...place, tone: 'muted' }));
  return { columns, ...size, baseline, ground, notes };
}

/** The numeral on top of a column, hung out by the air a digit carries, and clear of the lines that run behind it. */
function valueLabel({ items, numerals, stride, layout }: Worded, i: number, top: number): Label {
  const { size, lines } = numerals[i] as Numeral;
  const longest = largestOf(lines, (line) => numeralWidth(line, size));
  const x = Math.min(i * stride - 0.03 * size, layout.width - longest);
  const y = top - types[layout.form].above - (lines.length - 1) * 1.25 * size;
  return label(`value:${items[i]?.id}`, lines, { x, y, size, weight: 600, halo: true, layer: 4 });
}

/** The label at the foot of a column. */
function nameLabel({ items, feet, layout }: Worded, i: number, baseline: number): Label {
  const { x, lines, above } = feet[i] as Foot;
  const size = labelSize(layout);
  const y = baseline + types[layout.form].below + above * 1.25 * size;
  return label(`name:${items[i]?.id}`, lines, { x, y, size });
}
