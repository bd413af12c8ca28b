/** A piece of work for one frame; one that returns true has more to do in the next. */
export type Job = () => unknown;

/** Does each of the jobs in frames of its own, so that none keeps the reader waiting. */
export function inTurn(jobs: readonly Job[]): void {
  const [job, ...rest] = jobs;
  if (!job) return;
  requestAnimationFrame(() => inTurn(job() === true ? jobs : rest));
}

/**
 * At most one piece of work in a frame. The work says whether there is more to do; if not, nothing runs
 * until somebody wakes it by calling what is returned.
 */
export function createFrames(work: () => boolean): () => void {
  let due = false;
  const wake = () => {
    if (due) return;
    due = true;
    requestAnimationFrame(run);
  };
  const run = () => {
    due = false;
    if (work()) wake();
  };
  return wake;
}
