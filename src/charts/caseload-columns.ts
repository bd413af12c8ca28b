import { range } from 'd3';
import type { CaseloadView, Item } from '../story/view';
import { type Feet, feetOf } from './caseload-feet';
import { type Book, type Load, loadOf, placesOf, shownLoads } from './caseload-load';
import { shownItems } from './chart';
import { countOf, numeralSize } from './fit';
import type { Layout } from './layout';
import { wrap } from './text';
import { upperOf } from './value';

/** Columns of dots on a baseline, a few abreast; every load of the view keeps its own place in all steps. */
export interface Columns {
  readonly columns: readonly Column[];
  readonly across: number;
  /** From dot to dot, and the radius of a dot, in px. */
  readonly pitch: number;
  readonly r: number;
  /** Where the columns stand, and the lower edge of the lowest dots. */
  readonly baseline: number;
  readonly ground: number;
  readonly feet: Feet;
}

export interface Column {
  readonly load: Load;
  /** The left edge. */
  readonly x: number;
  /** The upper edge of its dots. */
  readonly top: number;
  readonly numeral: Numeral;
}

/** The figure on top of a column: one number, or some words where it is more or less than one number. */
export interface Numeral {
  readonly size: number;
  readonly lines: readonly string[];
  /** From the top of the capitals to the last baseline, in px. */
  readonly height: number;
  /** From the last baseline to the dots. */
  readonly above: number;
}

const types = { compact: { numeral: 26, words: 13, above: 7 }, wide: { numeral: 48, words: 17, above: 12 } } as const;

/** From the dots to the baseline, in px. */
const air = 4.5;

/** The gap between columns, in pitches, where the width decides the pitch. */
const gap = 0.742;

/** The columns of a view, below a strip of `head` px kept free; null if no step shows columns. */
export function planColumns(book: Book, head: number): Columns | null {
  const items = columnItems(book.view);
  if (items.length === 0) return null;
  const stride = strideOf(items.length, book.layout);
  const row = { items, stride, feet: feetOf(book, { items, stride }), head };
  const { across, pitch } = packedIn(book, row);
  const r = 0.42 * pitch;
  const apart = (book.layout.width - (across - 1) * pitch - 2 * r) / (Math.max(3, items.length) - 1);
  const flush = { ...row, stride: apart, feet: feetOf(book, { items, stride: apart }) };
  return columnsOf(book, isAsGood(flush, row, book.layout) ? flush : row, { across, pitch, r });
}

/** Whether the words of columns that stand flush with both edges are as large, and take no more lines. */
function isAsGood(flush: Row, row: Row, layout: Layout): boolean {
  const [sizes, least] = [flush, row].map(({ items, stride }) => numeralsOf(items, stride, layout)) as [
    Numeral[],
    Numeral[],
  ];
  return flush.feet.height <= row.feet.height && sizes.every(({ size }, i) => size >= (least[i] as Numeral).size);
}

interface Row {
  readonly items: readonly Item[];
  /** From column to column. */
  readonly stride: number;
  readonly feet: Feet;
  readonly head: number;
}

/** As many abreast, and as far apart, as the room between the feet and the numerals lets the columns be. */
function packedIn(book: Book, { items, stride, feet, head }: Row) {
  const { width, height } = book.layout;
  const highest = Math.max(...numeralsOf(items, stride, book.layout).map((numeral) => numeral.height + numeral.above));
  const room = {
    height: Math.max(10, height - feet.height - air - head - highest),
    width: Math.min(stride, width / 3.8),
  };
  const counts = items.map((item) => placesOf(loadOf(item, book.per)));
  return packed(Math.max(1, ...counts, ...referenceValues(book)), room);
}

function columnsOf(book: Book, { items, stride, feet }: Row, size: Pick<Columns, 'across' | 'pitch' | 'r'>): Columns {
  const baseline = book.layout.height - feet.height;
  const ground = baseline - air;
  const numerals = numeralsOf(items, stride, book.layout);
  const columns = items.map((item, i): Column => {
    const load = loadOf(item, book.per);
    const top = ground - heightOf(load, size.across) * size.pitch;
    return { load, x: i * stride, top, numeral: numerals[i] as Numeral };
  });
  return { columns, ...size, baseline, ground, feet };
}

/** Every load that stands in a column, in the order of the longest list; each once. */
function columnItems(view: CaseloadView): Item[] {
  const lists = view.steps.flatMap(({ form }, step) => (form === 'cluster' ? [] : [shownLoads(view, step)]));
  return [...new Set(lists.toSorted((a, b) => b.length - a.length).flat())];
}

/** From column to column: as if there were three at least, so that one or two do not drift apart. */
function strideOf(count: number, { width }: Layout): number {
  const places = Math.max(3, count);
  const pitch = width / (3 * places + gap * (places - 1));
  return (width + gap * pitch) / places;
}

/** Three abreast, or more where dots would become too small to tell apart. */
function packed(most: number, { height, width }: { readonly height: number; readonly width: number }) {
  const candidates = range(3, 41).map((across) => {
    return { across, pitch: Math.min(width / (across + gap), height / Math.ceil(most / across)) };
  });
  const [three] = candidates as [(typeof candidates)[number]];
  if (three.pitch >= 8) return three;
  return candidates.reduce((best, candidate) => (candidate.pitch > best.pitch ? candidate : best));
}

/** The rows a column takes; the hatch for no figure is as high as it is wide. */
function heightOf(load: Load, across: number): number {
  return load.sure === null ? across : Math.ceil(placesOf(load) / across);
}

/** Numerals of one size, set by the widest; words in place of a number are smaller and take lines of their own. */
function numeralsOf(items: readonly Item[], stride: number, { form, width }: Layout): Numeral[] {
  const { numeral, words, above } = types[form];
  const rooms = items.map((_, i) => Math.min(stride - 12, width - i * stride));
  const fitting = items.map(({ figure }, i) => numeralSize(figure.text, rooms[i] as number));
  const size = Math.max(12, Math.min(numeral, ...fitting.filter((_, i) => countOf((items[i] as Item).figure))));
  return items.map(({ figure }, i): Numeral => {
    const own = countOf(figure) ? size : Math.min(size, fitting[i] as number);
    if (countOf(figure) || own >= words) return { size: own, lines: [figure.text], height: 0.73 * own, above };
    return { ...wordNumeral(figure.text, (rooms[i] as number) + 8, words), above };
  });
}

/** Words in lines no longer than the room, at the size of a label or a little less. */
function wordNumeral(text: string, room: number, most: number): Omit<Numeral, 'above'> {
  const size = Math.max(12, Math.min(most, ...text.split(' ').map((word) => numeralSize(word, room))));
  const lines = wrap(text, { width: room, size, weight: 600 });
  return { size, lines, height: (0.73 + 1.25 * (lines.length - 1)) * size };
}

function referenceValues({ view, per }: Book): number[] {
  const shown = view.steps.flatMap((_, step) => shownItems(view, step));
  return shown.flatMap(({ part, figure }) => (part === 'reference' ? [(upperOf(figure) ?? 0) / per] : []));
}
