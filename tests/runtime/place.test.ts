import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anchorAt, lineOf, placeOf, readingLine, type Span } from '../../src/runtime/place';

const room = { top: 400, bottom: 800 };

describe('readingLine', () => {
  it('is the middle of the room, in whole px', () => {
    expect(readingLine(room)).toBe(600);
    expect(readingLine({ top: 40.4, bottom: 800 })).toBe(420);
  });
});

describe('placeOf', () => {
  it('brings the middle of a step to the reading line', () => {
    expect(placeOf({ top: 2000, bottom: 2600, words: 300 }, room)).toBe(2300 - 600);
  });

  it('brings the first line of words higher than the room to its top', () => {
    expect(placeOf({ top: 2000, bottom: 3000, words: 900 }, room)).toBe(2050 - 400);
  });
});

describe('anchorAt', () => {
  const section = { top: 0, bottom: 1000 };
  const first = { top: 100, bottom: 200 };
  const second = { top: 300, bottom: 500 };
  const boxes = [section, first, second];

  it('takes the smallest box the line crosses', () => {
    expect(anchorAt(boxes, 350)).toEqual({ index: 2, part: 0.25, below: 0 });
    expect(anchorAt(boxes, 250)).toEqual({ index: 0, part: 0.25, below: 0 });
  });

  it('takes the nearest box above where none is crossed', () => {
    expect(anchorAt([first, second], 240)).toEqual({ index: 0, part: 1, below: 40 });
  });

  it('finds nothing above everything', () => {
    expect(anchorAt([first, second], 50)).toBeUndefined();
    expect(anchorAt([], 50)).toBeUndefined();
  });

  it('passes over boxes that take no room', () => {
    expect(anchorAt([first, { top: 230, bottom: 230 }], 240)?.index).toBe(0);
  });
});

describe('lineOf', () => {
  const boxes = [
    { top: 100, bottom: 200 },
    { top: 300, bottom: 500 },
  ];

  it('finds the same point in boxes measured again', () => {
    const grown = [boxes[0] as Span, { top: 700, bottom: 1100 }];
    expect(lineOf({ index: 1, part: 0.25, below: 0 }, grown)).toBe(800);
  });

  it('knows when the box has gone', () => {
    expect(lineOf({ index: 1, part: 0.25, below: 0 }, [boxes[0] as Span])).toBeUndefined();
    expect(lineOf({ index: 0, part: 0.25, below: 0 }, [{ top: 0, bottom: 0 }])).toBeUndefined();
  });

  it('is the line itself where nothing changed', () => {
    fc.assert(
      fc.property(fc.double({ min: 100, max: 2000, noNaN: true }), (line) => {
        const anchor = anchorAt(boxes, line);
        expect(anchor && lineOf(anchor, boxes)).toBeCloseTo(line, 6);
      }),
    );
  });
});
