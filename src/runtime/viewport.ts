/**
 * The small viewport height, frozen: a phone's address bar, or an app's, that comes and goes changes the
 * window's height and must move no text. The stylesheet measures in `var(--svh, 100svh)`.
 */

export interface Viewport {
  readonly width: number;
  /** The small viewport height everything is laid out with. */
  readonly height: number;
}

/** Changes of height up to this many px at the same width count as a bar that came or went. */
const barHeight = 100;

/** The viewport to lay out with, given the one in use and the one there is now. */
export function settled(used: Viewport, now: Viewport): Viewport {
  return used.width === now.width && Math.abs(used.height - now.height) <= barHeight ? used : now;
}

/** The viewport as it is now; where `svh` is unknown, the window's height stands in. */
export function measureViewport(): Viewport {
  probe ??= addProbe();
  const height = probe.getBoundingClientRect().height || window.innerHeight;
  return { width: document.documentElement.clientWidth, height };
}

/** Stands in the page for good: to put it in and take it out would have the page laid out each time it is asked. */
let probe: HTMLElement | undefined;

function addProbe(): HTMLElement {
  const element = document.createElement('div');
  element.style.cssText = 'position:absolute;top:0;height:100svh';
  document.documentElement.append(element);
  return element;
}

/**
 * Tells the stylesheet the height to lay out with. Every element inherits it, so it is told only where the
 * stylesheet's own `100svh` would be another one: once the window changes, or where `svh` is unknown.
 */
export function drawViewport({ height }: Viewport): void {
  document.documentElement.style.setProperty('--svh', `${height}px`);
}
