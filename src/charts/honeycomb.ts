import { grouped } from './grouped';

/** A point of the honeycomb, in pitches from its middle. */
export interface Cell {
  readonly x: number;
  readonly y: number;
  /** Radians, from −π at the left over the top. */
  readonly angle: number;
}

interface LatticePoint extends Cell {
  /** The squared distance from the middle, a whole number. */
  readonly norm: number;
}

/**
 * The `count` points of a honeycomb nearest its middle, the middle first. Of points equally far the order keeps
 * any number of them as symmetrical as can be, so that whatever leaves from the end leaves evenly all around.
 */
export function hexDisc(count: number): Cell[] {
  const shells = grouped(lattice(count), ({ norm }) => norm);
  return shells.flatMap(([, shell]) => goingOrder(shell).reverse()).slice(0, count);
}

/** How far the outermost of the cells is from the middle, in pitches. */
export function reachOf(cells: readonly Cell[]): number {
  return cells.reduce((reach, { x, y }) => Math.max(reach, Math.hypot(x, y)), 0);
}

/** Points enough for `count` of them to lie within a full circle, from the middle outwards and round by angle. */
function lattice(count: number): LatticePoint[] {
  const radius = Math.sqrt((count * Math.sqrt(3)) / (2 * Math.PI)) + 1.5;
  const rows = Math.ceil((radius * 2) / Math.sqrt(3));
  const points: LatticePoint[] = [];
  for (let row = -rows; row <= rows; row += 1)
    for (let q = Math.ceil(-radius - row / 2); q <= radius - row / 2; q += 1) {
      const [x, y] = [q + row / 2, (row * Math.sqrt(3)) / 2];
      points.push({ x, y, norm: q * q + q * row + row * row, angle: Math.atan2(y + 0, x) });
    }
  return points.filter(({ norm }) => norm <= radius * radius).sort((a, b) => a.norm - b.norm || a.angle - b.angle);
}

/** The order in which the points of a shell, sorted by angle, go: in threes a third of the way round apart. */
function goingOrder<T>(shell: readonly T[]): T[] {
  const third = shell.length / 3;
  if (third < 1) return [...shell];
  const order: T[] = [];
  for (const first of [0, 1])
    for (let i = first; i < third; i += 2) order.push(...([shell[i], shell[i + third], shell[i + 2 * third]] as T[]));
  return order;
}
