import type { Mark } from './drawing';
import { type Frames, framesOf } from './frames';
import { largestOf } from './largest';

/** The ladder at one step: what is fixed, and what hangs on threads. */
export interface Picture {
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
export function ladderKeyframes(pictures: Frames<Picture>): Frames<Mark[]> {
  return framesOf(pictures, (now, step) => {
    const [before, after] = [pictures.at(step - 1), pictures.at(step + 1)];
    const marks = [
      ...(before ? goneMarks(before, now) : []),
      ...(after ? comingMarks(now, after) : []),
      ...shownMarks(now, after),
    ];
    return [...new Map(marks.map((mark) => [mark.key, mark])).values()];
  });
}

/** What a step shows. A name under the bee is not drawn, but there to travel. */
function shownMarks(now: Picture, after = now): Mark[] {
  const clock = moveOf(now, after);
  const hung = now.hung.flatMap((one) => {
    const plate = one.plate.map(
      (mark): Mark => (one.looked && mark.shape === 'text' ? { ...mark, ghost: true } : mark),
    );
    return timed([...plate, ...(one.looked ? one.bee : [])], clock ?? fallOf(one, now, after));
  });
  const stays = ({ key }: Mark) => after.words.some((mark) => mark.key === key);
  const words = now.words.flatMap((mark) => timed([mark], stays(mark) ? clock : first));
  return [...timed(now.frame, clock), ...hung, ...words];
}

/** Where the plates of the next step hang before they fall, and its words and its bee before they show. */
function comingMarks(now: Picture, after: Picture): Mark[] {
  const plates = after.hung
    .filter(({ lane }) => !hangingIn(now, lane))
    .flatMap((one) =>
      timed(
        one.plate.map((mark) => hoisted(mark, one.y)),
        moveOf(now, after) ?? fallOf(one, now, after),
      ),
    );
  const bees = after.hung
    .filter(({ lane, looked }) => looked && !hangingIn(now, lane)?.looked)
    .flatMap(({ bee }) => bee);
  return [...plates, ...unseen([...bees, ...after.words], landed)];
}

/** Where plates, words and the bee of the step before end up when they are no more. */
function goneMarks(before: Picture, now: Picture): Mark[] {
  const hung = before.hung.flatMap(({ lane, plate, bee, looked }) => {
    const still = hangingIn(now, lane);
    if (!still) return [...plate, ...bee];
    return looked ? still.bee : [];
  });
  return unseen([...before.words, ...hung], first);
}

function hangingIn({ hung }: Picture, lane: string): Hung | undefined {
  return hung.find((one) => one.lane === lane);
}

/** The clock of a ladder that moves as a whole; undefined if its rungs stay. */
function moveOf(now: Picture, after: Picture): Clock | undefined {
  if (now.raised === after.raised) return undefined;
  return after.raised ? rising : sinking;
}

/** Threads pay out at one speed, so what has the longest way lands last. */
function fallOf({ lane }: Hung, now: Picture, after: Picture): Clock {
  const way = (end: Hung) => Math.abs(end.y - (hangingIn(now, end.lane)?.y ?? 0));
  const end = hangingIn(after, lane);
  const longest = largestOf(after.hung, way) || 1;
  return end ? { delay: 0, span: Math.max(first.span, way(end) / longest) } : first;
}

function timed(marks: readonly Mark[], clock: Clock | undefined): Mark[] {
  return marks.map((mark) => ({ ...mark, ...clock }));
}

function unseen(marks: readonly Mark[], clock: Clock): Mark[] {
  return marks.map((mark) => ({ ...mark, ...clock, opacity: 0, ghost: true }));
}

/** The mark where it waits above the top edge. */
function hoisted(mark: Mark, by: number): Mark {
  if (mark.shape === 'line') return { ...mark, y2: mark.y1 };
  return 'y' in mark ? { ...mark, y: mark.y - by } : mark;
}
