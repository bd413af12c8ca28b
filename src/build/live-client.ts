/** In development: shows the story anew when it changes, and the reader where they were. */

const key = 'place-before-change';

interface Place {
  readonly step: string;
  /** Of the step, in px from the top of the viewport. */
  readonly top: number;
}

import.meta.hot?.on('story:changed', () => {
  sessionStorage.setItem(key, JSON.stringify(currentPlace()));
  location.reload();
});

import.meta.hot?.send('story:shown', Number(document.querySelector<HTMLElement>('[data-edition]')?.dataset.edition));

addEventListener('load', () => {
  const kept = sessionStorage.getItem(key);
  sessionStorage.removeItem(key);
  if (kept && kept !== 'null') whenFitted(() => returnTo(JSON.parse(kept) as Place));
});

/** Calls back once the page has been fitted to its window, and has gone by itself to where it was when it was left. */
function whenFitted(then: () => void): void {
  const isFitted = document.documentElement.dataset.readingLine !== undefined;
  requestAnimationFrame(() => (isFitted ? then() : whenFitted(then)));
}

/** The step at the middle of the screen, or the nearest above it. */
function currentPlace(): Place | null {
  const steps = [...document.querySelectorAll<HTMLElement>('[data-step]')];
  const tops = steps.map((step) => ({ step: step.id, top: step.getBoundingClientRect().top }));
  return tops.findLast(({ top }) => top <= innerHeight / 2) ?? null;
}

function returnTo({ step, top }: Place): void {
  const now = document.getElementById(step)?.getBoundingClientRect().top;
  if (now !== undefined) scrollBy({ top: now - top, behavior: 'instant' });
}
