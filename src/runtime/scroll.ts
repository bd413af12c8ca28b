import scrollama from 'scrollama';

/**
 * Says when something may have changed. Scrollama announces the scenes that come and go; where the reader is, is
 * worked out from the position alone, because an announcement may be missing after a jump. It is not asked for
 * the steps: a browser looks at every element observed in every frame, and a story has hundreds of them.
 */

/** Calls `announce` whenever the page scrolls. */
export function followScroll(announce: () => void): void {
  window.addEventListener('scroll', announce, { passive: true });
}

/** Calls `announce` whenever one of them comes to the middle of the window or leaves it. */
export function followElements(elements: HTMLElement[], announce: () => void): void {
  if (!hasObservers() || elements.length === 0) return;
  scrollama().setup({ step: elements }).onStepEnter(announce).onStepExit(announce);
}

/** Scrolls the page at once to so many px. */
export function scrollTo(top: number): void {
  window.scrollTo({ top, behavior: 'instant' });
}

/** True if the browser tells when elements come into view and when their size changes. */
export function hasObservers(): boolean {
  return 'IntersectionObserver' in window && 'ResizeObserver' in window;
}
