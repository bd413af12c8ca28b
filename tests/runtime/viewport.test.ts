import { describe, expect, it } from 'vitest';
import { settled } from '../../src/runtime/viewport';

describe('settled', () => {
  const used = { width: 390, height: 664 };

  it.each([
    ['keeps the height when a bar goes', { width: 390, height: 720 }, 664],
    ['keeps the height when a bar comes', { width: 390, height: 564 }, 664],
    ['takes a new height from more than 100 px on', { width: 390, height: 563 }, 563],
    ['takes the height of a new width', { width: 391, height: 660 }, 660],
  ])('%s', (_, now, height) => {
    expect(settled(used, now).height).toBe(height);
  });

  it('starts with what there is', () => {
    expect(settled({ width: 0, height: 0 }, used)).toBe(used);
  });
});
