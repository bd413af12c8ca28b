import { sort } from 'd3';
import type { CrowdView } from '../story/view';
import { type Crowd, crowdOf, type Group, goneOf, groupsOf, mostOf } from './crowd-groups';
import { type CrowdWords, crowdWords } from './crowd-words';
import type { Disc } from './flow';
import { type Cell, hexDisc, reachOf } from './honeycomb';
import type { Layout } from './layout';

/** A crowd laid out: every group in its place in the whole disc, and those who went in a disc of their own. */
export interface CrowdPlan {
  readonly crowd: Crowd;
  readonly groups: readonly PlacedGroup[];
  /** The radius of a dot, in px. */
  readonly r: number;
  readonly whole: Disc;
  readonly words: CrowdWords;
}

export interface PlacedGroup extends Group {
  /** x and y in turn, in the whole disc. */
  readonly home: readonly number[];
  /** The same dots once they stand apart; none for those who stay. */
  readonly apart: readonly number[];
}

/** The radius of a dot, in pitches. */
const dot = 0.4;

/** The cells of a crowd and what they measure, in pitches. */
interface Cells {
  readonly crowd: Crowd;
  readonly whole: readonly Cell[];
  /** The cells of those who went in their own disc, in the order of those they left. */
  readonly gone: readonly Cell[];
  /** The radii of the whole disc, of the part that stays and of the part that went. */
  readonly radii: Readonly<Record<'whole' | 'stay' | 'gone', number>>;
}

/** The plan of a view, as large as leaves room for its words, cut short if they must be, and for those who went. */
export function planCrowd(view: CrowdView, layout: Layout): CrowdPlan {
  const cells = cellsOf(crowdOf(view));
  for (const cut of [false, true])
    for (let size = 1; size > 0.3; size *= 0.96) {
      const discs = discsOf(cells, layout, size);
      const words = isClear(discs) ? crowdWords({ crowd: cells.crowd, layout, ...discs, cut }) : null;
      if (words) return placed(cells, discs, words);
    }
  return placed(cells, discsOf(cells, layout, 0.3), { all: [], now: [], fewer: [] });
}

function cellsOf(crowd: Crowd): Cells {
  const whole = hexDisc(mostOf(crowd));
  const { from, to } = goneOf(crowd);
  const gone = matched(whole.slice(from, to), hexDisc(to - from));
  const radius = (cells: readonly Cell[]) => (cells.length > 0 ? reachOf(cells) + dot : 0);
  const radii = { whole: Math.max(4, radius(whole)), stay: radius(whole.slice(0, from)), gone: radius(gone) };
  return { crowd, whole, gone, radii };
}

/** For each of the cells that go a cell of the new disc, both taken round by angle, so that few paths cross. */
function matched(going: readonly Cell[], disc: readonly Cell[]): Cell[] {
  const round = (cells: readonly Cell[]) => sort(cells.keys(), (i) => (cells[i] as Cell).angle);
  const [from, to] = [round(going), round(disc)];
  const found = new Array<Cell>(going.length);
  from.forEach((index, i) => {
    found[index] = disc[to[i] as number] as Cell;
  });
  return found;
}

/** Where the discs of a crowd stand, in px; a disc without dots has the radius 0. */
interface Discs {
  readonly pitch: number;
  readonly whole: Disc;
  readonly stay: Disc;
  readonly gone: Disc;
}

/** The whole disc at the left, those who went at the right, on one ground. */
function discsOf({ radii }: Cells, { width, height }: Layout, size: number): Discs {
  const radius = Math.min(height / 2, (width - 98) / 2) * size;
  const pitch = radius / radii.whole;
  const [x, y] = [radius, height / 2];
  const gone = radii.gone * pitch;
  return {
    pitch,
    whole: { x, y, r: radius },
    stay: { x, y, r: radii.stay * pitch },
    gone: { x: width - gone, y: y + radius - gone, r: gone },
  };
}

/** Whether those who went stand clear of those who stay. */
function isClear({ stay, gone }: Discs): boolean {
  const apart = Math.hypot(gone.x - stay.x, gone.y - stay.y) - stay.r - gone.r;
  return gone.r === 0 || stay.r === 0 || apart > 12;
}

function placed({ crowd, whole, gone }: Cells, discs: Discs, words: CrowdWords): CrowdPlan {
  const { pitch } = discs;
  const away = goneOf(crowd);
  const groups = groupsOf(crowd).map((group) => {
    const home = pointsOf(whole.slice(group.from, group.to), discs.whole, pitch);
    const left = gone.slice(Math.max(0, group.from - away.from), Math.max(0, group.to - away.from));
    return { ...group, home, apart: pointsOf(left, discs.gone, pitch) };
  });
  return { crowd, groups, r: dot * pitch, whole: discs.whole, words };
}

function pointsOf(cells: readonly Cell[], { x, y }: Disc, pitch: number): number[] {
  return cells.flatMap((cell) => [x + cell.x * pitch, y + cell.y * pitch]);
}
