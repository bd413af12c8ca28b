import { wasRestored } from './address';
import { all } from './parts';

/** So many entries are laid out in one frame. */
const atOnce = 10;

/**
 * Jobs that between them lay out the ledger, whose entries wait until the page has been fitted to its window. A reader
 * who was here before may have read among them, so they wait no longer: it is one job.
 */
export function ledgerJobs(): (() => void)[] {
  const entries = all(document, '[data-dress="page"] .entry');
  const jobs: (() => void)[] = [];
  while (entries.length > 0) {
    const few = entries.splice(0, wasRestored() ? entries.length : atOnce);
    jobs.push(() => layOut(few));
  }
  return jobs;
}

function layOut(entries: readonly HTMLElement[]): void {
  for (const entry of entries) entry.toggleAttribute('data-laid-out', true);
}
