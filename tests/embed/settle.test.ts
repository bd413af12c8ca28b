import { describe, expect, it } from 'vitest';
import { dialectsOf } from '../../src/embed/dialects';
import { isSizedToContent, judgeHeights } from '../../src/embed/settle';

describe('a height is worth telling', () => {
  it('at first, and then when it has changed by more than two px', () => {
    const isNews = judgeHeights();
    expect(isNews({ width: 600, frame: 300, content: 900 })).toBe(true);
    expect(isNews({ width: 600, frame: 300, content: 902 })).toBe(false);
    expect(isNews({ width: 600, frame: 300, content: 700 })).toBe(true);
  });

  it('never while the frame is hidden', () => {
    const isNews = judgeHeights();
    expect(isNews({ width: 0, frame: 0, content: 9000 })).toBe(false);
    expect(isNews({ width: 600, frame: 300, content: 0 })).toBe(false);
  });

  it('three times, but no more, in answer to the height of the frame itself', () => {
    const isNews = judgeHeights();
    const told = [0, 1, 2, 3, 4, 5].map((turn) =>
      isNews({ width: 600, frame: 300 + 40 * turn, content: 340 + 40 * turn }),
    );
    expect(told).toEqual([true, true, true, true, false, false]);
    expect(isNews({ width: 600, frame: 500, content: 800 })).toBe(true);
  });

  it('however often the width changes', () => {
    const isNews = judgeHeights();
    const told = Array.from({ length: 20 }, (_, turn) =>
      isNews({ width: 600 - turn, frame: 300 + 40 * turn, content: 900 + 40 * turn }),
    );
    expect(told.every(Boolean)).toBe(true);
  });
});

describe('a frame is sized to its content', () => {
  it('when it comes to the height told', () => {
    expect(isSizedToContent({ frame: 901, before: 300, told: 900, screen: 800 })).toBe(true);
    expect(isSizedToContent({ frame: 901, before: 901, told: 900, screen: 800 })).toBe(false);
    expect(isSizedToContent({ frame: 500, before: 300, told: 900, screen: 800 })).toBe(false);
  });

  it('when no screen could show it', () => {
    expect(isSizedToContent({ frame: 1300, before: 1300, told: 9000, screen: 800 })).toBe(true);
  });
});

describe('the dialects', () => {
  it('name the height for pym, AMP, the resize message and Datawrapper', () => {
    const address = 'https://news.example/embed/load.html?childId=story-0';
    expect(dialectsOf({ height: 900, address, name: 'load' })).toEqual([
      'pymxPYMxstory-0xPYMxheightxPYMx900',
      { sentinel: 'amp', type: 'embed-size', height: 900 },
      JSON.stringify({ src: address, context: 'iframe.resize', height: 900 }),
      { 'datawrapper-height': { load: 900 } },
    ]);
  });
});
