import type { Boxes } from './boxes';
import { anchorAt, isCrossed, lineOf, readingLine, type Span } from './place';

/**
 * Where to scroll when the page has been laid out anew, so that the reader stays where they were. Pure
 * arithmetic over the boxes before and after.
 */

/** Only a move of more than this many px is one a reader could see. */
const visible = 0.5;

/**
 * The scroll position that shows, in a window of another shape, the same step at the same playhead as `y` did
 * before; undefined where there is nothing to go by.
 */
export function keptStep(before: Boxes, after: Boxes, y: number): number | undefined {
  const line = y + readingLine(before.room);
  return keptBy(crosses(before.steps, line) ? 'steps' : 'blocks', [before, after], line);
}

/**
 * The scroll position that shows the same words at the reading line when the text itself changed; undefined if
 * all of it happened below the first words in sight, which then stay where they are.
 */
export function keptWords(before: Boxes, after: Boxes, y: number): number | undefined {
  const top = y + before.room.top;
  const moved = (lineOfSame(top, before.blocks, after.blocks) ?? top) - top;
  if (Math.abs(moved) <= visible) return undefined;
  const line = y + readingLine(before.room);
  const isInBlock = crosses(before.blocks, line) || !crosses(before.steps, line);
  return keptBy(isInBlock ? 'blocks' : 'steps', [before, after], line);
}

function keptBy(kind: 'steps' | 'blocks', [before, after]: readonly [Boxes, Boxes], line: number) {
  const now = lineOfSame(line, before[kind], after[kind]);
  return now === undefined ? undefined : now - readingLine(after.room);
}

/** Where the point of the text that stood at the line stands now. */
function lineOfSame(line: number, before: readonly Span[], after: readonly Span[]): number | undefined {
  const anchor = anchorAt(before, line);
  return anchor && lineOf(anchor, after);
}

function crosses(boxes: readonly Span[], line: number): boolean {
  return boxes.some((box) => isCrossed(box, line));
}
