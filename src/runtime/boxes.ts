import type { StepBox } from './locate';
import type { Mode, PageLayout } from './mode';
import type { Page } from './page';
import type { Parts, ScenePart } from './parts';
import type { Room, Span } from './place';

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

/** How prose and picture stand now, as the stylesheet says in `--layout`. */
export function measureLayout(): PageLayout {
  const layout = getComputedStyle(document.documentElement).getPropertyValue('--layout').trim();
  return layout === 'side' ? 'side' : 'stacked';
}

/** The boxes of all parts, as laid out now. */
export function measureBoxes({ parts, viewport, mode }: Page): Boxes {
  const scroll = window.scrollY;
  const span = (element: Element): Span => {
    const { top, bottom } = element.getBoundingClientRect();
    return { top: top + scroll, bottom: bottom + scroll };
  };
  // Asking for the place of what is folded away would lay it out, each time anew.
  const spanIfOpen = (element: Element): Span => (element.closest(folded) ? { top: 0, bottom: 0 } : span(element));
  const scenes = parts.scenes.map(({ section, steps }) => ({
    ...span(section),
    steps: steps.map(({ element, words }) => ({ ...span(element), words: words.getBoundingClientRect().height })),
  }));
  const room = { top: topOfRoom(parts, mode), bottom: viewport.height - heightOf(parts.stepBar) };
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
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
}

/** Prose has the room below the bar; below the pinned picture where they stand one above the other. */
function topOfRoom(parts: Parts, mode: Mode | undefined): number {
  const pinned = mode !== 'flat' && measureLayout() === 'stacked' ? firstPinned(parts.scenes) : null;
  return pinned ? pinned.top + pinned.height : heightOf(parts.bar);
}

function firstPinned(scenes: readonly ScenePart[]): { top: number; height: number } | null {
  const figure = scenes.find((scene) => scene.figure)?.figure;
  if (!figure) return null;
  const { position, top } = getComputedStyle(figure);
  return position === 'sticky' ? { top: Number.parseFloat(top) || 0, height: heightOf(figure) } : null;
}

function heightOf(element: Element | null): number {
  return element?.getBoundingClientRect().height ?? 0;
}
