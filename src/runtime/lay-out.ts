import { wasRestored } from './address';
import type { Page } from './page';
import { all } from './parts';
import { nowhere } from './place';

/**
 * What the browser is spared: the ledger until the page has been fitted to its window, and the pictures of scenes far
 * from the reader, so that a frame costs the same however many scenes a story has. No words are left out of what is
 * laid out for good: Chromium then leaves them out of what it tells a screen reader, too.
 */

/** So many entries of the ledger are laid out in one frame. */
const atOnce = 6;

/** A scene is far beyond so many heights of the window: no browser draws farther ahead of its reader. */
const farFrom = 4;

/**
 * Jobs that between them lay out the ledger. A reader who was here before may have read among its entries, so they
 * wait no longer: it is one job.
 */
export function ledgerJobs(): (() => void)[] {
  const entries = all(document, '[data-dress="page"] .entry');
  const jobs: (() => void)[] = [];
  while (entries.length > 0) {
    const few = entries.splice(0, wasRestored() ? entries.length : atOnce);
    jobs.push(() => few.forEach((entry) => void entry.toggleAttribute('data-laid-out', true)));
  }
  return jobs;
}

/** Unpins and leaves out the pictures of scenes far from the scroll position: before the frame is drawn, so none is missed. */
export function leaveOutFar(page: Page): void {
  const { parts, boxes, viewport, y } = page;
  const reach = farFrom * viewport.height;
  const isFar = (i: number) => {
    const { top, bottom } = boxes.scenes[i] ?? nowhere;
    return bottom < y - reach || top > y + viewport.height + reach;
  };
  drawFar(page, new Set(parts.scenes.flatMap(({ section }, i) => (isFar(i) ? section : []))));
}

/** Has every picture pinned and laid out, to be measured. */
export function layOutAll(page: Page): void {
  drawFar(page, new Set());
}

function drawFar(page: Page, far: ReadonlySet<HTMLElement>): void {
  for (const { section } of page.parts.scenes)
    if (page.far.has(section) !== far.has(section)) section.toggleAttribute('data-far');
  page.far = far;
}
