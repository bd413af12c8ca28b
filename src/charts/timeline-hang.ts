import { range } from 'd3';
import { largestOf } from './largest';
import type { Bench } from './timeline-bench';
import type { Entry } from './timeline-level';

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** An entry with its place beside its stem, above the axis or below it. */
export interface Hung extends Entry, Box {}

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
function placesFor(entry: Entry, { layout, indent }: Bench, down: boolean): Hung[] {
  const { x, y, width, height } = entry;
  const tops = down ? range(y + 58, layout.height - 2 - height, 8) : range(y - 34 - height, 2, -8);
  const lefts = [x + indent, x - indent - width].filter((left) => left >= 0 && left + width <= layout.width);
  return tops.flatMap((top) =>
    lefts.map((left) => ({ ...entry, left, right: left + width, top, bottom: top + height })),
  );
}

/** Whether the words of two keep off each other and off each other's stems. */
function isClear(a: Hung, b: Hung): boolean {
  return !meet(a, b) && !meet(stemOf(a), b) && !meet(a, stemOf(b));
}

/** From the axis to where the words end. */
function stemOf({ x, y, top, bottom }: Hung): Box {
  return { left: x, right: x, top: Math.min(y, top), bottom: Math.max(y, bottom) };
}

function meet(a: Box, b: Box): boolean {
  return (
    a.left < b.right + margin && b.left < a.right + margin && a.top < b.bottom + margin && b.top < a.bottom + margin
  );
}

const margin = 10;

/** What hangs above the axis drawn apart to fill the height, in proportion, so that nothing meets. */
function stretched(hung: readonly Hung[], { across }: Bench): Hung[] {
  const highest = largestOf(hung, ({ bottom }) => across - bottom, 1);
  const most = largestOf(hung, ({ top }) => across - top);
  const by = Math.max(0, Math.min(1.2, (across - 36 - most) / highest));
  return hung.map((one) => ({ ...one, top: one.top - by * Math.max(0, across - one.bottom) }));
}
