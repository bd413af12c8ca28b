import type { Page } from './page';
import type { Picture } from './picture';
import { readingLine } from './place';
import { readingAt } from './reading';

/**
 * Shows the page at its scroll position. The pictures on screen come first, in the same frame; the others
 * follow one in two frames, the far ones only while nobody scrolls. So every picture is a function of the position.
 */

/** So many pictures on screen are drawn in one frame at most; no window shows more at once while they are pinned. */
const atOnce = 6;

/** How far from the reading line, in heights of the window, pictures are drawn: those on screen, those next, all. */
export const reach = { screen: 1, next: 2, all: Infinity } as const;

/** Draws what has changed, and beyond the screen no farther than `heights`; returns true if more is left to draw. */
export function showPage(page: Page, heights: number): boolean {
  const line = page.y + readingLine(page.boxes.room);
  const due = dueAt(page, line);
  const seen = due.filter(({ distance }) => distance < reach.screen).slice(0, atOnce);
  seen.forEach(draw);
  const [next] = due;
  if (next && next.distance < heights && seen.length === 0) drawInTwo(next);
  tellFollowers(page, line);
  return due.length > seen.length || (heights === reach.all && prepareNext(page, line));
}

/** Has one more step of a picture near the reader worked out while nobody scrolls; returns false if there is none left. */
function prepareNext(page: Page, line: number): boolean {
  return page.pictures.some((picture) => distanceOf(picture, page, line) < reach.next && safely(picture.prepare));
}

/** Draws the nearest picture on screen that is not as it should be, in two frames; returns false if there is none. */
export function showNext(page: Page): boolean {
  const line = page.y + readingLine(page.boxes.room);
  const [next] = dueAt(page, line).filter(({ distance }) => distance < reach.screen);
  if (next) drawInTwo(next);
  tellFollowers(page, line);
  return next !== undefined;
}

/** Draws every picture at once, for paper. */
export function showEverything(page: Page): void {
  dueAt(page, page.y).forEach(draw);
}

interface Due {
  readonly picture: Picture;
  readonly playhead: number;
  readonly distance: number;
}

/** The pictures that are not as they should be, the nearest first. */
function dueAt(page: Page, line: number): Due[] {
  const due = page.pictures.flatMap((picture) => {
    const playhead = picture.playheadAt(page.boxes, line);
    return picture.shows(playhead) ? [] : { picture, playhead, distance: distanceOf(picture, page, line) };
  });
  return due.sort((a, b) => a.distance - b.distance);
}

/** How far a picture is from the reading line, in heights of the window. */
function distanceOf(picture: Picture, { boxes, viewport }: Page, line: number): number {
  const { top, bottom } = picture.spanIn(boxes);
  return Math.max(0, top - line, line - bottom) / viewport.height;
}

function draw({ picture, playhead }: Due): void {
  safely(() => picture.draw(playhead));
}

/** Draws what nobody sees yet in two frames: it is worked out in the first. */
function drawInTwo(due: Due): void {
  if (!safely(due.picture.plan)) draw(due);
}

/** A picture that cannot be drawn stays as it is and stops nobody else. */
function safely(work: () => unknown): boolean {
  try {
    return work() === true;
  } catch (error) {
    reportError(error);
    return false;
  }
}

function tellFollowers(page: Page, line: number): void {
  const reading = readingAt(page.boxes, line);
  if (reading) for (const follow of page.followers) follow(page, reading);
}
