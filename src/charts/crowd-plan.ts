import { range } from 'd3';
import type { CrowdView } from '../story/view';
import { largest } from './corner';
import { type Crowd, crowdOf } from './crowd-moment';
import { type CrowdDiscs, type CrowdWords, crowdWords } from './crowd-words';
import type { Disc } from './flow';
import { type Cell, hexDisc, reachOf } from './honeycomb';
import type { Layout } from './layout';

/** A crowd laid out: every group in its place in the whole disc, and those who went in a disc of their own. */
export interface CrowdPlan {
  readonly crowd: Crowd;
  readonly groups: readonly Group[];
  /** The radius of a dot, in px. */
  readonly r: number;
  readonly whole: Disc;
  readonly words: CrowdWords;
}

/** Dots that are always drawn alike. */
export interface Group {
  /** The number of the first of them, from 0 at the middle. */
  readonly from: number;
  /** x and y in turn, in the whole disc. */
  readonly home: readonly number[];
  /** The same dots in the disc of those who went, if they are among them. */
  readonly apart: readonly number[];
}

/** The radius of a dot, in pitches. */
const dot = 0.4;

/** The cells of a crowd, where one of its counts ends, and those who stay and those who went in discs of their own. */
interface Cells {
  readonly crowd: Crowd;
  readonly ends: readonly number[];
  readonly whole: readonly Cell[];
  readonly stay: readonly Cell[];
  readonly gone: readonly Cell[];
  /** The radii of the three, in pitches. */
  readonly radii: readonly number[];
}

/** The plan of a view, as large as leaves room for its words, cut short if they must be, and for those who went. */
export function planCrowd(view: CrowdView, layout: Layout): CrowdPlan {
  const cells = cellsOf(crowdOf(view));
  const planned = (cut: boolean) =>
    largest([1, 0.3], (size) => {
      const discs = discsOf(cells, layout, size);
      const words = isClear(discs) ? crowdWords({ crowd: cells.crowd, layout, discs, cut }) : null;
      return words && placed(cells, discs, words);
    });
  const wordless = { all: [], now: [], fewer: [] };
  return planned(false) ?? planned(true) ?? placed(cells, discsOf(cells, layout, 0.3), wordless);
}

/** The cells cut wherever one of the counts ends. */
function cellsOf(crowd: Crowd): Cells {
  const { all, now } = crowd;
  const counts = [all, now].flatMap((tally) => (tally ? [tally.sure ?? 0, tally.upper] : []));
  const ends = [...new Set([0, ...counts])].sort((a, b) => a - b);
  const whole = hexDisc(ends.at(-1) ?? 0);
  const staying = now && now.sure !== null ? now.upper : whole.length;
  const stay = whole.slice(0, staying);
  const gone = matched(whole.slice(staying));
  return { crowd, ends, whole, stay, gone, radii: [whole, stay, gone].map(radiusOf) };
}

/** For each of the cells that go a cell of a disc of their own, both taken round by angle, so that few paths cross. */
function matched(going: readonly Cell[]): Cell[] {
  const disc = hexDisc(going.length).sort(byAngle);
  const round = new Map([...going].sort(byAngle).map((cell, i) => [cell, disc[i] as Cell]));
  return going.map((cell) => round.get(cell) as Cell);
}

function byAngle(a: Cell, b: Cell): number {
  return a.angle - b.angle;
}

/** The whole disc at the left, those who went at the right, on one ground. */
function discsOf({ radii }: Cells, { width, height }: Layout, size: number): CrowdDiscs {
  const [whole, stay, gone] = radii as [number, number, number];
  const r = Math.min(height / 2, (width - 98) / 2) * size;
  const pitch = r / Math.max(4, whole);
  const left = gone * pitch;
  const [x, y] = [r, height / 2];
  return {
    pitch,
    whole: { x, y, r },
    stay: { x, y, r: stay * pitch },
    gone: { x: width - left, y: y + r - left, r: left },
  };
}

/** The radius of a disc of cells, in pitches. */
function radiusOf(cells: readonly Cell[]): number {
  return cells.length > 0 ? reachOf(cells) + dot : 0;
}

/** Whether those who went stand clear of those who stay. */
function isClear({ stay, gone }: CrowdDiscs): boolean {
  return gone.r === 0 || stay.r === 0 || Math.hypot(gone.x - stay.x, gone.y - stay.y) - stay.r - gone.r > 12;
}

function placed({ crowd, ends, whole, stay, gone }: Cells, discs: CrowdDiscs, words: CrowdWords): CrowdPlan {
  const { pitch } = discs;
  const pointsOf = (cells: readonly Cell[], { x, y }: Disc) =>
    cells.flatMap((cell) => [x + cell.x * pitch, y + cell.y * pitch]);
  const groups = ends.slice(0, -1).map((from, i) => {
    const order = inRows(whole, range(from, ends[i + 1] as number));
    const home = order.map((index) => whole[index] as Cell);
    const apart = order.flatMap((index) => gone[index - stay.length] ?? []);
    return { from, home: pointsOf(home, discs.whole), apart: pointsOf(apart, discs.gone) };
  });
  return { crowd, groups, r: dot * pitch, whole: discs.whole, words };
}

/** The numbers of cells row by row, so that the way from each to the next is short and mostly the same. */
function inRows(cells: readonly Cell[], numbers: readonly number[]): number[] {
  const at = (number: number) => cells[number] as Cell;
  return [...numbers].sort((a, b) => at(a).y - at(b).y || at(a).x - at(b).x);
}
