import { captionOf } from './caption';
import { type Book, caseMarks, isCover, loadsOf, shownOf } from './caseload-book';
import { atEdge, hasRoom, labelSize, largest, nameOf, numeralOf } from './corner';
import { dotHatch } from './dot';
import type { Circle, Label, Mark } from './drawing';
import { type Beside, type Disc, flow, flowUp } from './flow';
import { type Cell, hexDisc } from './honeycomb';
import { largestOf } from './largest';
import { perDotNote } from './per-dot';
import { placesOf, type Tally } from './tally';

/** A honeycomb: one worker in the middle, a place for every case of the largest load, the words beside it. */
export interface Cluster {
  /** The worker, then the places of the cases, those that go last first. */
  readonly discs: readonly [Disc, ...Disc[]];
  /** The words of every step; none for steps of other forms. */
  readonly words: readonly (readonly Label[])[];
}

/** The radius of a dot, in pitches. */
const dot = 0.39;

/** The honeycomb of a view, as large as leaves room for the words of all its steps; null if no step shows one. */
export function planCluster(book: Book): Cluster | null {
  const steps = book.view.steps.flatMap(({ form }, step) => (form === 'cluster' ? [step] : []));
  if (steps.length === 0) return null;
  const cells = hexDisc(
    1 +
      largestOf(
        steps.flatMap((step) => loadsOf(book, step)),
        placesOf,
      ),
  );
  const planned = (cut: boolean) => (size: number) => {
    const discs = laidOut(cells, book, size);
    const words = book.view.steps.map((_, step) => (steps.includes(step) ? wordsOf(book, step, { discs, cut }) : []));
    return words.every((labels) => labels !== null) ? { discs, words } : null;
  };
  return largest([1, 0.6], planned(false)) ?? planned(true)(0.75);
}

/** The cells as discs in the drawing: flush right beside a numeral, or on a cover, in the middle. */
function laidOut(cells: readonly Cell[], { view, layout }: Book, size: number): [Disc, ...Disc[]] {
  const { width, height, form } = layout;
  const radius = Math.min(height / 2 - 2, (width - 56) / 2, 300) * size;
  // A few cases are no larger than two rings would be; on a cover they fill the drawing.
  const half = (along: (cell: Cell) => number) => largestOf(cells, (cell) => Math.abs(along(cell)), 2) + dot;
  const [x, pitch] = isCover(view)
    ? [width / 2, Math.min((width / 2 - 1) / half(({ x }) => x), (height / 2 - 1) / half(({ y }) => y)) * size]
    : [width - radius - (form === 'wide' ? 20 : 2), radius / half(({ x, y }) => Math.hypot(x, y))];
  const discs = cells.map((cell) => ({ x: x + cell.x * pitch, y: height / 2 + cell.y * pitch, r: dot * pitch }));
  return discs as [Disc, ...Disc[]];
}

/** Sizes in px: of the largest numeral, and from its baseline to the label's. */
const types = { compact: { most: 60, below: 20 }, wide: { most: 132, below: 32 } } as const;

/**
 * The words beside the honeycomb of a step: numeral, label and notes; on a cover the label alone, as a caption in the
 * corner. Null if they do not fit beside the discs.
 */
function wordsOf(book: Book, step: number, ground: Pick<Beside, 'discs' | 'cut'>): Label[] | null {
  const { view, layout } = book;
  const item = shownOf(view, step, 'load').at(-1);
  if (!item) return [];
  const size = labelSize(layout);
  const side = isCover(view) && layout.form === 'wide' ? 'right' : 'left';
  const beside: Beside = { ...ground, side, width: layout.width };
  const named = (y: number, weight: Label['weight'], most: number) =>
    flow([nameOf(item, layout)], { ...atEdge(beside), key: `label:${item.id}`, y, size, weight }, { ...beside, most });
  if (isCover(view)) {
    const label = named(0.77 * size, 600, 4);
    return label && [label];
  }
  const { most, below } = types[layout.form];
  const numeral = numeralOf(item, { items: view.items.filter(({ part }) => part === 'load'), most }, beside);
  const note = noteWords(book, step, beside);
  if (!note || !(beside.cut || hasRoom(numeral, beside))) return null;
  const y = numeral.y + below;
  // Half a line more than between lines stays free above the notes.
  const room = Math.max(1, Math.floor((note.y - y) / (1.25 * size) - 0.5));
  const label = named(y, view.steps[step]?.look === item.id ? 600 : 400, room);
  return label && [numeral, label, note].filter(({ lines }) => lines.length > 0);
}

/** What the average hides, and what a dot stands for if not for one case, in the lower corner. */
function noteWords({ view, per, layout }: Book, step: number, beside: Beside): Label | null {
  const spread = shownOf(view, step, 'spread').map((item) => captionOf({ ...item, label: nameOf(item, layout) }));
  const notes = [...spread, ...perDotNote(view.items, per)];
  const size = labelSize(layout);
  const base = { ...atEdge(beside), key: `note:${notes.join()}`, y: layout.height - 0.3 * size, size };
  return flowUp(notes, base, beside);
}

/** The marks of a step: the last load shown is the present one; places it has left stay as hairline rings. */
export function clusterMarks(book: Book, { discs, words }: Cluster, step: number): Mark[] {
  const loads = loadsOf(book, step);
  const present = loads.at(-1);
  const [worker, ...places] = discs;
  const count = largestOf(loads, placesOf);
  const centre: Circle = { shape: 'circle', key: 'worker', tone: 'ink', ...worker, ring: worker.r, layer: 1 };
  // Where no figure says how many cases there are, nobody knows how far the hatch around the worker reaches.
  const around =
    present?.sure === null
      ? [dotHatch('no-figure', { ...worker, r: 4 * worker.r })]
      : places
          .slice(0, count)
          .flatMap((place, index) => caseMarks(present as Tally, { index, count, place, id: `${index + 1}` }));
  return [...around, centre, ...(words[step] ?? [])];
}
