import type { Situation } from './protocol';
import type { Measure } from './settle';

/** The page in the frame, as far as it has to be told. */
export interface FramedPage {
  /** Shows the page as its frame allows: scrolled by the host, scrolling by itself, or whole at its full height. */
  show(situation: Situation): void;
  /** The height in CSS px the page would like to have, where that is not its document's own. */
  height?(): number;
}

const root = document.documentElement;

/** The size of the frame, and the height that its content takes at this width, CSS px. */
export function measure(page: FramedPage): Measure {
  const content = Math.ceil(page.height?.() ?? root.getBoundingClientRect().height);
  return { width: innerWidth, frame: innerHeight, content };
}

/** Shows the page in the situation, named on the root as `data-host`; a driven one cannot be scrolled by hand. */
export function show(page: FramedPage, situation: Situation): void {
  root.dataset.host = situation;
  root.style.overflow = situation === 'driven' ? 'hidden' : '';
  page.show(situation);
}

/** Calls back whenever the content or the frame changes its size; the signal ends it. */
export function onResize(call: () => void, signal: AbortSignal): void {
  const observer = new ResizeObserver(call);
  observer.observe(root);
  addEventListener('resize', call, { signal });
  signal.addEventListener('abort', () => observer.disconnect());
}
