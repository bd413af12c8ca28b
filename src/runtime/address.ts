import { around } from './event';
import { goToStep } from './fit';
import type { Follower, Page } from './page';
import type { Reading } from './reading';
import { scrollTo } from './scroll';

/** The address follows the reader, so that every place in the story can be shared, opened and reloaded. */

/** The reader stands still for so many ms before the address follows. */
const settledAfter = 400;

/** A follower that writes the address of the step being read, once the reader has moved and then stood still. */
export function followAddress(): Follower {
  let last: number | undefined;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  return (page, reading) => {
    if (page.y === last) return;
    clearTimeout(waiting);
    if (last !== undefined) waiting = setTimeout(() => writeAddress(page, reading), settledAfter);
    last = page.y;
  };
}

/**
 * Brings the step in the address to its reading place when the page has come. A page that was reloaded or come back
 * to goes where the reader was: the browser may have gone there before all of the page above it was laid out.
 */
export function followArrival(page: Page, hasMoved: () => boolean): void {
  if (!wasRestored()) arrive(page, hasMoved());
  else if (hasCome()) returnTo(page);
  else window.addEventListener('pageshow', () => returnTo(page), { once: true });
}

/** Where nothing was kept, the reader had come to the address only just before. */
function returnTo(page: Page): void {
  const kept = history.state as Kept | null;
  if (kept?.window === windowOf(page)) goBack(page, kept);
  else goToStep(page, addressedStep(page));
}

/** Keeps what the address names in sight, if it is, while the page is brought into another shape. */
export function keepAddressed(change: () => void): void {
  const target = document.getElementById(location.hash.slice(1));
  const box = target?.getBoundingClientRect();
  change();
  if (box && isInSight(box)) target?.scrollIntoView({ behavior: 'instant' });
}

function isInSight({ top, bottom }: DOMRect): boolean {
  return top < window.innerHeight && bottom > 0;
}

/**
 * Back leads to where the reader was. Left alone, Chromium goes to the step in the address instead, if that address
 * was written over the one the page came with; and a page driven by its host's scroll goes nowhere.
 */
export function followBack(page: Page): void {
  document.addEventListener('click', ({ target }) => {
    if (around(target, 'a[href^="#"]')) keepPlace(page, location.href);
  });
  window.addEventListener('popstate', ({ state }) => requestAnimationFrame(() => goBack(page, state)));
}

function goBack(page: Page, kept: Kept | null): void {
  if (kept?.window === windowOf(page)) scrollTo(kept.y);
}

/** What the history keeps beside the address: the window it was written in, and the scroll position. */
interface Kept {
  readonly window: string;
  readonly y: number;
}

function keepPlace(page: Page, address: string): void {
  replaceAddress(address, { window: windowOf(page), y: page.y });
}

function windowOf({ viewport }: Page): string {
  return `${viewport.width} ${viewport.height}`;
}

/** Tells whether the reader has gone on from the entry in the address before the page has settled around it. */
export function heedReader(): () => boolean {
  const box = addressedEntry()?.getBoundingClientRect();
  let moved = box !== undefined && window.scrollY > 0 && !isInSight(box);
  const move = () => {
    moved = true;
  };
  for (const type of ['wheel', 'touchmove', 'keydown'])
    window.addEventListener(type, move, { once: true, passive: true });
  return () => moved;
}

/**
 * The browser has gone to the step in the address; a reader who has scrolled on since is left alone. It may have missed
 * an entry of the ledger, below all that has come meanwhile.
 */
function arrive(page: Page, hasMoved: boolean): void {
  if (!hasMoved) addressedEntry()?.scrollIntoView({ behavior: 'instant' });
  const index = addressedStep(page);
  const box = page.boxes.steps[index];
  if (box && box.top < page.y + window.innerHeight && box.bottom > page.y) goToStep(page, index);
}

/** The entry of the ledger that the address names, if it names one. */
export function addressedEntry(): Element | null {
  return document.querySelector('.entry:target');
}

function addressedStep({ parts }: Page): number {
  return parts.steps.findIndex(({ element }) => `#${element.id}` === location.hash);
}

/** True if the reader was on this page before: it was reloaded, or come back to. */
export function wasRestored(): boolean {
  const navigation = navigationOf();
  return navigation !== undefined && navigation.type !== 'navigate';
}

/** True once the browser has loaded everything and brought the page back to where it was. */
function hasCome(): boolean {
  return (navigationOf()?.loadEventEnd ?? 0) > 0;
}

function navigationOf(): PerformanceNavigationTiming | undefined {
  return performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming | undefined;
}

/** Outside the steps the address stays: it may name something else the reader went to, such as a figure's entry. */
function writeAddress(page: Page, { scene, step, among, within }: Reading): void {
  const { scenes, steps } = page.parts;
  const inScene = step === 0 && location.hash === `#${scenes[scene]?.section.id}`;
  const own = among === 0 ? location.pathname + location.search : `#${steps[among]?.element.id}`;
  keepPlace(page, within && !inScene ? own : location.href);
}

/** Changes the address in place; where a frame may not, nothing happens. */
export function replaceAddress(address: string, kept?: Kept): void {
  try {
    history.replaceState({ ...history.state, ...kept }, '', address);
  } catch {
    // A frame without an origin of its own may have no address to change.
  }
}
