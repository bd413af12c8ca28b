import scrollama from 'scrollama';

/**
 * Says when something may have changed. Scrollama announces the scenes and steps that come and go; where the
 * reader is, is worked out from the position alone, because an announcement may be missing after a jump.
 */

export interface Scroll {
  /** Watches again after the page was laid out anew. */
  readonly remeasure: () => void;
}

/** Calls `announce` whenever the page scrolls, or a scene or step comes to the middle of the window or leaves it. */
export function followScroll(elements: HTMLElement[], announce: () => void): Scroll {
  window.addEventListener('scroll', announce, { passive: true });
  if (!hasObservers() || elements.length === 0) return { remeasure: () => {} };
  const watch = scrollama().setup({ step: elements }).onStepEnter(announce).onStepExit(announce);
  return { remeasure: () => watch.resize() };
}

/** True if the browser tells when elements come into view and when their size changes. */
export function hasObservers(): boolean {
  return 'IntersectionObserver' in window && 'ResizeObserver' in window;
}
