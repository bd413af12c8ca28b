import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type Box, isBetween, levelFor, type Surroundings, stripFor } from '../../src/runtime/note-place';

const box = (left: number, top: number, width: number, height: number): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

const phone: Surroundings = {
  figure: box(200, 300, 50, 30),
  column: box(16, 270, 358, 120),
  view: box(0, 8, 390, 828),
  hasMargin: false,
  padding: 16,
  letters: 16,
};

const desk: Surroundings = {
  ...phone,
  figure: box(500, 400, 60, 30),
  column: box(232, 200, 620, 400),
  view: box(0, 8, 1440, 884),
  hasMargin: true,
  padding: 8,
};

describe('Across the page a note', () => {
  it.each([
    ['spans a phone, its words in the column of the text', phone, { left: 0, width: 390, isBeside: false }],
    [
      'spans a narrow phone, though its column is narrower still',
      { ...phone, column: box(14, 270, 292, 120), view: box(0, 8, 320, 552), padding: 14 },
      { left: 0, width: 320, isBeside: false },
    ],
    ['stands in a margin', desk, { left: 908, width: 328, isBeside: true }],
    [
      'takes what margin there is',
      { ...desk, column: box(40, 200, 620, 400), view: box(0, 8, 1000, 700) },
      { left: 716, width: 284, isBeside: true },
    ],
    [
      'stands in the column where the margin is too narrow',
      { ...desk, column: box(40, 200, 620, 400), view: box(0, 8, 955, 700) },
      { left: 32, width: 636, isBeside: false },
    ],
    [
      'stands in the column beside a picture',
      { ...desk, hasMargin: false },
      { left: 224, width: 636, isBeside: false },
    ],
    [
      'is wider than a very narrow column',
      { ...desk, hasMargin: false, column: box(20, 200, 200, 400) },
      { left: 12, width: 336, isBeside: false },
    ],
    [
      'keeps to the window at its right end',
      { ...phone, column: box(250, 270, 120, 120) },
      { left: 38, width: 352, isBeside: false },
    ],
    [
      'grows with the letters',
      { ...desk, letters: 32, view: box(0, 8, 2000, 884) },
      { left: 964, width: 656, isBeside: true },
    ],
  ])('%s', (_, around, strip) => {
    expect(stripFor(around)).toEqual(strip);
  });
});

describe('Down the page a note', () => {
  const at = (around: Surroundings, top: number) => ({
    ...around,
    figure: { ...around.figure, top, bottom: top + 30 },
  });

  it.each([
    ['stands under its figure', phone, 200, { top: 332, most: 504 }],
    ['just fits under it', at(phone, 604), 200, { top: 636, most: 200 }],
    ['stands over it where there is no room under it', at(phone, 605), 200, { top: 403, most: 595 }],
    ['takes the larger room where it fits nowhere', at(phone, 300), 900, { top: 332, most: 504 }],
    ['takes the larger room over it too', at(phone, 500), 900, { top: 8, most: 490 }],
    ['begins with the line of its figure in the margin', desk, 200, { top: 400, most: 884 }],
    ['keeps to the window in the margin', at(desk, 800), 200, { top: 692, most: 884 }],
    ['keeps its beginning in the window if it is higher', at(desk, 100), 999, { top: 8, most: 884 }],
  ])('%s', (_, around, height, level) => {
    expect(levelFor(around, stripFor(around), height)).toEqual(level);
  });

  test('neither covers its figure nor leaves a window with any room', () => {
    const windows = fc.record({ top: fc.integer({ min: 8, max: 800 }), height: fc.integer({ min: 40, max: 900 }) });
    fc.assert(
      fc.property(windows, fc.constantFrom(phone, desk), ({ top, height }, base) => {
        const around = at(base, top);
        const strip = stripFor(around);
        const level = levelFor(around, strip, height);
        const bottom = level.top + Math.min(height, level.most);
        const { figure, view } = around;
        const isClear = strip.isBeside
          ? strip.left >= figure.right
          : level.top >= figure.bottom || bottom <= figure.top;
        expect(isClear).toBe(true);
        expect(level.top).toBeGreaterThanOrEqual(view.top);
        expect(bottom).toBeLessThanOrEqual(view.bottom);
      }),
    );
  });
});

test('The way from a figure to its note is the box around both', () => {
  const both = [box(100, 400, 50, 30), box(900, 300, 300, 200)] as const;
  expect(isBetween(both, 500, 350)).toBe(true);
  expect(isBetween(both, 100, 300)).toBe(true);
  for (const [x, y] of [
    [99, 350],
    [1201, 350],
    [500, 299],
    [500, 501],
  ] as const)
    expect(isBetween(both, x, y)).toBe(false);
});
