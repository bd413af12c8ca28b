import { sum } from 'd3';
import type { Label } from './drawing';
import { widest } from './fit';
import { fitted, textWidth } from './text';
import type { Bench } from './timeline-bench';
import { dodge, type Wish } from './timeline-dodge';
import { hasDot } from './timeline-events';
import { depthOf, groundPad, type Spot, wordsOf } from './timeline-spot';

/** A spot with its words before they have a place: where it would begin, and the room it takes with the gap to the next. */
interface Entry extends Spot, Wish {
  /** From where it begins to the box of its words, px. */
  readonly spare: number;
  /** From there to the middle of their first line, where the leader arrives. */
  readonly middle: number;
}

/**
 * The spots of events along an upright axis; their words keep off one another. Where there is no room for all, it goes
 * to those the story lists last, as they are what a step adds.
 */
export function uprightSpots(bare: readonly Spot[], bench: Bench, wording: number): Spot[] {
  const gap = 8 - 3 * wording;
  const room = bench.layout.height + gap;
  const entries = bare.map((spot) => entryOf(spot, gap, wordsBeside(spot, bench, wording)));
  const kept = entries.filter(({ rank }) => {
    const listed = entries.filter((other) => other.rank >= rank);
    return sum(listed, ({ length }) => length) <= room;
  });
  const tops = dodge(kept, room);
  return kept.map((entry, i) => spotOf(entry, bench, tops[i] as number));
}

/** The words take two lines and more, one where they fit it, or one they are cut to; the date stands on the first. */
function wordsBeside(spot: Spot, { layout, when: size, what, indent }: Bench, wording: number): Label[] {
  const { short, when, offset } = spot;
  const x = indent + offset;
  const width = layout.width - x;
  const y = 0.73 * size;
  const date = fitted(wording > 0 ? when.short : when.text, { width, size, weight: 600, most: 1 });
  const end = widest(date, { size, weight: 600 });
  const after = end && end + 7;
  const isInline = after === 0 || wording === 2 || (wording === 1 && after + textWidth(short, what) <= width);
  const room = isInline ? width - after : width;
  const lines = room < 3 * what ? [] : fitted(short, { width: room, size: what, most: wording > 0 ? 1 : 2 });
  return wordsOf(
    spot,
    { x, y, lines: date, size },
    { x: x + width - room, y: isInline ? y : y + 1.22 * size, lines, size: what },
  );
}

function entryOf(spot: Spot, gap: number, words: Label[]): Entry {
  const { y, height, grounded } = spot;
  const ground = grounded ? groundPad : 0;
  const depth = depthOf(words);
  const spare = Math.max(ground, (height - depth) / 2);
  const [first] = words;
  const middle = first ? first.y + spare - 0.33 * first.size : 0;
  const length = Math.max(height, depth + spare + ground) + gap;
  return { ...spot, words, spare, middle, wish: y - middle, length };
}

/** The leader leaves a dot at the height of its words if they are level with it, else it bends on its way. */
function spotOf(entry: Entry, { indent, radius }: Bench, top: number): Spot {
  const { x, y, words, spare } = entry;
  const middle = top + entry.middle;
  const reach = hasDot(entry) ? radius : 0;
  const start = x + (reach && reach + 1);
  const setOff = Math.abs(middle - y) < 0.6 * reach ? middle : y;
  return {
    ...entry,
    leader: [start, setOff, indent - 19, setOff, indent - 12, middle, indent - 6, middle],
    corner: { x: indent, y: top },
    words: words.map((line) => ({ ...line, y: line.y + spare + top })),
  };
}
