import type { StepBox } from './locate';

/**
 * Where things stand and where they belong: pure arithmetic over boxes, all in px. `Room` is counted from
 * the top of the viewport, everything else from the top of the document.
 */

/** The part of the viewport left to prose. */
export interface Room {
  readonly top: number;
  readonly bottom: number;
}

export interface Span {
  readonly top: number;
  readonly bottom: number;
}

/** Where what has no box stands. */
export const nowhere: Span = { top: 0, bottom: 0 };

/** The reading line: the middle of the room, in whole px from the top of the viewport. */
export function readingLine(room: Room): number {
  return Math.round((room.top + room.bottom) / 2);
}

/**
 * The scroll position that brings a step to its reading place: its middle on the line; words higher than
 * the room start at the room's top instead, so that their first line is never covered.
 */
export function placeOf(step: StepBox, room: Room): number {
  const middle = (step.top + step.bottom) / 2;
  return Math.min(middle - readingLine(room), middle - step.words / 2 - room.top);
}

/** A point of the text, as a part of one of the boxes it was measured with. */
export interface Anchor {
  readonly index: number;
  /** 0 at the box's top, 1 at its bottom; beyond 1 the px below its bottom count. */
  readonly part: number;
  readonly below: number;
}

/** The smallest of the boxes the line crosses, else the nearest above it; undefined if there is none. */
export function anchorAt(boxes: readonly Span[], line: number): Anchor | undefined {
  const index = crossed(boxes, line) ?? nearestAbove(boxes, line);
  if (index === undefined) return undefined;
  const { top, bottom } = boxes[index] as Span;
  return { index, part: Math.min(1, (line - top) / (bottom - top)), below: Math.max(0, line - bottom) };
}

/** Where the point stands among boxes measured again; undefined if its box has gone. */
export function lineOf(anchor: Anchor, boxes: readonly Span[]): number | undefined {
  const box = boxes[anchor.index];
  if (!box || isEmpty(box)) return undefined;
  return box.top + anchor.part * (box.bottom - box.top) + anchor.below;
}

/** True if the line crosses the box. */
export function isCrossed({ top, bottom }: Span, line: number): boolean {
  return top <= line && line < bottom;
}

function crossed(boxes: readonly Span[], line: number): number | undefined {
  return smallest(boxes, (box) => (isCrossed(box, line) ? box.bottom - box.top : Infinity));
}

function nearestAbove(boxes: readonly Span[], line: number): number | undefined {
  return smallest(boxes, (box) => (box.bottom <= line && !isEmpty(box) ? line - box.bottom : Infinity));
}

function isEmpty({ top, bottom }: Span): boolean {
  return !(bottom > top);
}

/** The index of the box with the least finite size. */
function smallest(boxes: readonly Span[], sizeOf: (box: Span) => number): number | undefined {
  let best: number | undefined;
  let least = Infinity;
  boxes.forEach((box, index) => {
    const size = sizeOf(box);
    if (size < least) [best, least] = [index, size];
  });
  return best;
}
