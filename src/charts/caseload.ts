import type { CaseloadView } from '../story/view';
import { clusterMarks, planCluster } from './caseload-cluster';
import { columnMarks } from './caseload-column-marks';
import { planFlags } from './caseload-flags';
import { type Book, casesPerDot } from './caseload-load';
import { type Frame, inMotion } from './caseload-motion';
import type { Drawing } from './drawing';
import type { Layout } from './layout';
import { tween } from './tween';

/** Cases around a worker as a honeycomb, and the same cases in columns: one dot is one case in every keyframe. */
export function measureCaseload(view: CaseloadView, layout: Layout): (playhead: number) => Drawing {
  const frames = framesOf(view, layout);
  const backwards = frames.flatMap(({ isCluster }, i) => (!isCluster && frames[i + 1]?.isCluster ? [i] : []));
  return tween(layout, inMotion(frames), backwards);
}

function framesOf(view: CaseloadView, layout: Layout): Frame[] {
  const book: Book = { view, layout, per: casesPerDot(view) };
  const cluster = planCluster(book);
  const scaffold = planFlags(book);
  return view.steps.map(({ form }, step) => {
    if (form !== 'cluster')
      return { isCluster: false, marks: scaffold ? columnMarks(book, { ...scaffold, cluster }, step) : [] };
    const marks = cluster ? clusterMarks(book, cluster, step) : [];
    return { isCluster: true, marks: marks.map((mark) => ({ mark })) };
  });
}
