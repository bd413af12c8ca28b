import { clusterWords, type Ground } from './caseload-cluster-words';
import { type Book, isCover, type Load, loadOf, placesOf, shownLoads, stateAt } from './caseload-load';
import { flight } from './caseload-motion';
import { dotFill, dotHatch } from './dot';
import type { Circle, Label, Mark } from './drawing';
import type { Disc } from './flow';
import { type Cell, hexDisc, reachOf } from './honeycomb';

/** A honeycomb: one worker in the middle, a place for every case of the largest load, the words beside it. */
export interface Cluster {
  readonly worker: Disc;
  /** The places of the cases, those that go last first. */
  readonly places: readonly Disc[];
  /** The words of every step; none for steps of other forms. */
  readonly words: readonly (readonly Label[])[];
}

/** The radius of a dot, in pitches. */
const dot = 0.39;

/** The honeycomb of a view, as large as leaves room for the words of all its steps; null if no step shows one. */
export function planCluster(book: Book): Cluster | null {
  const steps = book.view.steps.flatMap(({ form }, step) => (form === 'cluster' ? [step] : []));
  if (steps.length === 0) return null;
  const loads = steps.flatMap((step) => shownLoads(book.view, step)).map((item) => loadOf(item, book.per));
  const cells = hexDisc(1 + Math.max(0, ...loads.map(placesOf)));
  for (let size = 1; size > 0.6; size *= 0.96) {
    const cluster = clusterOf(book, { discs: laidOut(cells, book, size), cut: false });
    if (cluster) return cluster;
  }
  return clusterOf(book, { discs: laidOut(cells, book, 0.75), cut: true });
}

/** The honeycomb on these discs; null if the words of a step do not fit beside it. */
function clusterOf(book: Book, ground: Ground): Cluster | null {
  const [worker, ...places] = ground.discs as [Disc, ...Disc[]];
  const words = book.view.steps.map(({ form }, step) => (form === 'cluster' ? clusterWords(book, step, ground) : []));
  const found = words.filter((labels) => labels !== null);
  return found.length === words.length ? { worker, places, words: found } : null;
}

/** The cells as discs in the drawing: flush right beside a numeral, or on a cover, in the middle. */
function laidOut(cells: readonly Cell[], book: Book, size: number): Disc[] {
  const { width, height, form } = book.layout;
  const air = form === 'wide' ? 20 : 2;
  const limit = Math.min(height / 2 - 2, (width - 56) / 2, form === 'wide' ? 300 : Number.POSITIVE_INFINITY);
  const radius = limit * size;
  const pitch = isCover(book.view) ? coverPitch(cells, book) * size : radius / (Math.max(2, reachOf(cells)) + dot);
  const x = isCover(book.view) ? width / 2 : width - radius - air;
  return cells.map((cell) => ({ x: x + cell.x * pitch, y: height / 2 + cell.y * pitch, r: dot * pitch }));
}

/** The pitch at which the cells fill the drawing; a few of them are no larger than two rings would be. */
function coverPitch(cells: readonly Cell[], { layout }: Book): number {
  const half = (along: (cell: Cell) => number) => Math.max(2, ...cells.map((cell) => Math.abs(along(cell)))) + dot;
  return Math.min((layout.width / 2 - 1) / half(({ x }) => x), (layout.height / 2 - 1) / half(({ y }) => y));
}

/** The marks of a step: the last load shown is the present one; places it has left stay as hairline rings. */
export function clusterMarks(book: Book, cluster: Cluster, step: number): Mark[] {
  const loads = shownLoads(book.view, step).map((item) => loadOf(item, book.per));
  const present = loads.at(-1);
  const { worker, words } = cluster;
  const centre: Circle = { shape: 'circle', key: 'worker', tone: 'ink', ...worker, ring: worker.r, layer: 1 };
  const labels = words[step] ?? [];
  if (!present) return [centre, ...labels];
  if (present.sure === null) return [noFigure(cluster), centre, ...labels];
  const count = Math.max(...loads.map(placesOf));
  const places = cluster.places.slice(0, count);
  return [...places.flatMap((place, i) => caseMarks(present, { place, number: i + 1, count })), centre, ...labels];
}

interface Spot {
  readonly place: Disc;
  /** The number of the case, from 1, and how many places are shown. */
  readonly number: number;
  readonly count: number;
}

/** A case in its place, and the hatch of one that is not known; the outermost set off first. */
function caseMarks(load: Load, { place, number, count }: Spot): Mark[] {
  const state = stateAt(load, number);
  const delay = (flight.stagger * (count - number)) / count;
  const key = `dot:${number}`;
  const hatch = { ...dotHatch(`hatch:${number}`, place), delay };
  if (state?.status === 'open') return [hatch];
  const r = place.r * Math.sqrt(state?.share ?? 1);
  const circle: Mark = { shape: 'circle', key, ...place, r, delay, ...dotFill(state?.status ?? 'gone', r, load.tone) };
  return state?.status === 'unknown' ? [circle, hatch] : [circle];
}

/** The hatch around the worker where no figure says how many cases there are; nobody knows how far it reaches. */
function noFigure({ worker }: Cluster): Mark {
  return dotHatch('no-figure', { ...worker, r: 4 * worker.r });
}
