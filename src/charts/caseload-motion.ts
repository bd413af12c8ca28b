import type { Mark } from './drawing';

/** A mark of a keyframe and where it comes from if the keyframe before has no such mark, or goes to after. */
export interface Placed {
  readonly mark: Mark;
  /** The keys of the same case in the columns before, the nearest first. */
  readonly twins?: readonly string[];
  /** The mark as it stands in the column it parts from when the dots come from the honeycomb. */
  readonly origin?: Mark | undefined;
  /** The mark as it sets off. */
  readonly folded?: Mark;
}

export interface Frame {
  readonly isCluster: boolean;
  readonly marks: readonly Placed[];
}

/**
 * From honeycomb to columns: the dots fly to the first column, one after the other over the `stagger`; then
 * copies part from it to the others; the words come last. Shares of the way between two keyframes.
 */
export const flight = { stagger: 0.2, span: 0.4 } as const;

/** How long the worker takes to sink into the baseline, which then draws out from there. */
export const sinking = 0.45;

/** The keyframes, each with ghosts for what its neighbours show and it does not. */
export function inMotion(frames: readonly Frame[]): Mark[][] {
  const known = frames.map(({ marks }) => new Map(marks.map(({ mark }) => [mark.key, mark])));
  return frames.map((frame, i) => {
    const here = known[i] as ReadonlyMap<string, Mark>;
    const neighbours = [frames[i - 1], frames[i + 1]].filter((there) => there !== undefined);
    const ghosts = neighbours.flatMap((there) => ghostsOf({ here, frame, there }));
    const byKey = new Map(ghosts.map((mark) => [mark.key, mark]));
    return [...frame.marks.map(({ mark }) => mark), ...byKey.values()];
  });
}

interface Neighbours {
  readonly here: ReadonlyMap<string, Mark>;
  readonly frame: Frame;
  readonly there: Frame;
}

function ghostsOf(neighbours: Neighbours): Mark[] {
  const { here, there } = neighbours;
  return there.marks.filter(({ mark }) => !here.has(mark.key)).flatMap((placed) => ghostOf(placed, neighbours));
}

/** The mark as a neighbouring keyframe lends it a place to set off from; none if it can only fade. */
function ghostOf(placed: Placed, { here, frame, there }: Neighbours): Mark[] {
  const { mark, twins = [], origin, folded = dwindled(mark) } = placed;
  const isSameForm = frame.isCluster === there.isCluster;
  if (mark.shape === 'text') return isSameForm ? [] : [unseen(mark, frame.isCluster)];
  if (frame.isCluster && origin) return [parting(mark, origin)];
  const twin = twins.map((key) => here.get(key)).find((found) => found !== undefined);
  const from = twin ?? origin ?? folded;
  return from ? [ghost(mark, from)] : [];
}

/** A dot that comes out of nowhere grows in its place. */
function dwindled(mark: Mark): Mark | undefined {
  return mark.shape === 'circle' ? { ...mark, r: 0, ring: 0 } : undefined;
}

function ghost({ key }: Mark, from: Mark): Mark {
  return { ...from, key, ghost: true };
}

/** A copy waits until the dot it parts from has come to its column. */
function parting(mark: Mark, origin: Mark): Mark {
  return { ...ghost(mark, origin), delay: (origin.delay ?? 0) + flight.span, span: flight.span };
}

/** Words of the columns come when the dots are there; words of the honeycomb go before the dots arrive. */
function unseen(mark: Mark, isCluster: boolean): Mark {
  return { ...ghost(mark, mark), opacity: 0, ...(isCluster ? { delay: 0.7, span: 0.3 } : { delay: 0, span: 0.25 }) };
}
