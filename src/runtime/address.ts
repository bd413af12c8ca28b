import { goToStep } from './fit';
import type { Follower, Page } from './page';
import type { Reading } from './reading';

/** The address follows the reader, so that every place in the story can be shared, opened and reloaded. */

/** The reader stands still for so many ms before the address follows. */
const settledAfter = 400;

/** A follower that writes the address of the step being read, once the reader has moved and then stood still. */
export function followAddress(): Follower {
  let seen: number | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (page, reading) => {
    if (page.y === seen) return;
    clearTimeout(timer);
    if (seen !== undefined) timer = setTimeout(() => writeAddress(page, reading), settledAfter);
    seen = page.y;
  };
}

/** Brings the step in the address to its reading place, if the browser has come to it and not to a place it kept. */
export function arrive(page: Page): void {
  const index = page.parts.steps.findIndex(({ id }) => `#${id}` === location.hash);
  const box = page.boxes.steps[index];
  const inSight = box && box.top < page.y + window.innerHeight && box.bottom > page.y;
  if (inSight && !wasRestored()) goToStep(page, index);
}

function wasRestored(): boolean {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return navigation !== undefined && navigation.type !== 'navigate';
}

/** Outside the steps the address stays: it may name something else the reader went to, such as a figure's entry. */
function writeAddress({ parts }: Page, { scene, step, among, within }: Reading): void {
  const id = parts.steps[among]?.id;
  const inScene = step === 0 && location.hash === `#${parts.scenes[scene]?.id}`;
  if (!within || id === undefined || inScene || location.hash === `#${id}`) return;
  replaceAddress(among === 0 ? location.pathname + location.search : `#${id}`);
}

/** Changes the address in place; where a frame may not, nothing happens. */
export function replaceAddress(address: string): void {
  try {
    history.replaceState(history.state, '', address);
  } catch {
    // A frame without an origin of its own may have no address to change.
  }
}
