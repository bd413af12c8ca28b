import type { Mark } from './drawing';
import { type Frames, framesOf } from './frames';
import { areAlike } from './tween';

/** A mark and, for when the keyframe before or after it has no such mark, where it comes from and goes to. */
export interface Placed {
  readonly mark: Mark;
  /** The key of the mark it parts from, if that one is there. */
  readonly twin?: string;
  /** Without a twin: the mark as it sets off from the keyframe given, timed for that way. */
  readonly folded?: (step: number) => Mark;
}

/** The time of a label that waits until its marks have come. */
export const late = { delay: 0.8, span: 0.2 } as const;

/** Marks that wait, unseen, until others have come. */
export function waiting(marks: readonly Mark[]): Placed[] {
  return coming(marks, () => ({ opacity: 0, ...late }));
}

/** Marks that set off from what is told: whatever differs there from what they are at rest. */
export function coming(marks: readonly Mark[], from: (mark: Mark, step: number) => object): Placed[] {
  return marks.map((mark) => ({ mark, folded: (step) => ({ ...mark, ...from(mark, step) }) }));
}

/** The keyframes with ghosts for what the neighbours of each show and it does not. */
export function withGhosts(frames: Frames<readonly Placed[]>): Frames<Mark[]> {
  return lent(frames, ({ mark, twin = '', folded }, here, { at, from }) => {
    const other = here.get(twin);
    const ghost = other && areAlike(other, mark) ? other : folded?.(at);
    return ghost && from < at ? mirrored(ghost) : ghost;
  });
}

/** Which way a mark is missed: in the keyframe `at` it has none of its own, in the keyframe `from` it has. */
export interface Way {
  readonly at: number;
  readonly from: number;
}

type Marks = ReadonlyMap<string, Mark>;

/** The keyframes with what `lend` gives for each mark that a neighbour of one shows and it does not, as ghosts. */
export function lent<P extends { readonly mark: Mark }>(
  frames: Frames<readonly P[]>,
  lend: (missed: P, here: Marks, way: Way) => Mark | undefined,
): Frames<Mark[]> {
  return framesOf(frames, (frame, at) => {
    const here: Marks = new Map(frame.map(({ mark }) => [mark.key, mark]));
    const ghosts = [at - 1, at + 1].flatMap((from) =>
      (frames.at(from) ?? []).flatMap((missed): Mark[] => {
        const { key } = missed.mark;
        const ghost = here.has(key) ? undefined : lend(missed, here, { at, from });
        return ghost ? [{ ...ghost, key, ghost: true }] : [];
      }),
    );
    return [...here.values(), ...ghosts];
  });
}

/** What came last goes first. */
function mirrored(ghost: Mark): Mark {
  return ghost.span === undefined ? ghost : { ...ghost, delay: 1 - ghost.span - (ghost.delay ?? 0) };
}
