import type { StepBox } from './locate';
import type { PageLayout } from './mode';
import type { Page } from './page';
import { type Parts, root } from './parts';
import { nowhere, type Room, type Span } from './place';

/**
 * Measures the page. All reading of layout is here, and it happens when the layout has changed, never
 * because the page scrolls.
 */

export interface SceneBox extends Span {
  readonly steps: readonly StepBox[];
}

/** Where everything stands, in px of the document; the room is counted from the top of the viewport. */
export interface Boxes {
  readonly room: Room;
  /** The size of the page's letters, which its reader may change. */
  readonly letters: number;
  readonly scenes: readonly SceneBox[];
  readonly steps: readonly StepBox[];
  readonly chapters: readonly Span[];
  readonly blocks: readonly Span[];
}

const folded = 'details:not([open]) > :not(summary)';

/** What the stylesheet says of an element now. */
export function styleOf(element: Element, property: string): string {
  return getComputedStyle(element).getPropertyValue(property).trim();
}

/** The same as a length in px; 0 where it is none. */
export function lengthOf(element: Element, property: string): number {
  return Number.parseFloat(styleOf(element, property)) || 0;
}

/** How prose and picture stand now, as the stylesheet says in `--layout`. */
export function measureLayout(): PageLayout {
  return styleOf(root, '--layout') === 'side' ? 'side' : 'stacked';
}

/** The boxes of all parts, as laid out now. */
export function measureBoxes({ parts, viewport }: Page): Boxes {
  const scroll = window.scrollY;
  const span = (element: Element): Span => {
    const { top, bottom } = element.getBoundingClientRect();
    return { top: top + scroll, bottom: bottom + scroll };
  };
  // Asking for the place of what is folded away would lay it out, each time anew.
  const spanIfOpen = (element: Element): Span => (element.closest(folded) ? nowhere : span(element));
  const scenes = parts.scenes.map(({ section, steps }) => ({
    ...span(section),
    steps: steps.map(({ element, words }) => ({ ...span(element), words: words.getBoundingClientRect().height })),
  }));
  const room = { top: topOfRoom(parts), bottom: viewport.height - heightOf(parts.stepBar) };
  return {
    room,
    letters: measureLetters(),
    scenes,
    steps: scenes.flatMap((scene) => scene.steps),
    chapters: parts.chapters.map(({ section }) => span(section)),
    blocks: parts.blocks.map(spanIfOpen),
  };
}

/** The size of the page's letters now. */
export function measureLetters(): number {
  return lengthOf(root, 'font-size');
}

/** Prose has the room below the bar; below the pinned picture where they stand one above the other. */
function topOfRoom({ scenes, bar }: Parts): number {
  const figure = scenes.find((scene) => scene.figure)?.figure;
  const isBelow = figure && measureLayout() === 'stacked' && styleOf(figure, 'position') === 'sticky';
  return isBelow ? lengthOf(figure, 'top') + heightOf(figure) : heightOf(bar);
}

function heightOf(element: Element | null): number {
  return element?.getBoundingClientRect().height ?? 0;
}
