import { max } from 'd3';
import type { Mark } from './drawing';
import type { Rungs } from './ladder-rungs';

/** The ladder at one step: what is fixed, and what hangs on threads. */
export interface Picture {
  /** The same object for all steps whose rungs stay where they are. */
  readonly rungs: Rungs;
  /** True if the ladder keeps to the upper part and something stands beneath it. */
  readonly raised: boolean;
  /** Rungs, the names of grades, and the places of earlier judgements. */
  readonly frame: readonly Mark[];
  readonly hung: readonly Hung[];
  /** Words that come when a plate has landed, and go before it sets off. */
  readonly words: readonly Mark[];
}

/** What hangs in one lane. */
export interface Hung {
  readonly lane: string;
  /** How far down it hangs, px. */
  readonly y: number;
  readonly plate: readonly Mark[];
  /** The same plate as the bee, which lies over it while it is the thing to look at. */
  readonly bee: readonly Mark[];
  readonly looked: boolean;
}

interface Clock {
  readonly delay: number;
  readonly span: number;
}

const rising: Clock = { delay: 0, span: 0.5 };
const sinking: Clock = { delay: 0.5, span: 0.5 };
const landed: Clock = { delay: 0.8, span: 0.2 };
const first: Clock = { delay: 0, span: 0.2 };

/** The keyframes of the ladder, each mark with the clock by which it sets off to the next. */
export function ladderKeyframes(pictures: readonly Picture[]): Mark[][] {
  return pictures.map((now, step) => {
    const [before, after] = [pictures[step - 1], pictures[step + 1]];
    const marks = [
      ...(before ? goneMarks(before, now) : []),
      ...(after ? comingMarks(now, after) : []),
      ...shownMarks(now, after),
    ];
    return [...new Map(marks.map((mark) => [mark.key, mark])).values()];
  });
}

/** What a step shows. A name under the bee is not drawn, but there to travel. */
function shownMarks(now: Picture, after: Picture | undefined): Mark[] {
  const clock = after && moveOf(now, after);
  const kept = new Set(after?.words.map(({ key }) => key));
  const hung = now.hung.flatMap((one) => {
    const own = clock ?? (after && fallOf(one, now, after));
    const plate = one.plate.map((mark) => (one.looked && mark.shape === 'text' ? hidden(mark) : mark));
    return [...plate, ...(one.looked ? one.bee : [])].map((mark) => timed(mark, own));
  });
  const words = now.words.map((mark) => timed(mark, kept.has(mark.key) ? clock : first));
  return [...now.frame.map((mark) => timed(mark, clock)), ...hung, ...words];
}

/** Where the plates of the next step hang before they fall, and its words and its bee before they show. */
function comingMarks(now: Picture, after: Picture): Mark[] {
  const lanes = new Map(now.hung.map((one) => [one.lane, one]));
  const clock = moveOf(now, after);
  const plates = after.hung
    .filter(({ lane }) => !lanes.has(lane))
    .flatMap((one) => one.plate.map((mark) => timed(hoisted(mark, one.y), clock ?? fallOf(one, now, after))));
  const bees = after.hung.filter(({ lane, looked }) => looked && !lanes.get(lane)?.looked).flatMap(({ bee }) => bee);
  return [...plates, ...[...bees, ...after.words].map((mark) => timed(hidden({ ...mark, opacity: 0 }), landed))];
}

/** Where plates, words and the bee of the step before end up when they are no more. */
function goneMarks(before: Picture, now: Picture): Mark[] {
  const lanes = new Map(now.hung.map((one) => [one.lane, one]));
  const bees = before.hung.filter(({ looked }) => looked).flatMap(({ lane }) => lanes.get(lane)?.bee ?? []);
  const plates = before.hung.filter(({ lane }) => !lanes.has(lane)).flatMap(({ plate, bee }) => [...plate, ...bee]);
  return [...bees, ...before.words, ...plates].map((mark) => timed(hidden({ ...mark, opacity: 0 }), first));
}

/** The clock of a ladder that moves as a whole; undefined if its rungs stay. */
function moveOf(now: Picture, after: Picture): Clock | undefined {
  if (now.rungs === after.rungs) return undefined;
  return after.raised ? rising : sinking;
}

/** Threads pay out at one speed, so what has the longest way lands last. */
function fallOf(one: Hung, now: Picture, after: Picture): Clock {
  const starts = new Map(now.hung.map(({ lane, y }) => [lane, y]));
  const way = ({ lane, y }: Hung) => Math.abs(y - (starts.get(lane) ?? 0));
  const end = after.hung.find(({ lane }) => lane === one.lane);
  const longest = max(after.hung, way) || 1;
  return end ? { delay: 0, span: Math.max(first.span, way(end) / longest) } : first;
}

function timed(mark: Mark, clock: Clock | undefined): Mark {
  return clock ? { ...mark, ...clock } : mark;
}

function hidden(mark: Mark): Mark {
  return { ...mark, ghost: true };
}

/** The mark where it waits above the top edge. */
function hoisted(mark: Mark, by: number): Mark {
  if (mark.shape === 'line') return { ...mark, y2: mark.y1 };
  return 'y' in mark ? { ...mark, y: mark.y - by } : mark;
}
