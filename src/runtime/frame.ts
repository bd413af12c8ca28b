/** Does each of the jobs in a frame of its own, so that none keeps the reader waiting. */
export function inTurn([job, ...rest]: readonly (() => void)[]): void {
  if (!job) return;
  requestAnimationFrame(() => {
    job();
    inTurn(rest);
  });
}

/**
 * At most one piece of work in a frame. The work says whether there is more to do; if not, nothing runs
 * until somebody wakes it.
 */
export function createFrames(work: () => boolean): { readonly wake: () => void } {
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
  return { wake };
}
