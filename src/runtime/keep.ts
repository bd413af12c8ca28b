import type { Boxes } from './boxes';
import { anchorAt, lineOf, readingLine, type Span } from './place';

/**
 * Where to scroll when the page has been laid out anew, so that the reader stays where they were. Pure
 * arithmetic over the boxes before and after.
 */

/** Only a move of more than this many px is one a reader could see. */
const visible = 0.5;

/**
 * The scroll position that shows, in a window of another shape, the same step at the same playhead as `y` did
 * before; undefined at the top of the page and where there is nothing to go by.
 */
export function keptStep(before: Boxes, after: Boxes, y: number): number | undefined {
  const line = y + readingLine(before.room);
  const of = crosses(before.steps, line) ? 'steps' : 'blocks';
  return y > 0 ? placeOfSame(before, after, { of, line }) : undefined;
}

/**
 * The scroll position that shows the same words at the reading line when the text itself changed; undefined if
 * all of it happened below the first words in sight, which then stay where they are.
 */
export function keptWords(before: Boxes, after: Boxes, y: number): number | undefined {
  const top = y + before.room.top;
  const first = anchorAt(before.blocks, top);
  const moved = first && Math.abs((lineOf(first, after.blocks) ?? top) - top) > visible;
  const line = y + readingLine(before.room);
  const of = crosses(before.steps, line) && !crosses(before.blocks, line) ? 'steps' : 'blocks';
  return y > 0 && moved ? placeOfSame(before, after, { of, line }) : undefined;
}

function placeOfSame(before: Boxes, after: Boxes, { of, line }: { of: 'steps' | 'blocks'; line: number }) {
  const anchor = anchorAt(before[of], line);
  const kept = anchor && lineOf(anchor, after[of]);
  return kept === undefined ? undefined : kept - readingLine(after.room);
}

function crosses(spans: readonly Span[], line: number): boolean {
  return spans.some(({ top, bottom }) => top <= line && line < bottom);
}
