import { sum } from 'd3';
import type { Label } from './drawing';
import { fitted, textWidth } from './text';
import { type Bench, lowHeight } from './timeline-bench';
import { dodge } from './timeline-dodge';
import { type Event, hasDot } from './timeline-events';
import { bareSpot, blockOf, depthOf, groundPad, type Spot, type Spots, wordsOf } from './timeline-spot';

/** How much the words may take: two lines and more, one where they fit it, or one they are cut to. */
const modes = ['open', 'inline', 'cut'] as const;

/** The spots of events along an upright axis; their words keep off one another. */
export function uprightSpots(events: readonly Event[], bench: Bench): Spots {
  const { height } = bench.layout;
  const tries = modes
    .slice(height < lowHeight ? 1 : 0)
    .map((mode) => events.map((event) => entryOf(event, mode, bench)));
  const whole = tries.slice(0, -1).find((entries) => lengthOf(entries) <= height);
  const entries = whole ?? keptOf(tries.at(-1) ?? [], height);
  const bare = events.filter((event) => entries.every((entry) => entry.event !== event));
  return { spots: [...placed(entries, bench), ...bare.map((event) => bareSpot(event, bench))], whole: Boolean(whole) };
}

/** The words of an event, from the place it begins at. */
interface Entry {
  readonly event: Event;
  readonly words: readonly Label[];
  /** The room it takes, and of that the gap to the next, px. */
  readonly length: number;
  readonly gap: number;
}

function entryOf(event: Event, mode: (typeof modes)[number], bench: Bench): Entry {
  const block = blockOf(event, bench);
  const words = wordsBeside(event, { mode, x: bench.indent + (block.width && block.width + 10), bench });
  const ground = event.grounded ? groundPad : 0;
  const spare = Math.max(ground, (block.height - depthOf(words)) / 2);
  const gap = { open: 8, inline: 5, cut: 2 }[mode];
  const length = Math.max(block.height, depthOf(words) + spare + ground) + gap;
  return { event, words: words.map((line) => ({ ...line, y: line.y + spare })), length, gap };
}

interface Setting {
  readonly mode: (typeof modes)[number];
  readonly x: number;
  readonly bench: Bench;
}

/** The date on the first line, the other words after it if they fit there, else beneath. */
function wordsBeside({ item }: Event, { mode, x, bench }: Setting): Label[] {
  const { id, short, when } = item;
  const { layout, when: size, what } = bench;
  const width = layout.width - x;
  const y = 0.73 * size;
  const text = (mode === 'open' ? when?.text : when?.short) ?? '';
  const date = fitted(text, { width, size, weight: 600, most: 1 });
  const after = date[0] === undefined ? 0 : textWidth(date[0], size, 600) + 7;
  const isInline = after === 0 || mode === 'cut' || (mode === 'inline' && after + textWidth(short, what) <= width);
  const room = isInline ? width - after : width;
  const lines = room < 3 * what ? [] : fitted(short, { width: room, size: what, most: mode === 'open' ? 2 : 1 });
  const other = { x: x + width - room, y: isInline ? y : y + 1.22 * size, lines, size: what };
  return [
    ...wordsOf(`when-${id}`, { x, y, lines: date, size, weight: 600 }),
    ...wordsOf(`what-${id}`, { ...other, weight: 400 }),
  ];
}

function lengthOf(entries: readonly Entry[]): number {
  return sum(entries, ({ length }) => length) - (entries[0]?.gap ?? 0);
}

/** The entries there is room for: those the story lists last, as they are what a step adds. */
function keptOf(entries: readonly Entry[], height: number): Entry[] {
  const byRank = entries.toSorted((a, b) => b.event.rank - a.event.rank);
  const kept = byRank.filter((_, i) => lengthOf(byRank.slice(0, i + 1)) <= height);
  return entries.filter((entry) => kept.includes(entry));
}

/** The leader leaves a dot at the height of its words if they are level with it, else it bends on its way. */
function placed(entries: readonly Entry[], bench: Bench): Spot[] {
  const { layout, indent, radius } = bench;
  const wishes = entries.map(({ event, length, words }) => ({ at: bench.place(event.time) - middleOf(words), length }));
  const tops = dodge(wishes, 0, layout.height + (entries[0]?.gap ?? 0));
  return entries.map(({ event, words }, i) => {
    const spot = bareSpot(event, bench);
    const top = tops[i] as number;
    const middle = top + middleOf(words);
    const start = spot.x + (hasDot(event.item) ? radius + 1 : 0);
    const setOff = hasDot(event.item) && Math.abs(middle - spot.y) < 0.6 * radius ? middle : spot.y;
    const leader = [start, setOff, indent - 19, setOff, indent - 12, middle, indent - 6, middle];
    return {
      ...spot,
      leader,
      corner: { x: indent, y: top },
      words: words.map((line) => ({ ...line, y: line.y + top })),
    };
  });
}

/** The middle of the first line, where the leader arrives. */
function middleOf([first]: readonly Label[]): number {
  return first ? first.y - 0.33 * first.size : 0;
}
