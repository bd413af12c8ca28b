import { describe, expect, it } from 'vitest';
import { askedMode, type Circumstances, modeFor, searchWith } from '../../src/runtime/mode';

const phone: Circumstances = {
  asked: null,
  reducedMotion: false,
  layout: 'stacked',
  height: 664,
  letters: 16,
  whole: false,
  boxed: false,
  observers: true,
};

describe('modeFor', () => {
  it.each([
    ['follows the scroll by default', {}, 'scroll'],
    ['goes by steps where motion is reduced', { reducedMotion: true }, 'steps'],
    ['lets the address beat the system', { reducedMotion: true, asked: 'scroll' }, 'scroll'],
    ['goes by steps where the address says so', { asked: 'steps' }, 'steps'],
    ['is flat where the address says so', { asked: 'flat' }, 'flat'],
    ['is flat below 520 px if stacked', { height: 519 }, 'flat'],
    ['is pinned from 520 px if stacked', { height: 520 }, 'scroll'],
    ['is pinned from 340 px side by side', { layout: 'side', height: 340 }, 'scroll'],
    ['is flat below 340 px side by side', { layout: 'side', height: 339 }, 'flat'],
    ['is pinned on a phone with letters a quarter larger', { letters: 20, height: 568 }, 'scroll'],
    ['is flat on a small phone with letters twice as large', { letters: 32 }, 'flat'],
    ['is pinned on a high phone with letters twice as large', { letters: 32, height: 844 }, 'scroll'],
    [
      'is flat on a phone turned sideways with letters twice as large',
      { letters: 32, layout: 'side', height: 390 },
      'flat',
    ],
    ['is flat where all is shown at once, whatever the address says', { whole: true, asked: 'scroll' }, 'flat'],
    ['is flat where nothing can be pinned, whatever the address says', { height: 200, asked: 'steps' }, 'flat'],
    ['goes by steps where one scene stands in a box', { boxed: true, height: 420 }, 'steps'],
    ['is flat in a box below 420 px if stacked', { boxed: true, height: 419 }, 'flat'],
    ['is flat in a box below 300 px side by side', { boxed: true, layout: 'side', height: 299 }, 'flat'],
    ['lets the address ask for scrolling in a box', { boxed: true, asked: 'scroll' }, 'scroll'],
    ['is flat without observers', { observers: false }, 'flat'],
    ['can be asked to scroll without observers', { observers: false, asked: 'scroll' }, 'scroll'],
  ] as const)('%s', (_, change, expected) => {
    expect(modeFor({ ...phone, ...change })).toBe(expected);
  });
});

describe('askedMode', () => {
  it.each([
    ['?mode=steps', 'steps'],
    ['?a=1&mode=flat', 'flat'],
    ['?mode=constructor', null],
    ['?mode=', null],
    ['?mode=%E0%A4%A', null],
    ['', null],
  ])('reads %s', (search, expected) => {
    expect(askedMode(search)).toBe(expected);
  });
});

describe('searchWith', () => {
  it('keeps the rest of the query', () => {
    expect(searchWith('?from=mail&mode=flat', 'steps')).toBe('?from=mail&mode=steps');
  });
});
