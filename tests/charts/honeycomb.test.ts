import { describe, expect, test } from 'vitest';
import { type Cell, hexDisc, reachOf } from '../../src/charts/honeycomb';

const distance = ({ x, y }: Cell) => Math.hypot(x, y);

const middleOf = (cells: readonly Cell[]) => [
  cells.reduce((sum, { x }) => sum + x, 0) / cells.length,
  cells.reduce((sum, { y }) => sum + y, 0) / cells.length,
];

describe('The disc of a honeycomb', () => {
  test('has as many cells as asked for, each once, from the middle outwards', () => {
    for (const count of [0, 1, 2, 7, 19, 31, 32, 500, 1400]) {
      const cells = hexDisc(count);
      expect(cells).toHaveLength(count);
      expect(new Set(cells.map(({ x, y }) => `${x.toFixed(3)} ${y.toFixed(3)}`)).size).toBe(count);
      const distances = cells.map(distance);
      for (const [i, far] of distances.entries()) expect(far).toBeGreaterThanOrEqual((distances[i - 1] ?? 0) - 1e-9);
    }
  });

  test('leaves no cell out that is nearer than its outermost', () => {
    for (const count of [31, 200, 1237]) {
      const reach = reachOf(hexDisc(count));
      const nearer = hexDisc(count + 500).filter((cell) => distance(cell) < reach - 1e-9);
      expect(nearer.length).toBeLessThanOrEqual(count);
      expect(hexDisc(count).slice(0, nearer.length)).toEqual(nearer);
    }
  });

  test('is a hexagon of two rings at one and eighteen, and all that lies within the root of seven at one and thirty', () => {
    expect(reachOf(hexDisc(19))).toBeCloseTo(2);
    expect(reachOf(hexDisc(31))).toBeCloseTo(Math.sqrt(7));
    expect(reachOf(hexDisc(32))).toBeGreaterThan(Math.sqrt(7) + 0.1);
  });

  test('has neighbours one pitch apart', () => {
    const cells = hexDisc(60);
    const nearest = cells.map((a) =>
      Math.min(...cells.filter((b) => b !== a).map((b) => Math.hypot(a.x - b.x, a.y - b.y))),
    );
    for (const gap of nearest) expect(gap).toBeCloseTo(1);
  });

  test('stays balanced around its middle when cells leave from the end in threes', () => {
    for (const count of [31, 28, 25, 22, 19, 16, 13, 10, 7, 4]) {
      const [x, y] = middleOf(hexDisc(31).slice(0, count));
      expect(x).toBeCloseTo(0);
      expect(y).toBeCloseTo(0);
    }
  });

  test('lets the first, fifth and ninth of a rim of twelve go first, then the third, seventh and eleventh', () => {
    const rim = hexDisc(31).slice(19);
    const byAngle = [...rim].sort((a, b) => a.angle - b.angle);
    const going = rim.toReversed().map((cell) => byAngle.indexOf(cell) + 1);
    expect(going).toEqual([1, 5, 9, 3, 7, 11, 2, 6, 10, 4, 8, 12]);
  });

  test('is at home up to ten thousand', () => {
    expect(hexDisc(10_000)).toHaveLength(10_000);
    expect(reachOf(hexDisc(10_000))).toBeLessThan(53);
  });

  test('reaches nowhere without cells', () => {
    expect(reachOf([])).toBe(0);
  });
});
