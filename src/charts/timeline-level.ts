import { range } from 'd3';
import type { Label } from './drawing';
import { fittedOf, widest } from './fit';
import { largestOf } from './largest';
import { fitted } from './text';
import type { Bench } from './timeline-bench';
import type { Event } from './timeline-events';
import { type Hung, hangings } from './timeline-hang';
import { bareSpot, blockOf, depthOf, type Spot, type Spots, wordsOf } from './timeline-spot';

/** What an event has to show, before it has a place; sizes are in px. */
export interface Entry {
  readonly event: Event;
  readonly words: readonly Label[];
  /** How wide its squares are. */
  readonly block: number;
  readonly width: number;
  readonly height: number;
}

/** The spots of events along a level axis, at the ends of stems; their words keep off one another and off all stems. */
export function levelSpots(events: readonly Event[], bench: Bench, wording = 0): Spots {
  const hung = hangings(
    events.map((event) => entryOf(event, wording, bench)),
    bench,
  );
  if (hung.length < events.length && wording < 2) return levelSpots(events, bench, wording + 1);
  const spots = events.map((event) => {
    const found = hung.find(({ entry }) => entry.event === event);
    return found ? spotOf(found, bench) : bareSpot(event, bench);
  });
  return { spots, whole: wording < 2 };
}

/** The words with the fullest, a shorter, or no wording beneath the date. */
function entryOf(event: Event, wording: number, bench: Bench): Entry {
  const { when, what } = bench;
  const { id, label, short, when: time } = event.item;
  const date = fitted(time?.text ?? '', { width: 300, size: when, weight: 600, most: 1 });
  const isBare = wording === 2 && date.length > 0;
  const lines = isBare ? [] : balanced([label, short].slice(Math.min(1, wording)), what, 3 - wording);
  const y = date.length > 0 ? 0.73 * when + 26 : 0.73 * what;
  const words = [
    ...wordsOf(`when-${id}`, { x: 0, y: 0.73 * when, lines: date, size: when, weight: 600 }),
    ...wordsOf(`what-${id}`, { x: 0, y, lines, size: what, weight: 400, leading: 1.3 * what }),
  ];
  const block = blockOf(event, bench);
  const width = offsetOf(block.width) + largestOf(words, (line) => widest(line.lines, line));
  return { event, words, block: block.width, width, height: Math.max(block.height, depthOf(words)) };
}

/** From the near edge of the squares to the words, px. */
function offsetOf(block: number): number {
  return block && block + 18;
}

/** The first wording that fits in so many lines, or the last one cut; its lines as even as can be. */
function balanced(wordings: readonly string[], size: number, most: number): string[] {
  const lines = fittedOf(wordings, { width: 240, size, most });
  const even = range(80, 240, 10).map((width) => fitted(lines.join(' '), { width, size, most }));
  return even.find((other) => other.length === lines.length && other.join(' ') === lines.join(' ')) ?? lines;
}

function spotOf({ entry, stem, down, hand, near }: Hung, bench: Bench): Spot {
  const { event, words, block, height } = entry;
  const { across, indent, when } = bench;
  const y = down ? across + near : across - near - height;
  const end = down ? y + Math.min(height, when) : y;
  const x = stem + hand * (indent + offsetOf(block));
  const anchor = hand > 0 ? 'start' : 'end';
  return {
    ...bareSpot(event, bench),
    leader: [stem, across, stem, across, stem, end, stem, end],
    corner: { x: hand > 0 ? stem + indent : stem - indent - block, y },
    words: words.map((line) => ({ ...line, x, y: y + line.y, anchor })),
  };
}
