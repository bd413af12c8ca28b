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
export interface Hung extends Entry, Box {
  /** Whether it hangs below the axis. */
  readonly down: boolean;
}

/** How places are tried: all above but for waits, or by turns; the nearest first, or the right hand first. */
const orders: readonly Order[] = [
  [false, false],
  [false, true],
  [true, true],
  [true, false],
];

type Order = readonly [isByTurns: boolean, isRightFirst: boolean];

/** Places for as many as possible of the entries, which come in the order of time. */
export function hangings(entries: readonly Entry[], bench: Bench): Hung[] {
  const [most = []] = orders.map((order) => hungBy(order, entries, bench)).sort((a, b) => b.length - a.length);
  return stretched(most, bench);
}

/** The last comes first and nearest to the axis, so that the words of earlier ones can run on above its stem. */
function hungBy([isByTurns, isRightFirst]: Order, entries: readonly Entry[], bench: Bench): Hung[] {
  return entries.reduceRight<Hung[]>((hung, entry, i) => {
    const isDown = entry.part === 'due' || entry.part === 'came' || (isByTurns && i % 2 === 0);
    const free = [isDown, !isDown]
      .flatMap((down) => placesFor(entry, bench, down).sort((a, b) => (isRightFirst ? b.left - a.left : 0)))
      .find((place) => hung.every((other) => isClear(place, other)));
    return [free ?? [], hung].flat();
  }, []);
}

/** The places for an entry on one side of the axis, the nearest first; below it the years stand between. */
function placesFor(entry: Entry, { layout, across, indent }: Bench, down: boolean): Hung[] {
  const { x, width, height } = entry;
  const nears = range(down ? 58 : 34, (down ? layout.height - across : across) - 2 - height, 8);
  const lefts = [x + indent, x - indent - width].filter((left) => left >= 0 && left + width <= layout.width);
  return nears.flatMap((near) =>
    lefts.map((left) => ({ ...entry, down, near, far: near + height, left, right: left + width })),
  );
}

/** Whether the words of two keep off each other and off each other's stems. */
function isClear(a: Hung, b: Hung): boolean {
  return a.down !== b.down || !(meet(a, b) || meet(stemOf(a), b) || meet(a, stemOf(b)));
}

function stemOf({ x, far }: Hung): Box {
  return { left: x, right: x, near: 0, far };
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
