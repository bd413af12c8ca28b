import type { Mark } from './drawing';

/** A mark and, for when the keyframe before or after it has no such mark, where it comes from and goes to. */
export interface Placed {
  readonly mark: Mark;
  /** The key of the mark it parts from, if that one is there; of several keys the first that is. */
  readonly twin?: string | readonly string[];
  /** The mark as it sets off, or ends, without a twin. */
  readonly folded?: Mark;
}

/** The time of a label that waits until its marks have come. */
export const late = { delay: 0.75, span: 0.25 } as const;

/** The keyframes with ghosts for what the neighbours of each show and it does not. */
export function withGhosts(frames: readonly (readonly Placed[])[]): Mark[][] {
  const own = frames.map((frame) => new Map(frame.map(({ mark }) => [mark.key, mark])));
  return frames.map((frame, i) => {
    const here = own[i] as Marks;
    const missing = [frames[i - 1] ?? [], frames[i + 1] ?? []].flat().filter(({ mark }) => !here.has(mark.key));
    const ghosts = new Map(missing.flatMap((placed) => ghostOf(placed, here)).map((ghost) => [ghost.key, ghost]));
    return [...frame.map(({ mark }) => mark), ...ghosts.values()];
  });
}

type Marks = ReadonlyMap<string, Mark>;

function ghostOf({ mark, twin, folded }: Placed, here: Marks): Mark[] {
  const found = [twin ?? []].flat().find((key) => here.has(key));
  const other = found === undefined ? undefined : here.get(found);
  if (other && alike(other, mark)) return [{ ...other, key: mark.key, ghost: true }];
  return folded ? [{ ...folded, key: mark.key, ghost: true }] : [];
}

/** Words part only from the same words. */
function alike(a: Mark, b: Mark): boolean {
  if (a.shape !== 'text' || b.shape !== 'text') return a.shape === b.shape;
  return Boolean(a.count && b.count) || a.lines.join('\n') === b.lines.join('\n');
}
