import { wasRestored } from './address';
import type { Job } from './frame';
import type { Page } from './page';
import { all } from './parts';
import { nowhere } from './place';

/**
 * What the browser is spared: all text at once when the page starts, and later the pictures of scenes far from the
 * reader, so that a frame costs the same however many scenes a story has. No words are left out of what is
 * laid out for good: Chromium then leaves them out of what it tells a screen reader, too.
 */

/** A scene is far beyond so many heights of the window: no browser draws farther ahead of its reader. */
const farFrom = 4;

/** So many letters are laid out in one frame; an entry of the ledger has many parts for its few letters. */
const atOnce = { text: 6000, ledger: 1500 };

/** Where frames come sooner than so many ms, more is laid out in one, up to so many times as much. */
const soon = 25;
const mostTimes = 4;

/** Jobs that have laid out what `later.css` tells to wait, if anything: the text that is measured, then the ledger. */
export function layOutJobs(): [text: Job[], ledger: Job[]] {
  return [jobFor('.scene, .reference:not(.ledger)', atOnce.text), jobFor('.entry', atOnce.ledger)];
}

/** A job for parts of the page. A reader who was here before may have read among them: then they wait no longer. */
function jobFor(selector: string, letters: number): Job[] {
  const parts = all(document, `[data-dress="page"] :is(${selector})`);
  let most = wasRestored() ? Number.POSITIVE_INFINITY : letters;
  let last = Number.NEGATIVE_INFINITY;
  const job = () => {
    const now = performance.now();
    if (now - last < soon) most = Math.min(2 * most, mostTimes * letters);
    last = now;
    for (let room = most; room > 0; ) {
      const part = parts.shift();
      if (!part) return false;
      layOut(part);
      room -= part.textContent.length;
    }
    return parts.length > 0;
  };
  return parts.length > 0 ? [job] : [];
}

/** Nothing waits any longer. */
export function endLayingOut(): void {
  all(document, 'main').forEach(layOut);
}

function layOut(part: HTMLElement): void {
  part.toggleAttribute('data-laid-out', true);
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
