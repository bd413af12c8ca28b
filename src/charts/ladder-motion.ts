import type { Mark } from './drawing';
import { type Frames, framesOf } from './frames';
import { late } from './ghosts';
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
const first: Clock = { delay: 0, span: 0.2 };

/** What is not there yet, and what is there no more. */
const unseen = { opacity: 0, ghost: true } as const;

/** The keyframes of the ladder, each mark with the clock by which it sets off to the next. */
export function ladderKeyframes(pictures: Frames<Picture>): Frames<Mark[]> {
  return framesOf(pictures, (now, step) => {
    const [before, after] = [pictures.at(step - 1), pictures.at(step + 1)];
    const marks = [
      ...timed(before ? goneMarks(before, now) : [], { ...first, ...unseen }),
      ...timed(after ? awaitedMarks(after) : [], { ...late, ...unseen }),
      ...shownMarks(now, after),
    ];
    return [...new Map(marks.map((mark) => [mark.key, mark])).values()];
  });
}

/** Where words, plates and the bee of the step before end up when they are no more. */
function goneMarks(before: Picture, now: Picture): Mark[] {
  const hung = before.hung.flatMap(({ lane, plate, bee }) => hangingIn(now, lane)?.bee ?? [...plate, ...bee]);
  return [...before.words, ...hung];
}

/** The bee and the words of the next step, which show when the plates have landed. */
function awaitedMarks({ hung, words }: Picture): Mark[] {
  return [...hung.flatMap(({ bee, looked }) => (looked ? bee : [])), ...words];
}

/** What a step shows, and the plates of the next one above the edge. A name under the bee is not drawn, but there to travel. */
function shownMarks(now: Picture, after = now): Mark[] {
  const clock = now.raised === after.raised ? undefined : after.raised ? rising : sinking;
  const all = [...after.hung.filter(({ lane }) => !hangingIn(now, lane)).map(hoisted), ...now.hung];
  const way = ({ lane, y }: Hung) => Math.abs((hangingIn(after, lane)?.y ?? y) - y);
  // Threads pay out at one speed, so what has the longest way lands last, and then the bee and the words show.
  const longest = largestOf(all, way, 1);
  const hung = all.flatMap((one) => {
    const plate = one.plate.map(
      (mark): Mark => (one.looked && mark.shape === 'text' ? { ...mark, ghost: true } : mark),
    );
    const fall = { delay: 0, span: Math.max(first.span, (late.delay * way(one)) / longest) };
    return timed([...plate, ...(one.looked ? one.bee : [])], clock ?? fall);
  });
  const stays = ({ key }: Mark) => after.words.some((mark) => mark.key === key);
  const words = now.words.map((mark) => ({ ...mark, ...(stays(mark) ? clock : first) }));
  return [...timed(now.frame, clock), ...hung, ...words];
}

function hangingIn({ hung }: Picture, lane: string): Hung | undefined {
  return hung.find((one) => one.lane === lane);
}

function timed(marks: readonly Mark[], clock: Partial<Mark> | undefined): Mark[] {
  return marks.map((mark) => ({ ...mark, ...clock }) as Mark);
}

/** A plate where it waits above the top edge. */
function hoisted({ lane, y, plate }: Hung): Hung {
  const marks = plate.map((mark) => {
    if (mark.shape === 'line') return { ...mark, y2: mark.y1 };
    return 'y' in mark ? { ...mark, y: mark.y - y } : mark;
  });
  return { lane, y: 0, plate: marks, bee: [], looked: false };
}
