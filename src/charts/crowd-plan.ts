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

/** The plan of a view, as large as leaves room for its words, cut short if they must be, and for those who went. */
export function planCrowd(view: CrowdView, layout: Layout): CrowdPlan {
  const crowd = crowdOf(view);
  const { ends, whole, gone, radii } = cellsOf(crowd);
  const planned = (cut: boolean) =>
    largest([1, 0.3], (size) => {
      const discs = discsOf(radii, layout, size);
      const words = crowdWords({ crowd, layout, discs, cut });
      return words && { discs, words };
    });
  const wordless = { discs: discsOf(radii, layout, 0.3), words: { all: [], now: [], fewer: [] } };
  const { discs, words } = planned(false) ?? planned(true) ?? wordless;
  const pointsOf = (cells: readonly Cell[], { x, y }: Disc) =>
    cells.flatMap((cell) => [x + cell.x * discs.pitch, y + cell.y * discs.pitch]);
  const groups = ends.slice(0, -1).map((from, i) => {
    // Row by row, so that the way from each dot to the next is short and mostly the same.
    const home = whole.slice(from, ends[i + 1]).sort((a, b) => a.y - b.y || a.x - b.x);
    const apart = home.flatMap((cell) => gone.get(cell) ?? []);
    return { from, home: pointsOf(home, discs.whole), apart: pointsOf(apart, discs.gone) };
  });
  return { crowd, groups, r: dot * discs.pitch, whole: discs.whole, words };
}

/** The cells of a crowd, where one of its counts ends, and for each that goes its cell in a disc of their own. */
interface Cells {
  readonly ends: readonly number[];
  readonly whole: readonly Cell[];
  readonly gone: ReadonlyMap<Cell, Cell>;
  /** The radii of the whole disc, of those who stay and of those who go, in pitches. */
  readonly radii: readonly number[];
}

function cellsOf({ all, now }: Crowd): Cells {
  const counts = [all, now].flatMap((tally) => (tally ? [tally.sure ?? 0, tally.upper] : []));
  const ends = [...new Set([0, ...counts])].sort((a, b) => a - b);
  const whole = hexDisc(ends.at(-1) ?? 0);
  const staying = now && now.sure !== null ? now.upper : whole.length;
  // Both in turn by angle, so that few of the paths from the one disc to the other cross.
  const going = whole.slice(staying).sort(byAngle);
  const disc = hexDisc(going.length).sort(byAngle);
  const gone = new Map(going.map((cell, i) => [cell, disc[i] as Cell]));
  return { ends, whole, gone, radii: [whole, whole.slice(0, staying), disc].map(radiusOf) };
}

function byAngle(a: Cell, b: Cell): number {
  return a.angle - b.angle;
}

/** The radius of a disc of cells, in pitches. */
function radiusOf(cells: readonly Cell[]): number {
  return cells.length > 0 ? reachOf(cells) + dot : 0;
}

/** The whole disc at the left, those who went at the right, on one ground. */
function discsOf(
  [whole = 0, stay = 0, gone = 0]: readonly number[],
  { width, height }: Layout,
  size: number,
): CrowdDiscs {
  const [r, y] = [Math.min(height / 2, (width - 98) / 2) * size, height / 2];
  const pitch = r / Math.max(4, whole);
  const left = gone * pitch;
  return {
    pitch,
    whole: { x: r, y, r },
    stay: { x: r, y, r: stay * pitch },
    gone: { x: width - left, y: y + r - left, r: left },
  };
}
