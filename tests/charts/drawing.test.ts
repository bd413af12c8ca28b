import { describe, expect, test } from 'vitest';
import { coordinate, countText, type Dots, type Hatch, type Label } from '../../src/charts/drawing';
import { shapeOf } from '../../src/charts/shape';

/** The ends of the straight strokes of a path. */
function ends(d: string | undefined): [number, number][] {
  return [...(d ?? '').matchAll(/M([-\d.]+) ([-\d.]+)l([-\d.]+) ([-\d.]+)/g)].flatMap((found) => {
    const [x = 0, y = 0, dx = 0, dy = 0] = found.slice(1).map(Number);
    return [
      [x, y],
      [x + dx, y + dy],
    ] as [number, number][];
  });
}

const dots: Dots = { shape: 'dots', key: 'all', tone: 'brick', points: [10, 20, 30, 40], r: 3, ring: 3 };
const hatch: Hatch = {
  shape: 'hatch',
  key: 'gap',
  tone: 'ink',
  x: 7,
  y: 11,
  width: 60,
  height: 23,
  gap: 6,
  line: 1.25,
};
const label: Label = {
  shape: 'text',
  key: 'name',
  tone: 'ink',
  x: 5,
  y: 9,
  lines: ['one', 'two'],
  size: 13,
  weight: 400,
};

describe('A number in a drawing', () => {
  test('has at most two decimals and never a minus before nothing', () => {
    expect([1.005, 2, -0.001, 1234.5678].map(coordinate)).toEqual(['1', '2', '0', '1234.57']);
  });

  test('must be finite', () => {
    expect(() => coordinate(Number.NaN)).toThrow(RangeError);
    expect(() => coordinate(1 / 0)).toThrow(RangeError);
  });
});

test('A count is written with its thousands apart, its sign and its decimals', () => {
  expect(countText({ value: 1236.7, decimals: 0, prefix: '', suffix: '' })).toBe('1,237');
  expect(countText({ value: 10.2, decimals: 1, prefix: '£', suffix: 'm' })).toBe('£10.2m');
});

describe('A circle', () => {
  const circle = { shape: 'circle', key: 'c', tone: 'brick', x: 50, y: 40, r: 10 } as const;

  test('that is solid is a stroke as wide as its radius, half way out', () => {
    expect(shapeOf({ ...circle, ring: 10 }).attributes).toMatchObject({ r: '5', 'stroke-width': '10' });
  });

  test('keeps its outer edge while its ring thins', () => {
    for (const ring of [10, 7, 2, 1.25]) {
      const { attributes } = shapeOf({ ...circle, ring });
      expect(Number(attributes.r) + Number(attributes['stroke-width']) / 2).toBeCloseTo(10, 1);
    }
  });
});

describe('A box', () => {
  const box = { shape: 'box', key: 'b', tone: 'canal', x: 10, y: 20, width: 40, height: 30 } as const;

  test('has its frame inside its own edges', () => {
    const { attributes } = shapeOf({ ...box, edge: 4 });
    expect(attributes).toMatchObject({ x: '12', y: '22', width: '36', height: '26', 'stroke-width': '4' });
  });

  test('is solid, and no larger, where its frame is thicker than half of it', () => {
    const { attributes } = shapeOf({ ...box, edge: 400 });
    expect(attributes).toMatchObject({ x: '17.5', width: '25', height: '15', 'stroke-width': '15' });
  });
});

describe('Many dots', () => {
  test('are one path of round caps when they are solid', () => {
    expect(shapeOf(dots)).toMatchObject({ name: 'path', attributes: { d: 'M10 20h0m20 20h0', 'stroke-width': '6' } });
  });

  test('are one path of circles around the same points when they are rings', () => {
    const { attributes } = shapeOf({ ...dots, ring: 1 });
    expect(attributes.d).toBe(
      'M7.5 20a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0 -5 0m20 20a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0 -5 0',
    );
    expect(attributes['stroke-width']).toBe('1');
    expect(attributes['stroke-linecap']).toBeUndefined();
  });

  test('are hatched by strokes that stay in their circle and end where they began', () => {
    for (const r of [1.3, 3.77, 9.31, 20.123]) {
      const ring = { ...dots, r, ring: 1, points: [0, 0] };
      const plain = shapeOf(ring).attributes.d ?? '';
      const strokes = (shapeOf({ ...ring, hatched: true }).attributes.d ?? '').slice(plain.length);
      let [x, y] = [-(r - 0.5), 0];
      for (const [, dx, dy] of strokes.matchAll(/[ml](\S+?) ([^ml]+)/g)) {
        [x, y] = [x + Number(dx), y + Number(dy)];
        expect(Math.hypot(x, y)).toBeLessThan(r);
      }
      expect(strokes.split('l').length - 1).toBe(1 + 2 * Math.floor((r - 0.5) / (r < 16 ? 4 : 6)));
      expect([x, y]).toEqual([expect.closeTo(0.5 - r, 6), expect.closeTo(0, 6)]);
    }
  });

  test('lose no stroke of their hatch while they grow', () => {
    const strokes = (r: number) => {
      const { d = '' } = shapeOf({ ...dots, points: [0, 0], r, ring: 1, hatched: true }).attributes;
      return d.split('l').length - 1;
    };
    const counts = Array.from({ length: 100 }, (_, i) => strokes(1 + i / 4));
    expect(counts).toEqual(counts.toSorted((a, b) => a - b));
  });

  test('are written from one to the next, and never more than half a hundredth of a px from their place', () => {
    const points = Array.from({ length: 400 }, (_, i) => [i * 3.3333, 5 + i / 7]).flat();
    const [start = '', ...ways] = (shapeOf({ ...dots, points }).attributes.d ?? '').split('h0').slice(0, -1);
    let [x = 0, y = 0] = start.slice(1).split(' ').map(Number);
    ways.forEach((way, i) => {
      const [dx = 0, dy = 0] = way.slice(1).split(' ').map(Number);
      [x, y] = [x + dx, y + dy];
      expect(Math.abs(x - (points[2 * i + 2] as number))).toBeLessThan(0.0051);
      expect(Math.abs(y - (points[2 * i + 3] as number))).toBeLessThan(0.0051);
    });
    expect(ways.length).toBe(399);
  });

  test('may be none', () => {
    expect(shapeOf({ ...dots, points: [] }).attributes.d).toBe('');
  });
});

describe('A hatch', () => {
  test('of a rectangle stays inside it, at 45 degrees', () => {
    const points = ends(shapeOf(hatch).attributes.d);
    expect(points.length).toBeGreaterThan(8);
    for (const [x, y] of points) {
      expect(x).toBeGreaterThanOrEqual(7 - 0.01);
      expect(x).toBeLessThanOrEqual(67.01);
      expect(y).toBeGreaterThanOrEqual(10.99);
      expect(y).toBeLessThanOrEqual(34.01);
    }
    for (let i = 0; i < points.length; i += 2) {
      const [[x1, y1], [x2, y2]] = points.slice(i, i + 2) as [[number, number], [number, number]];
      expect(x1 + y1).toBeCloseTo(x2 + y2, 1);
    }
  });

  test('of a disc stays inside the disc', () => {
    const points = ends(shapeOf({ ...hatch, width: 40, height: 40, round: true }).attributes.d);
    expect(points.length).toBeGreaterThan(8);
    for (const [x, y] of points) expect(Math.hypot(x - 27, y - 31)).toBeLessThanOrEqual(20.02);
  });

  test('runs on from one rectangle into the next', () => {
    const sums = (part: Hatch) => ends(shapeOf(part).attributes.d).map(([x, y]) => Math.round(x + y));
    const right = new Set(sums({ ...hatch, x: 37, width: 30 }));
    expect(sums({ ...hatch, width: 30 }).some((sum) => right.has(sum))).toBe(true);
    const whole = new Set(sums(hatch));
    for (const sum of right) expect([...whole].some((other) => Math.abs(other - sum) <= 1)).toBe(true);
  });

  test('without extent draws nothing', () => {
    expect(shapeOf({ ...hatch, width: 0, height: 0 }).attributes.d).toBe('');
    expect(shapeOf({ ...hatch, width: 0, height: 0, round: true }).attributes.d).toBe('');
  });
});

describe('Text', () => {
  test('has a line of its own for each of its lines', () => {
    expect(shapeOf(label).lines).toEqual([
      { x: '5', y: '9', text: 'one' },
      { x: '5', y: '25.25', text: 'two' },
    ]);
  });

  test('shows its count in place of its lines', () => {
    const count = { value: 41.6, decimals: 0, prefix: '', suffix: '' };
    expect(shapeOf({ ...label, count }).lines).toEqual([{ x: '5', y: '9', text: '42' }]);
  });

  test('is set tight only when it is large', () => {
    expect(shapeOf(label).attributes['letter-spacing']).toBeUndefined();
    expect(shapeOf({ ...label, size: 60 }).attributes['letter-spacing']).toBe('-1.8');
  });
});

test('A mark says its shape, its tone and its key, and its opacity only when it is less than whole', () => {
  const line = { shape: 'line', key: 'base', tone: 'ink', x1: 0, y1: 5, x2: 9, y2: 5, width: 1 } as const;
  expect(shapeOf(line).attributes).toMatchObject({ class: 'line ink', 'data-key': 'base' });
  expect(shapeOf(line).attributes.opacity).toBeUndefined();
  expect(shapeOf({ ...line, opacity: 0.25 }).attributes.opacity).toBe('0.25');
  expect(shapeOf({ shape: 'leader', key: 'l', tone: 'ink', points: [0, 0, 5, 0, 5, 9], width: 1 }).attributes.d).toBe(
    'M0 0L5 0L5 9',
  );
});
