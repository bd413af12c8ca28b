import { wasRestored } from './address';
import { all } from './parts';

/** So many entries are laid out in one frame. */
const atOnce = 4;

/**
 * Entries of the ledger far from the eye are not laid out as the page starts. The function returned lays out a few
 * more, and returns true as long as there are any, so that nothing is left to do when the reader comes to them. A
 * reader who was here before may have read among them, so they are laid out at once.
 */
export function entriesInTurn(): () => boolean {
  const entries = all(document, '[data-dress="page"] .entry');
  let done = 0;
  return () => {
    const few = entries.slice(done, wasRestored() ? undefined : done + atOnce);
    for (const entry of few) entry.toggleAttribute('data-laid-out', true);
    done += few.length;
    return few.length > 0;
  };
}
