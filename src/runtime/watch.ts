import type { Page } from './page';
import { all } from './parts';
import { hasObservers } from './scroll';

/**
 * Tells when the size of a text or of a picture's box changes, in the frame in which it does. A browser asks for the
 * size of all that is watched in every frame, and a long story has hundreds of steps: their words are watched only in
 * the scenes near the reader. Those of others show in the height of their scene, or are found to differ when they come
 * near.
 */

/** Heights closer than this, px, are the same. */
const same = 0.1;

/** Calls `changed` when something has another size; returns what has the words near the reader watched, for every frame. */
export function watchText(page: Page, changed: () => void): () => void {
  if (!hasObservers()) return () => {};
  const { parts } = page;
  const isNews = ({ target }: ResizeObserverEntry) => {
    const known = page.boxes.steps[parts.steps.findIndex(({ words }) => words === target)];
    return !known || Math.abs(target.getBoundingClientRect().height - known.words) > same;
  };
  const observer = new ResizeObserver((entries) => {
    if (entries.some(isNews)) changed();
  });
  const sections = parts.chapters.map(({ section }) => section);
  for (const element of [document.body, ...sections, ...all(document, '.stage .canvas')]) observer.observe(element);
  const watched = new Set<HTMLElement>();
  return () => {
    for (const { section, steps } of parts.scenes) {
      const isNear = !page.far.has(section);
      if (isNear === watched.has(section)) continue;
      if (isNear) watched.add(section);
      else watched.delete(section);
      for (const { words } of steps) isNear ? observer.observe(words) : observer.unobserve(words);
    }
  };
}
