/** What an embed stands on: the element that scrolls it, null for the window, and whether the frame can be pinned there. */
export interface Ground {
  readonly scroller: Element | null;
  readonly canPin: boolean;
}

const isBox = (overflow: string): boolean => /auto|scroll|hidden/.test(overflow);

const overflowOf = (element: Element): string => getComputedStyle(element).overflowY;

const parentOf = (node: Element): Element | null =>
  node.assignedSlot ?? node.parentElement ?? (node.getRootNode() as Partial<ShadowRoot>).host ?? null;

// The body's overflow is the window's own, unless the root has one too.
const isWindows = (element: Element, root = document.documentElement): boolean =>
  element === root || (element === document.body && !isBox(overflowOf(root)));

/** The ground under an element that is as tall as it will be: a box that clips but does not scroll lets nothing be pinned. */
export function findGround(element: Element): Ground {
  for (let above = parentOf(element); above; above = parentOf(above)) {
    const overflow = overflowOf(above);
    if (!isBox(overflow) || isWindows(above)) continue;
    const canPin = overflow !== 'hidden' && above.scrollHeight > above.clientHeight + 1;
    return { scroller: canPin ? above : null, canPin };
  }
  return { scroller: null, canPin: true };
}

/** The top and the height of the view in which what is scrolled is pinned, px from the top of the window: without padding. */
export function viewOf(scroller: Element | null): { readonly top: number; readonly height: number } {
  if (!scroller) return { top: 0, height: innerHeight };
  const { top } = scroller.getBoundingClientRect();
  const { paddingTop, paddingBottom } = getComputedStyle(scroller);
  const [above, below] = [parseFloat(paddingTop), parseFloat(paddingBottom)];
  return {
    top: top + scroller.clientTop + above,
    height: Math.min(scroller.clientHeight, innerHeight) - above - below,
  };
}
