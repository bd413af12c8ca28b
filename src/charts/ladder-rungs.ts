import { cumsum, range, sum } from 'd3';
import { widest } from './fit';
import { type PlacedNote, placedNotes } from './ladder-rows';
import type { Plate, Scheme } from './ladder-scheme';
import { largestOf } from './largest';

/** The rungs of one room on the page, for all the steps that share it. */
export interface Rungs {
  /** From the top of the drawing, best grade first. */
  readonly ys: readonly number[];
  /** What plates without a grade stand on, above the first rung. */
  readonly strip: number;
  /** False where the room is too small for the names of the areas. */
  readonly named: boolean;
}

type Steps = readonly (readonly Plate[])[];

/** The rungs in the upper `height` px; evenly apart if there is room, else as the words under them need it. */
export function rungsOf(steps: Steps, scheme: Scheme, height: number): Rungs {
  const full = needsOf(steps, scheme, true);
  return laid(full.top + sum(full.gaps) + full.bottom <= height ? full : needsOf(steps, scheme, false), height);
}

/** The y of a rung, px; the strip for a plate without a grade. */
export function yOf({ ys, strip }: Rungs, level: number): number {
  return ys[level] ?? strip;
}

/** The lengths, in px, that words and plates need above, between and below the rungs. */
interface Needs extends Pick<Rungs, 'named' | 'strip'> {
  readonly top: number;
  readonly gaps: readonly number[];
  readonly bottom: number;
}

function needsOf(steps: Steps, scheme: Scheme, named: boolean): Needs {
  const { grades, head } = scheme;
  const notes = steps.flatMap((plates) => placedNotes(plates, scheme, named));
  const [none, ...rungs] = range(-1, grades.length).map((level) => {
    const plates = steps.flat().filter((plate) => plate.level === level);
    const own = notes.filter((note) => note.level === level);
    return levelOf(plates, own, { ...scheme, names: grades[level]?.length ?? 0 });
  }) as [Level, ...Level[]];
  const strip = none.plates && none.plates + 4;
  const first = rungs[0] ?? none;
  const top = strip + none.words + Math.max(head + first.name, first.plates + 4);
  const gaps = rungs.slice(1).map((lower, i) => gapOf(rungs[i] as Level, lower));
  return { named, strip, top, gaps, bottom: 2 + (rungs.at(-1)?.words ?? 0) };
}

/** The heights, in px, of what stands over a rung and under it. */
interface Level {
  readonly name: number;
  readonly plates: number;
  readonly words: number;
  /** True if words under it reach to where the names of the grades stand. */
  readonly reaches: boolean;
}

function levelOf(
  plates: readonly Plate[],
  notes: readonly PlacedNote[],
  { name, nameLead, over, area, areaLead, under, gutter, names }: Scheme & { names: number },
): Level {
  const lines = largestOf(notes, ({ above, lines, captions }) => above + lines.length + captions.length);
  return {
    name: names && over + (names - 1) * nameLead + 0.73 * name,
    plates: largestOf(plates, ({ lane }) => lane.height),
    words: lines && under + (lines - 1) * areaLead + 0.22 * area,
    reaches: notes.some(({ x, lines }) => x - widest(lines, { size: area }) / 2 < gutter),
  };
}

/** The least distance between two rungs, px: words under the upper one keep clear of plates on the lower. */
function gapOf(upper: Level, lower: Level): number {
  const beside = Math.max(lower.plates, upper.reaches ? lower.name : 0);
  return Math.max(lower.name + 3.2, upper.words + beside + 2);
}

function laid({ named, strip, top, gaps, bottom }: Needs, height: number): Rungs {
  const room = Math.max(0, height - top - bottom);
  const shares = sharesOf(gaps.length, height < shortHeight);
  const least = sum(gaps);
  const isLoose = gaps.every((gap, i) => (shares[i] as number) * room >= gap);
  const chosen = gaps.map((gap, i) => {
    const share = shares[i] as number;
    if (isLoose) return share * room;
    return room > least ? gap + share * (room - least) : (gap * room) / least;
  });
  return { named, strip, ys: [0, ...cumsum(chosen)].map((y) => Math.floor(Math.min(top + y, height - 1)) + 0.5) };
}

const shortHeight = 230;

/** How the height is shared among the gaps; in a short ladder the lower ones, where words stand, get more. */
function sharesOf(count: number, short: boolean): number[] {
  const thirds = short ? [0, 0.22, 0.5, 1, 1] : [0, 1 / 3, 2 / 3, 1, 1];
  const at = (share: number) => {
    const [from, to] = thirds.slice(Math.floor(3 * share)) as [number, number];
    return from + (to - from) * ((3 * share) % 1);
  };
  return range(count).map((i) => at((i + 1) / count) - at(i / count));
}
