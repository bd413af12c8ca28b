import { sum } from 'd3';
import type { Layout } from './layout';
import { fitted, textWidth } from './text';
import { dodge } from './timeline-dodge';
import type { Event } from './timeline-events';
import type { Axis } from './timeline-scale';
import { depthOf, groundPad, type Spot, type Spots, type Words } from './timeline-spot';
import { blockOf, type Squares, squaresFor } from './timeline-squares';

/** The sizes of an upright timeline, px: the axis at the left, the words at the right of it. */
export interface Upright {
  readonly layout: Layout;
  readonly axis: number;
  readonly labels: number;
  readonly radius: number;
  readonly when: number;
  readonly what: number;
  readonly squares: Squares;
}

/** The sizes for all the events of a timeline in a room. */
export function uprightFor(layout: Layout, events: readonly Event[]): Upright {
  const low = layout.height < lowHeight;
  const squares = squaresFor(events, { width: 0.3 * layout.width, height: low ? 22 : 33 });
  if (layout.width < 320) return { layout, squares, axis: 46, labels: 76, radius: 5.5, when: 12.5, what: 12 };
  return { layout, squares, axis: 54, labels: 88, radius: 6.5, when: low ? 13 : 14, what: 13 };
}

/** Under this height, px, a date and its words share a line. */
const lowHeight = 300;

/** How much the words may take: two lines and more, one where they fit it, or one they are cut to. */
type Mode = 'open' | 'inline' | 'cut';

/** The spots of events along an upright axis; their words keep off one another. */
export function uprightSpots(events: readonly Event[], axis: Axis, upright: Upright): Spots {
  const { height } = upright.layout;
  const modes: Mode[] = height < lowHeight ? ['inline', 'cut'] : ['open', 'inline', 'cut'];
  const tries = modes.map((mode) => ({ mode, entries: events.map((event) => entryOf(event, mode, upright)) }));
  const holds = tries.find(({ mode, entries }) => mode !== 'cut' && lengthOf(entries) <= height);
  if (holds) return { spots: placed(holds.entries, axis, upright), whole: true };
  const cut = tries.at(-1)?.entries ?? [];
  const kept = keptOf(cut, height);
  const bare = cut.filter((entry) => !kept.includes(entry)).map(({ event }) => bareSpot(event, axis, upright));
  return { spots: [...placed(kept, axis, upright), ...bare], whole: false };
}

/** The words of an event from the place its entry begins at. */
interface Entry {
  readonly event: Event;
  readonly words: readonly Words[];
  readonly height: number;
  /** The room to the next, px. */
  readonly gap: number;
}

function entryOf(event: Event, mode: Mode, upright: Upright): Entry {
  const block = blockOf(event, upright.squares);
  const x = upright.labels + (block.width > 0 ? block.width + 10 : 0);
  const words = wordsOf(event, { mode, x, upright });
  const ground = event.grounded ? groundPad : 0;
  const spare = Math.max(ground, (block.height - depthOf(words)) / 2);
  const lowered = words.map((line) => ({ ...line, y: line.y + spare }));
  const gap = { open: 8, inline: 5, cut: 2 }[mode];
  return { event, words: lowered, height: Math.max(block.height, depthOf(lowered) + ground), gap };
}

interface Setting {
  readonly mode: Mode;
  readonly x: number;
  readonly upright: Upright;
}

/** The date on the first line, the other words after it if they fit there, else beneath. */
function wordsOf(event: Event, { mode, x, upright }: Setting): Words[] {
  const { when: size, what: small, layout } = upright;
  const width = layout.width - x;
  const base = { x, y: 0.73 * size, anchor: 'start' } as const;
  const date = fitted(event.when[mode === 'open' ? 0 : 1], { width, size, weight: 600, most: 1 });
  const when: Words = { ...base, key: 'when', lines: date, size, leading: 1.2 * size, weight: 600 };
  const type = { ...base, key: 'what', size: small, leading: 1.25 * small, weight: 400 } as const;
  const text = event.what.at(-1) ?? '';
  if (date.length === 0)
    return [{ ...type, lines: fitted(text, { width, size: small, most: mode === 'open' ? 2 : 1 }) }];
  const after = textWidth(date[0] as string, size, 600) + 7;
  const isOneLine = mode === 'cut' || (mode === 'inline' && after + textWidth(text, small) <= width);
  if (isOneLine) return [when, ...besides({ ...type, x: x + after }, text, width - after)];
  const lines = fitted(text, { width, size: small, most: mode === 'open' ? 2 : 1 });
  return [when, { ...type, y: base.y + 1.22 * size, lines }];
}

/** Words on the line of a date, if there is room for a few. */
function besides(type: Omit<Words, 'lines'>, text: string, width: number): Words[] {
  return width < 3 * type.size ? [] : [{ ...type, lines: fitted(text, { width, size: type.size, most: 1 }) }];
}

function lengthOf(entries: readonly Entry[]): number {
  return sum(entries, ({ height, gap }) => height + gap) - (entries.at(-1)?.gap ?? 0);
}

/** The entries there is room for: those the story lists last, as they are what a step adds. */
function keptOf(entries: readonly Entry[], height: number): Entry[] {
  const byRank = entries.toSorted((a, b) => b.event.rank - a.event.rank);
  const count = byRank.findIndex((_, i) => lengthOf(byRank.slice(0, i + 1)) > height);
  const kept = new Set(count < 0 ? byRank : byRank.slice(0, count));
  return entries.filter((entry) => kept.has(entry));
}

function placed(entries: readonly Entry[], axis: Axis, upright: Upright): Spot[] {
  const { height } = upright.layout;
  const wishes = entries.map((entry) => ({
    at: axis.place(entry.event.time) - middleOf(entry),
    length: entry.height + entry.gap,
  }));
  const tops = dodge(wishes, 0, height + (entries.at(-1)?.gap ?? 0));
  return entries.map((entry, i) => spotOf(entry, tops[i] as number, { axis, upright }));
}

/** The middle of the first line, where the leader arrives. */
function middleOf({ words }: Entry): number {
  return (words[0]?.y ?? 0) - 0.33 * (words[0]?.size ?? 0);
}

/** The leader leaves a dot at the height of its words if they are level with it, else it bends on its way. */
function spotOf(entry: Entry, top: number, { axis, upright }: { axis: Axis; upright: Upright }): Spot {
  const { event, words } = entry;
  const bare = bareSpot(event, axis, upright);
  const [end, middle] = [upright.labels - 6, top + middleOf(entry)];
  const start = upright.axis + (event.item.part === 'amount' || event.item.part === 'note' ? 0 : upright.radius + 1);
  const setOff = start > upright.axis && Math.abs(middle - bare.y) < 0.6 * upright.radius ? middle : bare.y;
  const leader = [start, setOff, end - 13, setOff, end - 6, middle, end, middle];
  const placedWords = words.map((line) => ({ ...line, y: line.y + top }));
  return { ...bare, leader, squares: { x: upright.labels, y: top }, words: placedWords };
}

/** A spot without words. */
function bareSpot(event: Event, axis: Axis, upright: Upright): Spot {
  const y = axis.place(event.time);
  return { event, x: upright.axis, y, leader: [], squares: { x: upright.labels, y }, words: [] };
}
