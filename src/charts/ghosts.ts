import type { Mark } from './drawing';

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
export function withGhosts(frames: readonly (readonly Placed[])[]): Mark[][] {
  const own = frames.map((frame) => new Map(frame.map(({ mark }) => [mark.key, mark])));
  return frames.map((frame, step) => {
    const here = own[step] as Marks;
    const missing = (placed: Placed) => !here.has(placed.mark.key);
    const left = (frames[step - 1] ?? [])
      .filter(missing)
      .flatMap((placed) => ghostOf(placed, here, step).map(mirrored));
    const coming = (frames[step + 1] ?? []).filter(missing).flatMap((placed) => ghostOf(placed, here, step));
    const ghosts = new Map([...left, ...coming].map((ghost) => [ghost.key, ghost]));
    return [...frame.map(({ mark }) => mark), ...ghosts.values()];
  });
}

type Marks = ReadonlyMap<string, Mark>;

function ghostOf({ mark, twin, folded }: Placed, here: Marks, step: number): Mark[] {
  const other = twin === undefined ? undefined : here.get(twin);
  if (other && alike(other, mark)) return [{ ...other, key: mark.key, ghost: true }];
  return folded ? [{ ...folded(step), key: mark.key, ghost: true }] : [];
}

/** What came last goes first. */
function mirrored(ghost: Mark): Mark {
  return ghost.span === undefined ? ghost : { ...ghost, delay: 1 - ghost.span - (ghost.delay ?? 0) };
}

/** Words part only from the same words. */
function alike(a: Mark, b: Mark): boolean {
  if (a.shape !== 'text' || b.shape !== 'text') return a.shape === b.shape;
  return Boolean(a.count && b.count) || a.lines.join('\n') === b.lines.join('\n');
}
