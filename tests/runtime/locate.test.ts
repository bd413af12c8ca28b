import { easeCubicInOut } from 'd3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locate, locateRaw, type StepBox } from '../../src/runtime/locate';

const room = 400;

/** Steps one below the other, from 1,000 px on, with words of 200 px. */
function stack(...heights: readonly number[]): StepBox[] {
  let bottom = 1000;
  return heights.map((height) => {
    const top = bottom;
    bottom += height;
    return { top, bottom, words: 200 };
  });
}

describe('locateRaw', () => {
  const steps = stack(500, 1000, 800);
  it.each([
    ['far above the scene', -9999, 0],
    ['at the top of the first step', 1000, 0],
    ['at the middle of the first step', 1250, 0],
    ['at the bottom of the first step', 1500, 0.5],
    ['a quarter into the second step', 1750, 0.75],
    ['at the middle of the second step', 2000, 1],
    ['where the second step meets the third', 2500, 1.5],
    ['at the middle of the last step', 2900, 2],
    ['at the bottom of the last step', 3300, 2],
    ['far below the scene', 99999, 2],
  ])('%s', (_, line, expected) => {
    expect(locateRaw(steps, line)).toBeCloseTo(expected, 10);
  });
});

describe('locate', () => {
  const steps = stack(1000, 1000, 1000);
  it.each([
    ['rests at the middle of a step', 2500, 1],
    ['rests up to .18 below it', 2680, 1],
    ['rests up to .18 above it', 2320, 1],
    ['is half way where two steps meet', 3000, 1.5],
    ['eases in between', 2840, 1 + easeCubicInOut(0.25)],
    ['eases out the same way', 3160, 1 + easeCubicInOut(0.75)],
  ])('%s', (_, line, expected) => {
    expect(locate(steps, line, room)).toBeCloseTo(expected, 2);
  });

  it('rests while words that are higher than the room cross the line', () => {
    const tall = [{ top: 0, bottom: 1000, words: 600 }, ...stack(1000)];
    expect(locate(tall, 799, room)).toBe(0);
    expect(locate(tall, 799, 700)).toBeGreaterThan(0.02);
    expect(locate(tall, 850, room)).toBeGreaterThan(0);
  });

  it('still moves when words fill their step', () => {
    const full = [
      { top: 0, bottom: 1000, words: 1000 },
      { top: 1000, bottom: 2000, words: 1000 },
    ];
    const seen = new Set(Array.from({ length: 200 }, (_, i) => locate(full, 900 + i, room)));
    expect(seen.size).toBeGreaterThan(100);
  });

  it('is 0 without steps and with one', () => {
    expect(locate([], 500, room)).toBe(0);
    expect(locate(stack(800), 99999, room)).toBe(0);
  });

  it('finds its step among five hundred as among three', () => {
    const many = stack(...Array.from({ length: 500 }, () => 100));
    expect(locate(many, 1000 + 31_450, room)).toBe(314);
  });
});

const heights = fc.array(fc.double({ min: 1, max: 5000, noNaN: true }), { minLength: 1, maxLength: 40 });
const anyBox = fc.record({ top: fc.double(), bottom: fc.double(), words: fc.double() });

describe('locate, whatever comes in', () => {
  it('is finite and in range', () => {
    fc.assert(
      fc.property(fc.array(anyBox, { maxLength: 8 }), fc.double(), fc.double(), (steps, line, height) => {
        const playhead = locate(steps, line, height);
        expect(playhead).toBeGreaterThanOrEqual(0);
        expect(playhead).toBeLessThanOrEqual(Math.max(0, steps.length - 1));
      }),
      { numRuns: 2000 },
    );
  });

  it('reads the same step as the plain position', () => {
    fc.assert(
      fc.property(heights, fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(2000), (list, at, height) => {
        const steps = stack(...list);
        const end = (steps.at(-1) as StepBox).bottom;
        const line = 1000 + at * (end - 1000);
        expect(Math.round(locate(steps, line, height))).toBe(Math.round(locateRaw(steps, line)));
      }),
      { numRuns: 2000 },
    );
  });

  it('never runs backwards while the line moves down', () => {
    fc.assert(
      fc.property(heights, fc.nat(2000), (list, height) => {
        const steps = stack(...list);
        const end = (steps.at(-1) as StepBox).bottom;
        const seen = Array.from({ length: 100 }, (_, i) => locate(steps, 900 + (i / 99) * (end - 800), height));
        expect(seen).toEqual([...seen].sort((a, b) => a - b));
      }),
    );
  });
});
