import { sum } from 'd3';
import type { Label } from './drawing';
import { widest } from './fit';
import { fitted, textWidth } from './text';
import type { Bench } from './timeline-bench';
import { dodge } from './timeline-dodge';
import { type Event, hasDot } from './timeline-events';
import { bareSpot, blockOf, depthOf, groundPad, type Spot, wordsOf } from './timeline-spot';

/** A spot with its words before they have a place, and the room it takes with the gap to the next, px. */
interface Entry extends Spot {
  readonly length: number;
}

/**
 * The spots of events along an upright axis; their words keep off one another. Where there is no room for all, it goes
 * to those the story lists last, as they are what a step adds.
 */
export function uprightSpots(events: readonly Event[], bench: Bench, wording: number): Spot[] {
  const room = bench.layout.height + gapOf(wording);
  const entries = events.map((event) => entryOf(event, bench, wording));
  const kept = entries.filter(({ rank }) => {
    const listed = entries.filter((other) => other.rank >= rank);
    return sum(listed, ({ length }) => length) <= room;
  });
  const wishes = kept.map((entry) => ({ at: entry.y - middleOf(entry), length: entry.length }));
  const tops = dodge(wishes, room);
  return kept.map((entry, i) => spotOf(entry, bench, tops[i] as number));
}

/** From the words of one event to those of the next, px. */
function gapOf(wording: number): number {
  return [8, 5, 2][wording] as number;
}

/** The words take two lines and more, one where they fit it, or one they are cut to; the date stands on the first. */
function entryOf(event: Event, bench: Bench, wording: number): Entry {
  const block = blockOf(event, bench);
  const words = wordsBeside(event, { ...bench, indent: bench.indent + (block.width && block.width + 10) }, wording);
  const ground = event.grounded ? groundPad : 0;
  const depth = depthOf(words);
  const spare = Math.max(ground, (block.height - depth) / 2);
  return {
    ...bareSpot(event, bench),
    words: words.map((line) => ({ ...line, y: line.y + spare })),
    length: Math.max(block.height, depth + spare + ground) + gapOf(wording),
  };
}

function wordsBeside(event: Event, { layout, when: size, what, indent: x }: Bench, wording: number): Label[] {
  const { short, when } = event;
  const width = layout.width - x;
  const y = 0.73 * size;
  const date = fitted((wording > 0 ? when?.short : when?.text) ?? '', { width, size, weight: 600, most: 1 });
  const end = widest(date, { size, weight: 600 });
  const after = end && end + 7;
  const isInline = after === 0 || wording === 2 || (wording === 1 && after + textWidth(short, what) <= width);
  const room = isInline ? width - after : width;
  const lines = room < 3 * what ? [] : fitted(short, { width: room, size: what, most: wording > 0 ? 1 : 2 });
  return wordsOf(
    event,
    { x, y, lines: date, size },
    { x: x + width - room, y: isInline ? y : y + 1.22 * size, lines, size: what },
  );
}

/** The leader leaves a dot at the height of its words if they are level with it, else it bends on its way. */
function spotOf(entry: Entry, { indent, radius }: Bench, top: number): Spot {
  const { x, y, words } = entry;
  const middle = top + middleOf(entry);
  const reach = hasDot(entry) ? radius : 0;
  const start = x + (reach && reach + 1);
  const setOff = Math.abs(middle - y) < 0.6 * reach ? middle : y;
  return {
    ...entry,
    leader: [start, setOff, indent - 19, setOff, indent - 12, middle, indent - 6, middle],
    corner: { x: indent, y: top },
    words: words.map((line) => ({ ...line, y: line.y + top })),
  };
}

/** The middle of the first line, where the leader arrives. */
function middleOf({ words: [first] }: Spot): number {
  return first ? first.y - 0.33 * first.size : 0;
}
