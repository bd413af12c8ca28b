import { lengthOf, measureBoxes, measureLayout, measureLetters } from './boxes';
import { keptStep, keptWords } from './keep';
import { layOutAll } from './lay-out';
import type { StepBox } from './locate';
import { askedMode, type Mode, modeFor } from './mode';
import type { Page } from './page';
import { root } from './parts';
import { placeOf, type Room, readingLine } from './place';
import { hasObservers, scrollTo } from './scroll';
import { addShots, removeShots } from './shots';
import { stageOf } from './stage';
import { drawViewport, measureViewport, settled } from './viewport';

/**
 * Fits the page to its window and its text, and keeps the reader's place while it is laid out anew. Where the
 * text changes, a browser with scroll anchoring has corrected the scroll before we look, and its correction
 * alone counts as no shift of the layout. Where it has none, or the window or the size of the letters changes,
 * we correct: no browser knows of the reading line.
 */

const anchorsScroll = CSS.supports('overflow-anchor', 'auto');

/** Fits the page to its window and its mode; returns false, and touches nothing, if neither has changed. */
export function fitWindow(page: Page): boolean {
  const now = measureViewport();
  const viewport = settled(page.viewport, now);
  const mode = modeNow(page, viewport.height);
  const { height } = page.viewport;
  if (height ? now.height !== height : !CSS.supports('height', '1svh')) drawViewport(viewport);
  if (viewport === page.viewport && mode === page.mode) return false;
  page.viewport = viewport;
  if (mode !== page.mode) drawMode(page, mode);
  measureAgain(page, keptStep);
  return true;
}

/** Brings the page into its mode before it is first fitted, so that the browser lays it out in its own time. */
export function enterMode(page: Page): void {
  drawMode(page, modeNow(page, measureViewport().height));
}

/** Takes over a change of the text, such as a step that grew, a font that came late or letters of another size. */
export function fitText(page: Page): void {
  const resized = page.boxes.letters !== measureLetters();
  if (!resized && (anchorsScroll || hasScrolled(page))) page.y = window.scrollY;
  measureAgain(page, resized || !anchorsScroll ? keptWords : undefined);
}

/** Brings the page into a mode. */
function drawMode(page: Page, mode: Mode): void {
  removeShots();
  page.mode = mode;
  root.dataset.mode = mode;
  // No style names the mode itself: a browser would work out the styles of the whole page again as it starts.
  root.toggleAttribute('data-flat', mode === 'flat');
  root.toggleAttribute('data-stepwise', mode === 'steps');
  page.parts.stepBar.toggleAttribute('hidden', mode !== 'steps');
  page.pictures = page.parts.scenes.flatMap(({ section, figure, steps }, place) => {
    const measure = page.charts.get(section.id);
    if (!measure || !figure) return [];
    const scene = { figure, steps, measure, place };
    return mode === 'flat' ? addShots(scene) : stageOf(scene, mode === 'steps');
  });
}

/** The mode for the page as it stands in its window, whose small height is `height` px. */
function modeNow({ onPaper, situation }: Page, height: number): Mode {
  return modeFor({
    asked: askedMode(location.search),
    reducedMotion: matchMedia('(prefers-reduced-motion: reduce)').matches,
    layout: measureLayout(),
    height,
    letters: measureLetters(),
    whole: onPaper || situation === 'whole',
    boxed: situation === 'fixed' && root.dataset.dress === 'embed-scene',
    observers: hasObservers(),
  });
}

/** Measures everything and scrolls to where the reader was, unless that is the top of the page. */
function measureAgain(page: Page, keep?: typeof keptStep): void {
  const before = page.boxes;
  layOutAll(page);
  page.boxes = measureBoxes(page);
  for (const picture of page.pictures) picture.measure();
  const kept = page.y > 0 ? keep?.(before, page.boxes, page.y) : undefined;
  if (kept !== undefined && Math.abs(kept - window.scrollY) >= 1) scrollTo(kept);
  page.y = window.scrollY;
  drawPlaces(page);
}

/** Publishes the reading line, and for each step the margin with which the browser brings it to its place. */
function drawPlaces({ parts, boxes, mode }: Page): void {
  const padding = lengthOf(root, 'scroll-padding-block-start');
  root.dataset.readingLine = String(readingLine(boxes.room));
  parts.steps.forEach(({ element }, i) => {
    const box = boxes.steps[i];
    if (!box) return;
    const place = placeIn(box, boxes.room, mode);
    element.style.scrollMarginBlockStart = `${Math.round(box.top - place - padding)}px`;
  });
}

/** Brings a step to its reading place at once, if there is such a step. */
export function goToStep({ boxes, mode }: Page, among: number): void {
  const box = boxes.steps[among];
  if (box) scrollTo(placeIn(box, boxes.room, mode));
}

/** The scroll position at which a step is read; in flat mode it begins below the bar, with its picture. */
function placeIn(box: StepBox, room: Room, mode: Page['mode']): number {
  return mode === 'flat' ? box.top - room.top : placeOf(box, room);
}

/** True if somebody scrolled since the last frame; a page that got shorter under the reader has not scrolled. */
function hasScrolled({ y }: Page): boolean {
  const end = root.scrollHeight - window.innerHeight;
  return window.scrollY !== y && !(window.scrollY < y && window.scrollY >= end - 1);
}
