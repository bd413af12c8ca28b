import { cross, greatest, max, range } from 'd3';
import type { Entry } from './timeline-level';

/** An entry with its place beside its stem, in px away from the axis. */
export interface Hung {
  readonly entry: Entry;
  readonly stem: number;
  readonly side: Side;
  readonly hand: 'right' | 'left';
  /** From the axis to where it begins; its stem reaches to where it ends. */
  readonly near: number;
}

type Side = 'up' | 'down';

/** The room along and on both sides of a level axis, px. */
export interface Room {
  readonly place: (time: number | null) => number;
  /** From a stem to what stands beside it. */
  readonly aside: number;
  readonly width: number;
  readonly up: number;
  readonly down: number;
}

/** From the axis to the nearest words: below it the years stand between. */
const nearest = { up: 34, down: 58 } as const;
const margin = 10;

/** Places for as many as possible of the entries, which come in the order of time. */
export function hangings(entries: readonly Entry[], room: Room): Hung[] {
  const tries = orders.map((order) => hungBy(order, entries, room));
  const all = tries.find(({ length }) => length === entries.length);
  return stretched(all ?? (greatest(tries, (a, b) => a.length - b.length) as Hung[]), room);
}

/** How places are tried: all above but for waits, or by turns; the nearest first, or the right hand first. */
interface Order {
  readonly turns: boolean;
  readonly rightFirst: boolean;
}

const orders: readonly Order[] = [
  { turns: false, rightFirst: false },
  { turns: false, rightFirst: true },
  { turns: true, rightFirst: true },
  { turns: true, rightFirst: false },
];

/** The last comes first and nearest to the axis, so that the words of earlier ones can run on above its stem. */
function hungBy(order: Order, entries: readonly Entry[], room: Room): Hung[] {
  const hung: Hung[] = [];
  for (const [i, entry] of [...entries.entries()].toReversed()) {
    const choices = choicesOf(entry, room, { ...order, turns: order.turns && i % 2 === 0 });
    const free = choices.find((choice) => isInside(choice, room) && isFree(choice, hung, room));
    if (free) hung.push(free);
  }
  return hung;
}

/** All places for an entry; what was due and what came wants to hang below the axis, all else above. */
function choicesOf(entry: Entry, room: Room, { turns, rightFirst }: Order): Hung[] {
  const { part } = entry.event.item;
  const sides: Side[] = part === 'due' || part === 'came' || turns ? ['down', 'up'] : ['up', 'down'];
  const stem = room.place(entry.event.time);
  return sides.flatMap((side) => {
    const nears = range(nearest[side], Math.max(nearest[side], room[side] - entry.height), 8);
    const places = cross(nears, ['right', 'left'] as const);
    const ordered = rightFirst ? [...places.filter(([, hand]) => hand === 'right'), ...places] : places;
    return ordered.map(([near, hand]) => ({ entry, stem, side, hand, near }));
  });
}

function isInside(choice: Hung, room: Room): boolean {
  const { left, right } = edgesOf(choice, room);
  return left >= 0 && right <= room.width && farOf(choice) <= room[choice.side] - 2;
}

function isFree(choice: Hung, hung: readonly Hung[], room: Room): boolean {
  return hung
    .filter(({ side }) => side === choice.side)
    .every((other) => !overlap(choice, other, room) && !pierces(choice, other, room) && !pierces(other, choice, room));
}

function overlap(a: Hung, b: Hung, room: Room): boolean {
  const [p, q] = [edgesOf(a, room), edgesOf(b, room)];
  const beside = p.right + margin <= q.left || q.right + margin <= p.left;
  return !beside && a.near < farOf(b) + margin && b.near < farOf(a) + margin;
}

/** Whether the stem of one runs through the words of the other, or near them. */
function pierces(one: Hung, other: Hung, room: Room): boolean {
  const { left, right } = edgesOf(other, room);
  return one.stem > left - margin && one.stem < right + margin && other.near < farOf(one) + margin;
}

function farOf({ near, entry }: Hung): number {
  return near + entry.height;
}

function edgesOf({ stem, hand, entry }: Hung, { aside }: Room): { left: number; right: number } {
  if (hand === 'right') return { left: stem + aside, right: stem + aside + entry.width };
  return { left: stem - aside - entry.width, right: stem - aside };
}

/** What hangs above the axis drawn apart to fill the height, in proportion, so that nothing meets. */
function stretched(hung: readonly Hung[], { up }: Room): Hung[] {
  const above = hung.filter(({ side }) => side === 'up');
  const highest = max(above, ({ near }) => near) ?? nearest.up;
  const most = max(above, farOf) ?? 0;
  const by = Math.max(1, Math.min(1.6, (up - 36 - (most - highest)) / highest));
  return hung.map((one) => (one.side === 'up' ? { ...one, near: one.near * by } : one));
}
