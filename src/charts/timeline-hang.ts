import { range } from 'd3';
import { largestOf } from './largest';
import type { Bench } from './timeline-bench';
import type { Entry } from './timeline-level';

interface Box {
  readonly left: number;
  readonly right: number;
  /** From the axis to where it begins and to where it ends, px. */
  readonly near: number;
  readonly far: number;
}

/** An entry with its place beside its stem, which reaches from the axis to where it ends. */
export interface Hung extends Box {
  readonly entry: Entry;
  readonly stem: number;
  /** Whether it hangs below the axis. */
  readonly down: boolean;
  /** 1 if it stands to the right of its stem, -1 to the left. */
  readonly hand: number;
}

/** How places are tried: all above but for waits, or by turns; the nearest first, or the right hand first. */
const orders: readonly Order[] = [
  { turns: false, rightFirst: false },
  { turns: false, rightFirst: true },
  { turns: true, rightFirst: true },
  { turns: true, rightFirst: false },
];

interface Order {
  readonly turns: boolean;
  readonly rightFirst: boolean;
}

/** Places for as many as possible of the entries, which come in the order of time. */
export function hangings(entries: readonly Entry[], bench: Bench): Hung[] {
  let most: Hung[] = [];
  for (const order of orders) {
    const hung = most.length < entries.length ? hungBy(order, entries, bench) : [];
    if (hung.length > most.length) most = hung;
  }
  return stretched(most, bench);
}

/** The last comes first and nearest to the axis, so that the words of earlier ones can run on above its stem. */
function hungBy({ turns, rightFirst }: Order, entries: readonly Entry[], bench: Bench): Hung[] {
  const hung: Hung[] = [];
  for (const [i, entry] of [...entries.entries()].toReversed()) {
    const { part } = entry.event.item;
    const down = part === 'due' || part === 'came' || (turns && i % 2 === 0);
    const sides = [placesFor(entry, bench, down), placesFor(entry, bench, !down)];
    const places = sides.flatMap((side) => (rightFirst ? side.sort((a, b) => b.hand - a.hand) : side));
    const free = places.find((place) => hung.every((other) => other.down !== place.down || isClear(place, other)));
    if (free) hung.push(free);
  }
  return hung;
}

/** The places for an entry on one side of the axis, the nearest first; below it the years stand between. */
function placesFor(entry: Entry, { layout, across, place, indent }: Bench, down: boolean): Hung[] {
  const { width, height } = entry;
  const stem = place(entry.event.time);
  const nears = range(down ? 58 : 34, (down ? layout.height - across : across) - 2 - height, 8);
  const both = [
    { hand: 1, left: stem + indent },
    { hand: -1, left: stem - indent - width },
  ].filter(({ left }) => left >= 0 && left + width <= layout.width);
  return nears.flatMap((near) =>
    both.map((one) => ({ ...one, entry, stem, down, near, far: near + height, right: one.left + width })),
  );
}

/** Whether the words of two keep off each other and off each other's stems. */
function isClear(a: Hung, b: Hung): boolean {
  return !meet(a, b) && !meet(stemOf(a), b) && !meet(a, stemOf(b));
}

function stemOf({ stem, far }: Hung): Box {
  return { left: stem, right: stem, near: 0, far };
}

function meet(a: Box, b: Box): boolean {
  return a.left < b.right + margin && b.left < a.right + margin && a.near < b.far + margin && b.near < a.far + margin;
}

const margin = 10;

/** What hangs above the axis drawn apart to fill the height, in proportion, so that nothing meets. */
function stretched(hung: readonly Hung[], { across }: Bench): Hung[] {
  const above = hung.filter(({ down }) => !down);
  const highest = largestOf(above, ({ near }) => near, 1);
  const most = largestOf(above, ({ far }) => far);
  const by = Math.max(1, Math.min(2.2, (across - 36 - (most - highest)) / highest));
  return hung.map((one) => (one.down ? one : { ...one, near: one.near * by }));
}
