import { cumsum, max, range, scaleLinear, sum } from 'd3';
import { notesOf } from './ladder-labels';
import { inRows, type PlacedNote } from './ladder-rows';
import type { Scheme } from './ladder-scheme';
import type { Stand } from './ladder-stands';
import { textWidth } from './text';

/** The rungs of one room on the page, for all the steps that share it. */
export interface Rungs {
  /** From the top of the drawing, best grade first. */
  readonly ys: readonly number[];
  /** What plates without a grade stand on, above the first rung. */
  readonly strip: number;
  /** False where the room is too small for the names of the areas. */
  readonly named: boolean;
}

type Steps = readonly (readonly Stand[])[];

/** The rungs in the upper `height` px; evenly apart if there is room, else as the words under them need it. */
export function rungsOf(steps: Steps, scheme: Scheme, height: number): Rungs {
  const full = measured(steps, scheme, true);
  return fits(full, height) ? laid(full, height) : laid(measured(steps, scheme, false), height);
}

/** The y of a rung, px; the strip for a plate without a grade. */
export function yOf({ ys, strip }: Rungs, level: number): number {
  return ys[level] ?? strip;
}

/** The notes of a step in rows, rung by rung. */
export function placedNotes(stands: readonly Stand[], scheme: Scheme, named: boolean): PlacedNote[] {
  const notes = notesOf(stands, scheme, named);
  const levels = [...new Set(notes.map(({ level }) => level))];
  return levels.flatMap((level) =>
    inRows(
      notes.filter((note) => note.level === level),
      scheme,
    ),
  );
}

/** The lengths, in px, that words and plates need above, between and below the rungs. */
interface Needs {
  readonly named: boolean;
  readonly strip: number;
  readonly top: number;
  readonly gaps: readonly number[];
  readonly bottom: number;
}

function measured(steps: Steps, scheme: Scheme, named: boolean): Needs {
  const notes = steps.flatMap((stands) => placedNotes(stands, scheme, named));
  const levels = range(-1, scheme.grades.length).map((level) =>
    levelOf(level, { notes, stands: steps.flat(), scheme }),
  );
  const [none, ...rungs] = levels as [Level, ...Level[]];
  const strip = none.plates > 0 ? none.plates + 4 : 0;
  const first = rungs[0] ?? none;
  const top = strip + none.words + Math.max(scheme.sizes.head + first.name, first.plates + 4);
  const gaps = rungs.slice(1).map((rung, i) => gapOf(rungs[i] as Level, rung));
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

interface Contents {
  readonly notes: readonly PlacedNote[];
  readonly stands: readonly Stand[];
  readonly scheme: Scheme;
}

function levelOf(level: number, { notes, stands, scheme }: Contents): Level {
  const own = notes.filter((note) => note.level === level);
  const plates = stands.filter((stand) => stand.level === level);
  return {
    name: nameHeight(scheme.grades[level]?.lines.length ?? 0, scheme),
    plates: platesHeight(plates, scheme),
    words: depthOf(own, scheme),
    reaches: own.some((note) => leftOf(note, scheme) < scheme.gutter),
  };
}

/** The least distance between two rungs, px: words under the upper one keep clear of plates on the lower. */
function gapOf(upper: Level, lower: Level): number {
  const beside = Math.max(lower.plates, upper.reaches ? lower.name : 0);
  return Math.max(lower.name + 3.2, upper.words + beside + 2);
}

/** From the top of a grade's name to its rung. */
function nameHeight(lines: number, { sizes }: Scheme): number {
  return lines === 0 ? 0 : sizes.over + (lines - 1) * sizes.nameLead + 0.73 * sizes.name;
}

function depthOf(notes: readonly PlacedNote[], { sizes }: Scheme): number {
  const lines = max(notes, ({ above, lines, captions }) => above + lines.length + captions.length) ?? 0;
  return lines === 0 ? 0 : sizes.under + (lines - 1) * sizes.areaLead + 0.22 * sizes.area;
}

function platesHeight(stands: readonly Stand[], { lanes }: Scheme): number {
  const onRung = new Set(stands.map(({ lane }) => lane));
  return max(lanes, ({ id, height }) => (onRung.has(id) ? height : 0)) ?? 0;
}

function leftOf({ x, lines }: PlacedNote, { sizes }: Scheme): number {
  return x - (max(lines, (line) => textWidth(line, sizes.area)) ?? 0) / 2;
}

function fits({ top, gaps, bottom }: Needs, height: number): boolean {
  return top + sum(gaps) + bottom <= height;
}

function laid(needs: Needs, height: number): Rungs {
  const { named, strip, top, gaps, bottom } = needs;
  const room = Math.max(0, height - top - bottom);
  const shares = sharesOf(gaps.length, height < shortHeight);
  const even = shares.map((share) => share * room);
  const spare = room - sum(gaps);
  const tight = gaps.map((gap, i) => (spare > 0 ? gap + (shares[i] as number) * spare : (gap * room) / sum(gaps)));
  const chosen = even.every((gap, i) => gap >= (gaps[i] as number)) ? even : tight;
  return { named, strip, ys: [0, ...cumsum(chosen)].map((y) => Math.floor(Math.min(top + y, height - 1)) + 0.5) };
}

const shortHeight = 230;

/** How the height is shared among the gaps; in a short ladder the lower ones, where words stand, get more. */
function sharesOf(count: number, short: boolean): number[] {
  const place = scaleLinear([0, 1 / 3, 2 / 3, 1], short ? [0, 0.22, 0.5, 1] : [0, 1 / 3, 2 / 3, 1]);
  return range(count).map((i) => place((i + 1) / count) - place(i / count));
}
