import { describe, expect, test } from 'vitest';
import type { Circle, Label, Mark } from '../../src/charts/drawing';
import { shapeOf } from '../../src/charts/shape';
import { tween } from '../../src/charts/tween';

const size = { width: 100, height: 50 };
const dot = (key: string, x: number, more: Partial<Circle> = {}): Circle => ({
  ...{ shape: 'circle', key, tone: 'brick', x, y: 10, r: 4, ring: 4 },
  ...more,
});
const label = (key: string, words: string, more: Partial<Label> = {}): Label => ({
  ...{ shape: 'text', key, tone: 'ink', x: 0, y: 10, lines: [words], size: 13, weight: 400 },
  ...more,
});
const count = (value: number) => ({ value, decimals: 0, prefix: '', suffix: '' });
const marksAt = (keyframes: readonly (readonly Mark[])[], playhead: number) => tween(size, keyframes)(playhead).marks;
/** The one mark there is, which the test knows to be a circle or a label. */
function only<M extends Mark = Circle>(keyframes: readonly (readonly Mark[])[], playhead: number): M {
  return marksAt(keyframes, playhead)[0] as M;
}

describe('Between two keyframes', () => {
  test('a mark is where the keyframe has it at a whole playhead', () => {
    const keyframes = [[dot('a', 0)], [dot('a', 70)]];
    expect(marksAt(keyframes, 0)).toEqual(keyframes[0]);
    expect(marksAt(keyframes, 1)).toEqual(keyframes[1]);
  });

  test('a mark travels straight and never turns back', () => {
    const keyframes = [[dot('a', 0)], [dot('a', 70, { y: 80 })]];
    const way = Array.from({ length: 21 }, (_, i) => only(keyframes, i / 20));
    for (const [i, { x, y }] of way.entries()) {
      expect(x).toBeGreaterThanOrEqual(way[i - 1]?.x ?? 0);
      expect(y).toBeCloseTo(10 + x, 5);
    }
  });

  test('outside the keyframes the nearest holds, and a playhead that is no number is the first', () => {
    const draw = tween(size, [[dot('a', 0)], [dot('a', 70)]]);
    expect(draw(-3)).toEqual(draw(0));
    expect(draw(9)).toEqual(draw(1));
    expect(draw(Number.NaN)).toEqual(draw(0));
    expect(draw(Number.POSITIVE_INFINITY)).toEqual(draw(0));
  });

  test('no keyframe at all is an empty drawing', () => {
    expect(tween(size, [])(0)).toEqual({ ...size, marks: [] });
  });

  test('a mark with a delay sets off late and still arrives', () => {
    const keyframes = [[dot('a', 0, { delay: 0.3 })], [dot('a', 70)]];
    expect(only(keyframes, 0.29).x).toBe(0);
    expect(only(keyframes, 0.5).x).toBeGreaterThan(0);
    expect(only(keyframes, 1).x).toBe(70);
  });

  test('a mark with a span of its own is done when that is over', () => {
    const keyframes = [[dot('a', 0, { delay: 0.1, span: 0.4 })], [dot('a', 70)]];
    expect(only(keyframes, 0.1).x).toBe(0);
    expect(only(keyframes, 0.5).x).toBeCloseTo(70);
  });

  test('a number counts along and has arrived when its mark has', () => {
    const keyframes = [[label('n', '', { count: count(30) })], [label('n', '', { count: count(18) })]];
    const values = Array.from({ length: 11 }, (_, i) => only<Label>(keyframes, i / 10).count?.value ?? Number.NaN);
    expect(values[0]).toBe(30);
    expect(values.at(-1)).toBe(18);
    for (const [i, value] of values.entries()) expect(value).toBeLessThanOrEqual(values[i - 1] ?? 30);
  });

  test('many dots keep their very list of points while none of them moves', () => {
    const points = [1, 2, 3, 4];
    const dots = { shape: 'dots', key: 'd', tone: 'brick', points, r: 2, ring: 2 } as const;
    const [mark] = marksAt([[dots], [{ ...dots, ring: 1 }]], 0.5);
    expect(mark).toMatchObject({ ring: expect.closeTo(1.29, 1) });
    expect(mark?.shape === 'dots' && mark.points === points).toBe(true);
  });
});

describe('What goes and what comes', () => {
  test('a mark without a partner fades in the middle fifth of the way', () => {
    const keyframes = [[dot('a', 0)], []];
    expect([0.3, 0.4].map((at) => only(keyframes, at).opacity)).toEqual([1, 1]);
    expect(only(keyframes, 0.5).opacity).toBeCloseTo(0.5);
    expect(marksAt(keyframes, 0.6)).toEqual([]);
  });

  test('words have gone before others come', () => {
    const keyframes = [[label('a', 'old')], [label('b', 'new')]];
    for (const at of [0.42, 0.45, 0.5, 0.55, 0.58]) expect(marksAt(keyframes, at).length).toBeLessThanOrEqual(1);
    expect(only<Label>(keyframes, 0.45).lines).toEqual(['old']);
    expect(only<Label>(keyframes, 0.55).lines).toEqual(['new']);
  });

  test('words that change on one mark do so in turn, under keys of their own', () => {
    const keyframes = [[label('a', 'old')], [label('a', 'new', { x: 40 })]];
    for (let at = 0.05; at < 1; at += 0.05) {
      const keys = marksAt(keyframes, at).map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
      expect(keys.length).toBeLessThanOrEqual(1);
    }
    expect(marksAt(keyframes, 1)).toEqual(keyframes[1]);
  });

  test('what is no longer there takes its pale tone only once it is thin, and gives it up as soon as it fills', () => {
    const [solid, gone] = [dot('a', 0), dot('a', 0, { tone: 'gone', ring: 1 })];
    const pale = Array.from({ length: 41 }, (_, i) => only([[solid], [gone]], i / 40)).filter(
      ({ tone }) => tone === 'gone',
    );
    expect(pale.length).toBeGreaterThan(0);
    for (const { ring } of pale) expect(ring).toBeLessThan(1.5);
    const filling = Array.from({ length: 41 }, (_, i) => only([[gone], [solid]], i / 40)).filter(
      ({ tone }) => tone === 'gone',
    );
    for (const { ring } of filling) expect(ring).toBeLessThan(1.5);
  });
});

describe('A ghost', () => {
  const parting = [
    [dot('a', 0), dot('b', 0, { ghost: true, delay: 0.2 })],
    [dot('a', 0), dot('b', 70)],
  ];

  test('is never drawn at rest', () => {
    expect(marksAt(parting, 0).map(({ key }) => key)).toEqual(['a']);
    expect(marksAt([...parting].reverse(), 1).map(({ key }) => key)).toEqual(['a']);
  });

  test('is not drawn before it sets off', () => {
    expect(marksAt(parting, 0.1).map(({ key }) => key)).toEqual(['a']);
    expect(marksAt(parting, 0.5).map(({ key }) => key)).toEqual(['a', 'b']);
  });

  test('is not drawn once its mark has come back to it', () => {
    expect(marksAt([...parting].reverse(), 0.95).map(({ key }) => key)).toEqual(['a']);
  });

  test('lends its mark a place to come from and to go to', () => {
    const [, b] = marksAt(parting, 0.3) as [Circle, Circle];
    expect(b.x).toBeGreaterThan(0);
    expect(b.x).toBeLessThan(30);
    const [, back] = marksAt([...parting].reverse(), 0.85) as [Circle, Circle];
    expect(back.x).toBeGreaterThan(0);
    expect(back.x).toBeLessThan(10);
  });

  test('of a ghost is nothing', () => {
    const ghost = dot('a', 0, { ghost: true });
    expect(marksAt([[ghost], [ghost]], 0.5)).toEqual([]);
  });
});

test('The way back from a listed keyframe is the way there in reverse', () => {
  const keyframes = [[dot('a', 0, { delay: 0.3 })], [dot('a', 70)], [dot('a', 0, { delay: 0.3 })]];
  const draw = tween(size, keyframes, [1]);
  for (const t of [0.1, 0.25, 0.5, 0.8]) expect(draw(1 + t).marks.map(shapeOf)).toEqual(draw(1 - t).marks.map(shapeOf));
});

test('Marks of a higher layer are drawn last, others in the order of their keyframe', () => {
  const keyframes = [
    [dot('top', 0, { layer: 2 }), dot('a', 0), dot('b', 0)],
    [dot('b', 9), dot('a', 9), dot('top', 9, { layer: 2 })],
  ];
  expect(marksAt(keyframes, 0).map(({ key }) => key)).toEqual(['a', 'b', 'top']);
  expect(marksAt(keyframes, 0.5).at(-1)?.key).toBe('top');
});
