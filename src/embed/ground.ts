/** What an embed stands on: the element that scrolls it, and whether the frame can be pinned there. */
export interface Ground {
  readonly scroller: Element;
  readonly isWindow: boolean;
  readonly canPin: boolean;
}

const isBox = (overflow: string): boolean => /auto|scroll|hidden/.test(overflow);

const overflowOf = (element: Element): string => getComputedStyle(element).overflowY;

const parentOf = (node: Element): Element | null =>
  node.assignedSlot ?? node.parentElement ?? (node.getRootNode() as Partial<ShadowRoot>).host ?? null;

// The body's overflow is the window's own, unless the root has one too.
const isWindows = (element: Element): boolean =>
  element === document.documentElement || (element === document.body && !isBox(overflowOf(document.documentElement)));

/** The ground under an element that is as tall as it will be: a box that clips but does not scroll lets nothing be pinned. */
export function findGround(element: Element): Ground {
  const window = document.scrollingElement ?? document.documentElement;
  for (let above = parentOf(element); above; above = parentOf(above)) {
    const overflow = overflowOf(above);
    if (!isBox(overflow) || isWindows(above)) continue;
    const canPin = overflow !== 'hidden' && above.scrollHeight > above.clientHeight + 1;
    return { scroller: canPin ? above : window, isWindow: !canPin, canPin };
  }
  return { scroller: window, isWindow: true, canPin: true };
}

/** The place and height of the view that the ground scrolls in, px from the top of the window. */
export function viewOf({ scroller, isWindow }: Ground): { readonly top: number; readonly height: number } {
  if (isWindow) return { top: 0, height: innerHeight };
  return {
    top: scroller.getBoundingClientRect().top + scroller.clientTop,
    height: Math.min(scroller.clientHeight, innerHeight),
  };
}
