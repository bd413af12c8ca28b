import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkFromFrame, checkFromHost, isOpening } from '../../src/embed/protocol';

const messages = {
  size: { type: 'size', height: 900, as: 'driven' },
  seek: { type: 'seek', y: 120, id: 3 },
  moved: { type: 'seek', y: 120, id: 3, by: -20 },
  step: { type: 'step', scene: 'pond', step: 'pond-1', playhead: 1 },
  show: { type: 'show', as: 'whole' },
  scroll: { type: 'scroll', y: 120, seen: 3, cut: 0 },
  go: { type: 'go', step: 'pond-1' },
};

const { size, seek, moved, step, show, scroll, go } = messages;

describe('a message', () => {
  it.each([size, seek, moved, step])('of the frame is passed on as it is: $type', (message) => {
    expect(checkFromFrame(message)).toEqual(message);
    expect(checkFromHost(message)).toBeUndefined();
  });

  it.each([show, scroll, go])('of the host is passed on as it is: $type', (message) => {
    expect(checkFromHost(message)).toEqual(message);
    expect(checkFromFrame(message)).toBeUndefined();
  });

  it('loses what does not belong to it', () => {
    expect(checkFromFrame({ ...size, href: 'https://example.org/' })).toEqual(size);
  });

  it('is held within a million, and places above the story are known only to a seek', () => {
    expect(checkFromFrame({ ...size, height: 1e9 })).toEqual({ ...size, height: 1e6 });
    expect(checkFromFrame({ ...size, height: -5 })).toEqual({ ...size, height: 0 });
    expect(checkFromFrame({ ...seek, y: -1e9 })).toEqual({ ...seek, y: -1e6 });
    expect(checkFromFrame({ ...moved, by: 1e9 })).toEqual({ ...moved, by: 1e6 });
    expect(checkFromHost({ ...scroll, y: -1e9, cut: 1e9 })).toEqual({ ...scroll, y: 0, cut: 1e6 });
  });

  it('with a wrong, missing or oversized field is nothing', () => {
    const wrong = [null, undefined, '9', Number.NaN, Number.POSITIVE_INFINITY, {}, [], true];
    for (const value of wrong) {
      expect(checkFromFrame({ ...size, height: value })).toBeUndefined();
      expect(checkFromFrame({ ...seek, y: value })).toBeUndefined();
      expect(checkFromFrame({ ...moved, by: value })).toEqual(seek);
      expect(checkFromHost({ ...scroll, seen: value })).toBeUndefined();
    }
    expect(checkFromFrame({ ...step, step: 'x'.repeat(201) })).toBeUndefined();
    expect(checkFromFrame({ ...step, scene: '' })).toBeUndefined();
    expect(checkFromHost({ ...go, step: 'x'.repeat(201) })).toBeUndefined();
    expect(checkFromHost({ ...show, as: 'fixed' })).toBeUndefined();
  });

  it('may be anything at all: it is a message of finite numbers, or nothing, and never an error', () => {
    const fields = fc.record(
      {
        type: fc.constantFrom(...Object.keys(messages), '__proto__'),
        height: fc.anything(),
        y: fc.anything(),
        id: fc.double(),
        by: fc.anything(),
      },
      { requiredKeys: [] },
    );
    const numbersIn = (value: object | undefined) => Object.values(value ?? {}).filter((it) => typeof it === 'number');
    const holdsFinite = (data: unknown) =>
      [checkFromFrame(data), checkFromHost(data)].flatMap(numbersIn).every(Number.isFinite);
    fc.assert(fc.property(fc.oneof(fields, fc.anything()), holdsFinite));
  });
});

describe('a greeting', () => {
  it('is heard in our version alone', () => {
    expect(isOpening({ scrollStory: 1, type: 'hello' }, 'hello')).toBe(true);
    expect(isOpening({ scrollStory: 1, type: 'hello' }, 'welcome')).toBe(false);
    for (const scrollStory of [0, 2, '1', true, undefined])
      expect(isOpening({ scrollStory, type: 'hello' }, 'hello')).toBe(false);
    for (const data of [null, undefined, 'hello', 1, []]) expect(isOpening(data, 'hello')).toBe(false);
  });
});
