import type { CaseloadView } from '../story/view';
import { type Book, casesPerDot, flight, type Placed } from './caseload-book';
import { clusterMarks, planCluster } from './caseload-cluster';
import { columnMarks } from './caseload-column-marks';
import { planFlags } from './caseload-flags';
import type { Drawing, Mark } from './drawing';
import { type Frames, framesOf } from './frames';
import { lent } from './ghosts';
import type { Layout } from './layout';
import { tween } from './tween';

/** Cases around a worker as a honeycomb, and the same cases in columns: one dot is one case in every keyframe. */
export function measureCaseload(view: CaseloadView, layout: Layout): (playhead: number) => Drawing {
  const book: Book = { view, layout, per: casesPerDot(view) };
  const cluster = planCluster(book);
  const plan = planFlags(book);
  const isCluster = (step: number) => view.steps[step]?.form === 'cluster';
  const frames = framesOf(view.steps, (_, step): Placed[] =>
    cluster && isCluster(step)
      ? clusterMarks(book, cluster, step).map((mark) => ({ mark }))
      : columnMarks(book, { ...plan, cluster }, step),
  );
  const backwards = view.steps.flatMap((_, step) => (!isCluster(step) && isCluster(step + 1) ? [step] : []));
  return tween(layout, inMotion(frames, isCluster), backwards);
}

/** The keyframes, each with ghosts for what its neighbours show and it does not. */
function inMotion(frames: Frames<readonly Placed[]>, isCluster: (step: number) => boolean): Frames<Mark[]> {
  return lent(frames, ({ mark, twins, origin }, here, { at, from }) => {
    if (mark.shape === 'text') return isCluster(at) === isCluster(from) ? undefined : unseen(mark, isCluster(at));
    // A copy waits until the dot it parts from has come to its column.
    if (isCluster(at) && twins && origin)
      return { ...origin, delay: (origin.delay ?? 0) + flight.span, span: flight.span };
    const [twin] = twins?.flatMap((key) => here.get(key) ?? []) ?? [];
    return twin ?? origin ?? dwindled(mark);
  });
}

/** A dot that comes out of nowhere grows in its place; anything else can only fade. */
function dwindled(mark: Mark): Mark | undefined {
  return mark.shape === 'circle' ? { ...mark, r: 0, ring: 0 } : undefined;
}

/** Words of the columns come when the dots are there; words of the honeycomb go before the dots arrive. */
function unseen(mark: Mark, isCluster: boolean): Mark {
  return { ...mark, opacity: 0, ...(isCluster ? { delay: 0.7, span: 0.3 } : { delay: 0, span: 0.25 }) };
}
