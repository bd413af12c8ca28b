import type { Item } from '../story/view';
import { captionOf } from './caption';
import { type Book, isCover, shownLoads } from './caseload-load';
import { shownItems } from './chart';
import type { Label } from './drawing';
import { countOf, numeralSize, numeralWidth } from './fit';
import { type Beside, type Disc, flow, flowUp, freeWidth, type Setting } from './flow';
import type { Layout } from './layout';
import { perDotNote } from './per-dot';

/** Sizes in px: the largest numeral, how far below it the label stands, and the label's own type. */
interface Type {
  readonly numeral: number;
  readonly below: number;
  readonly size: number;
  readonly leading: number;
}

const types: Record<Layout['form'], Type> = {
  compact: { numeral: 60, below: 20, size: 13, leading: 16.25 },
  wide: { numeral: 132, below: 32, size: 17, leading: 21.25 },
};

/** Where the words of the honeycomb may stand. */
export interface Ground {
  readonly discs: readonly Disc[];
  /** Whether words that find no room are cut short; otherwise they are refused. */
  readonly cut: boolean;
}

/** The words beside the honeycomb of a step: numeral, label and notes; null if they do not fit beside the discs. */
export function clusterWords(book: Book, step: number, ground: Ground): Label[] | null {
  const present = shownLoads(book.view, step).at(-1);
  if (!present) return [];
  const side = isCover(book.view) && book.layout.form === 'wide' ? 'right' : 'left';
  const beside: Beside = { ...ground, side, width: book.layout.width };
  return isCover(book.view) ? coverWords(book, present, beside) : numeralWords(book, { present, step, beside });
}

/** On a cover the label stands alone, as a caption in the corner. */
function coverWords({ layout }: Book, present: Item, beside: Beside): Label[] | null {
  const { size, leading } = types[layout.form];
  const setting: Setting = { y: 0.77 * size, size, leading, weight: 600 };
  const lines = flow([nameOf(present, layout)], { ...setting, most: 4 }, beside);
  const anchor = beside.side === 'right' ? ({ anchor: 'end', x: layout.width } as const) : { x: 0 };
  return lines && [{ shape: 'text', key: `label:${present.id}`, tone: 'ink', ...anchor, ...setting, lines }];
}

interface Beginning {
  readonly present: Item;
  readonly step: number;
  readonly beside: Beside;
}

function numeralWords(book: Book, { present, step, beside }: Beginning): Label[] | null {
  const { layout, view } = book;
  const { below, size, leading } = types[layout.form];
  const numeral = numeralOf(book, present);
  const note = noteWords(book, step, beside);
  if (!note || !(beside.cut || hasRoom(numeral, present.figure.text, beside))) return null;
  const weight = view.steps[step]?.look === present.id ? 600 : 400;
  const setting: Setting = { y: numeral.y + below, size, leading, weight };
  const end = note.lines.length > 0 ? note.y - 1.5 * leading : layout.height - 0.3 * size;
  const most = Math.max(1, 1 + Math.floor((end - setting.y) / leading));
  const lines = flow([nameOf(present, layout)], { ...setting, most }, beside);
  if (!lines) return null;
  const label: Label = { shape: 'text', key: `label:${present.id}`, tone: 'ink', x: 0, ...setting, lines };
  return note.lines.length > 0 ? [numeral, label, note] : [numeral, label];
}

/** What the average hides, and what a dot stands for if not for one case, in the lower corner. */
function noteWords({ view, per, layout }: Book, step: number, beside: Beside): Label | null {
  const { size, leading } = types[layout.form];
  const spread = shownItems(view, step).filter(({ part }) => part === 'spread');
  const captions = spread.map((item) => captionOf({ ...item, label: nameOf(item, layout) }));
  const notes = [...captions, ...perDotNote(view.items, per)];
  const setting: Setting = { y: layout.height - 0.3 * size, size, leading, weight: 400 };
  const block = flowUp(notes, setting, beside);
  return block && { shape: 'text', key: `note:${notes.join()}`, tone: 'ink', x: 0, ...setting, ...block };
}

/** The numeral top left, hung out by the air a digit carries so that it stands flush with the words below. */
function numeralOf(book: Book, { id, figure }: Item): Label {
  const count = countOf(figure);
  const size = count ? countSize(book) : sizeFor(figure.text, types[book.layout.form].numeral / 2, book.layout);
  const place = { x: -0.03 * size, y: 0.77 * size, size, weight: 600, tone: 'ink' } as const;
  if (!count) return { shape: 'text', key: `numeral:${id}`, ...place, lines: [figure.text] };
  return { shape: 'text', key: 'numeral', ...place, lines: [figure.text], count };
}

/** One size for all that counts along, set by the widest of them. */
function countSize({ view, layout }: Book): number {
  const counted = view.items.filter(({ figure, part }) => part === 'load' && countOf(figure));
  const sizes = counted.map(({ figure }) => sizeFor(figure.text, types[layout.form].numeral, layout));
  return Math.min(types[layout.form].numeral, ...sizes);
}

/** The largest size up to `most` at which a numeral takes no more than two fifths of the drawing. */
function sizeFor(text: string, most: number, { width }: Layout): number {
  return Math.max(15, Math.min(most, numeralSize(text, 0.4 * width)));
}

function hasRoom({ y, size }: Label, text: string, beside: Beside): boolean {
  return numeralWidth(text, size) <= freeWidth(beside, y - 0.73 * size, y);
}

function nameOf({ label, short }: Item, { form }: Layout): string {
  return form === 'wide' ? label : short;
}
