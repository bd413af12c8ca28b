import { range } from 'd3';
import { fittedOf, widest } from './fit';
import { largestOf } from './largest';
import { fitted } from './text';
import type { Bench } from './timeline-bench';
import { type Hung, hangings } from './timeline-hang';
import { depthOf, type Spot, wordsOf } from './timeline-spot';

/** A spot with its words before they have a place; sizes are in px. */
export interface Entry extends Spot {
  readonly width: number;
}

/**
 * The spots of events along a level axis, at the ends of stems; their words keep off one another and off all stems.
 * In the last wording, those have their words whose words push no other from its place.
 */
export function levelSpots(bare: readonly Spot[], bench: Bench, wording: number): Spot[] {
  const hungIn = (entries: readonly Entry[]) => [entries, hangings(entries, bench)] as const;
  let [entries, hung] = hungIn(bare.map((spot) => entryOf(spot, bench, wording)));
  for (const [i, spot] of wording === 2 ? bare.entries() : []) {
    const fuller = hungIn(entries.with(i, entryOf(spot, bench, 1)));
    if (fuller[1].length === hung.length) [entries, hung] = fuller;
  }
  return hung.map((one) => spotOf(one, bench));
}

/** The words with the fullest, a shorter, or no wording beneath the date. */
function entryOf(spot: Spot, bench: Bench, wording: number): Entry {
  const { when, what } = bench;
  const { label, short } = spot;
  const date = fittedOf([spot.when.text, spot.when.short], { width: 300, size: when, weight: 600, most: 1 });
  const isBare = wording === 2 && date.length > 0;
  const lines = isBare ? [] : balanced(wording > 0 ? [short] : [label, short], what, 3 - wording);
  const y = date.length > 0 ? 0.73 * when + 26 : 0.73 * what;
  const words = wordsOf(
    spot,
    { x: 0, y: 0.73 * when, lines: date, size: when },
    { x: 0, y, lines, size: what, leading: 1.3 * what },
  );
  const width = spot.offset + largestOf(words, (line) => widest(line.lines, line));
  return { ...spot, words, width, height: Math.max(spot.height, depthOf(words)) };
}

/** The first wording that fits in so many lines, or the last one cut; its lines as even as can be. */
function balanced(wordings: readonly string[], size: number, most: number): string[] {
  const lines = fittedOf(wordings, { width: 240, size, most });
  const text = lines.join(' ');
  const even = range(80, 240, 10).map((width) => fitted(text, { width, size, most: lines.length }));
  return even.find((other) => other.join(' ') === text) ?? lines;
}

function spotOf(hung: Hung, { when }: Bench): Spot {
  const { x, y, left, right, near, down, words, offset, block, height } = hung;
  const top = down ? y + near : y - near - height;
  const end = down ? top + Math.min(height, when) : top;
  const [corner, edge, anchor] =
    left > x ? ([left, left + offset, 'start'] as const) : ([right - block, right - offset, 'end'] as const);
  return {
    ...hung,
    leader: [x, y, x, y, x, end, x, end],
    corner: { x: corner, y: top },
    words: words.map((line) => ({ ...line, x: edge, y: top + line.y, anchor })),
  };
}
