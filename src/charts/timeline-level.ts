import { range } from 'd3';
import { fittedOf } from './fit';
import type { Layout } from './layout';
import { fitted } from './text';
import type { Event } from './timeline-events';
import { type Hung, hangings } from './timeline-hang';
import type { Axis } from './timeline-scale';
import { depthOf, type Spot, type Spots, type Words, widthOf } from './timeline-spot';
import { blockOf, type Squares, squaresFor } from './timeline-squares';

/** The sizes of a level timeline, px: words stand above and below the axis, at the ends of stems. */
export interface Level {
  readonly layout: Layout;
  /** How far down the axis lies. */
  readonly axis: number;
  readonly radius: number;
  readonly squares: Squares;
}

/** The sizes for all the events of a timeline in a room. */
export function levelFor(layout: Layout, events: readonly Event[]): Level {
  const squares = squaresFor(events, { width: 0.3 * layout.width, height: 70 });
  return { layout, axis: 0.62 * layout.height, radius: 11, squares };
}

const [whenSize, whatSize] = [22, 17];
/** From a stem to its words, px. */
const aside = 14;

/** What an event has to show, before it has a place. */
export interface Entry {
  readonly event: Event;
  readonly words: readonly Words[];
  readonly block: { readonly width: number; readonly height: number };
  readonly width: number;
  readonly height: number;
}

/** The spots of events along a level axis; their words keep off one another and off all stems. */
export function levelSpots(events: readonly Event[], axis: Axis, level: Level): Spots {
  const { width, height } = level.layout;
  const room = { place: axis.place, aside, width, up: level.axis, down: height - level.axis };
  const hangBy = (wording: number) => hangings(entriesOf(events, wording, level), room);
  for (const wording of [0, 1]) {
    const hung = hangBy(wording);
    if (hung.length === events.length) return { spots: spotsOf(events, hung, { axis, level }), whole: true };
  }
  return { spots: spotsOf(events, hangBy(2), { axis, level }), whole: false };
}

function entriesOf(events: readonly Event[], wording: number, level: Level): Entry[] {
  return events.map((event) => entryOf(event, wording, level));
}

/** The words with the fullest, a shorter, or no wording beside the date. */
function entryOf(event: Event, wording: number, { squares }: Level): Entry {
  const block = blockOf(event, squares);
  const date: Words[] = event.when[0] === '' ? [] : [dateWords(event.when[0])];
  const lines = balanced(event.what.slice(Math.min(wording, event.what.length - 1)), 3 - wording);
  const y = date.length > 0 ? 0.73 * whenSize + 26 : 0.73 * whatSize;
  const type = { size: whatSize, leading: 1.3 * whatSize, weight: 400, anchor: 'start' } as const;
  const rest: Words[] = wording < 2 || date.length === 0 ? [{ key: 'what', x: 0, y, lines, ...type }] : [];
  const words = [...date, ...rest];
  const width = widthOf(words) + (block.width > 0 ? block.width + 18 : 0);
  return { event, words, block, width, height: Math.max(block.height, depthOf(words)) };
}

/** The first wording that fits in so many lines, or the last one cut; its lines as even as can be. */
function balanced(wordings: readonly string[], most: number): string[] {
  const room = { width: 240, size: whatSize, most };
  const lines = fittedOf(wordings, room);
  const even = range(80, 240, 10).map((width) => fitted(lines.join(' '), { ...room, width }));
  return even.find((other) => other.length === lines.length && other.join(' ') === lines.join(' ')) ?? lines;
}

function dateWords(text: string): Words {
  const lines = fitted(text, { width: 300, size: whenSize, weight: 600, most: 1 });
  const type = { size: whenSize, leading: 26, weight: 600, anchor: 'start' } as const;
  return { key: 'when', x: 0, y: 0.73 * whenSize, lines, ...type };
}

interface Setting {
  readonly axis: Axis;
  readonly level: Level;
}

function spotsOf(events: readonly Event[], hung: readonly Hung[], { axis, level }: Setting): Spot[] {
  return events.map((event) => {
    const x = axis.place(event.time);
    const found = hung.find((one) => one.entry.event === event);
    if (!found) return { event, x, y: level.axis, leader: [], squares: { x, y: level.axis }, words: [] };
    return spotOf(found, level);
  });
}

function spotOf({ entry, stem, side, near, hand }: Hung, level: Level): Spot {
  const { event, words, block, height } = entry;
  const top = side === 'up' ? level.axis - near - height : level.axis + near;
  const end = side === 'up' ? top : top + Math.min(height, whenSize);
  const away = hand === 'right' ? 1 : -1;
  const x = stem + away * (aside + (block.width > 0 ? block.width + 18 : 0));
  const anchor = hand === 'right' ? 'start' : 'end';
  const leader = [stem, level.axis, stem, level.axis, stem, end, stem, end];
  const squares = { x: hand === 'right' ? stem + aside : stem - aside - block.width, y: top };
  return {
    event,
    x: stem,
    y: level.axis,
    leader,
    squares,
    words: words.map((line) => ({ ...line, x, y: top + line.y, anchor })),
  };
}
