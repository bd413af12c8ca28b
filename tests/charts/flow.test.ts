import { describe, expect, test } from 'vitest';
import { flow, flowUp, freeWidth } from '../../src/charts/flow';
import { textWidth } from '../../src/charts/text';

const setting = { shape: 'text', key: 'words', tone: 'ink', x: 0, y: 20, size: 12, weight: 400 } as const;
const leading = 15;
const disc = { x: 100, y: 60, r: 40 };
const left = { discs: [disc], side: 'left', width: 200, cut: false, most: 20 } as const;
const words = 'a few words that run beside a disc until there is room below it for all the rest';

describe('The room beside discs', () => {
  test('is the whole width above and below them', () => {
    expect(freeWidth(left, 0, 10)).toBe(200);
    expect(freeWidth(left, 110, 130)).toBe(200);
  });

  test('ends before the disc where it is widest', () => {
    expect(freeWidth(left, 50, 70)).toBeLessThan(60);
    expect(freeWidth({ ...left, side: 'right' }, 50, 70)).toBeLessThan(60);
  });

  test('follows the curve of the disc', () => {
    expect(freeWidth(left, 15, 25)).toBeGreaterThan(freeWidth(left, 25, 35));
    expect(freeWidth(left, 25, 35)).toBeGreaterThan(freeWidth(left, 35, 45));
  });
});

describe('Words beside discs', () => {
  test('are all there, in order, in lines that keep clear of the discs', () => {
    const lines = flow([words], setting, left)?.lines ?? [];
    expect(lines.join(' ')).toBe(words);
    for (const [i, line] of lines.entries()) {
      const baseline = setting.y + i * leading;
      expect(textWidth(line, 12)).toBeLessThanOrEqual(freeWidth(left, baseline - 9, baseline + 2));
    }
  });

  test('begin a line of their own with each paragraph', () => {
    expect(flow(['one', 'two'], setting, { ...left, discs: [] })?.lines).toEqual(['one', 'two']);
  });

  test('are broken evenly, not down to a last word alone', () => {
    const label = flow(['children counted in January 2016'], setting, { ...left, discs: [], width: 170 });
    expect(label?.lines).toEqual(['children counted', 'in January 2016']);
  });

  test('are refused when a word finds no room', () => {
    expect(flow(['incomprehensibilities'], { ...setting, y: 62 }, left)).toBeNull();
  });

  test('can stand on a last line', () => {
    const block = flowUp([words], { ...setting, y: 190 }, left);
    expect(block?.lines.join(' ')).toBe(words);
    expect((block?.y ?? 0) + ((block?.lines.length ?? 0) - 1) * leading).toBe(190);
  });

  test('find no place on a last line if they need more than eight', () => {
    expect(flowUp([Array.from({ length: 90 }, () => 'word').join(' ')], setting, { ...left, discs: [] })).toBeNull();
  });

  test('are cut short where that is asked for, with an ellipsis, and stay in their room', () => {
    const cut = { ...left, cut: true, most: 2 };
    const lines = flow(['incomprehensibilities beside a disc'], { ...setting, y: 62 }, cut)?.lines ?? [];
    expect(lines.at(-1)).toMatch(/…$/);
    expect(textWidth(lines[0] ?? '', 12)).toBeLessThanOrEqual(freeWidth(left, 52, 65));
    const long = flow([words], setting, cut)?.lines ?? [];
    expect(long).toHaveLength(2);
    expect(words.startsWith(long.join(' ').slice(0, -1))).toBe(true);
    expect(long.at(-1)).toMatch(/…$/);
  });
});
