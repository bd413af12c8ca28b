import { describe, expect, test } from 'vitest';
import { readPrintedDate } from '../../src/story/check/printed-date';
import { toNumber } from '../../src/story/decimal';
import { boundIn, readPrinted, readPrintedIn } from '../../src/story/printed';
import { boundOf, standingsOf } from '../../src/story/standing';
import { saysUpperBound, upperBoundOf } from '../../src/story/upper-bound';

describe('A figure as a source prints it', () => {
  test.each([
    ['£14-million', 14_000_000],
    ['-£5m', -5_000_000],
    ['−£5m', -5_000_000],
    ['minus 5%', -5],
    ['1 400', 1400],
    ['R5m', 5_000_000],
    ['two dozen', 24],
    ['half a dozen', 6],
    ['twenty four', 24],
    ['three hundred', 300],
    ['two hundred and fifty', 250],
    ['a million', 1_000_000],
    ['half a million pounds', 500_000],
    ['one and a half million', 1_500_000],
    ['3,5 million', 3_500_000],
    ['£.5m', 500_000],
    ['1,00,000', 100_000],
    ['24 m', 24],
    ['€24 m', 24_000_000],
  ])('%s is read as %d', (printed, value) => {
    expect(toNumber(readPrinted(printed)?.amount.low as never)).toBe(value);
  });

  test.each(['between £28m and £33m', 'between 28 and 33 million', '28 to 33'])('%s is a range', (printed) => {
    const { low, high } = readPrinted(printed)?.amount ?? {};
    expect(toNumber(high as never) / toNumber(low as never)).toBeCloseTo(33 / 28);
  });

  test.each([
    ['twenty-two to twenty-four', 22, 24],
    ['between 22 and 24', 22, 24],
    ['from 22 to 24', 22, 24],
  ])('%s is read as a range', (printed, from, to) => {
    const { low, high } = readPrinted(printed)?.amount ?? {};
    expect([low, high].map((end) => toNumber(end as never))).toEqual([from, to]);
  });

  test.each(['1,4,00', '1,400,', '24 to 18', 'dozens', 'two and'])('%s is no figure', (printed) => {
    expect(readPrinted(printed)).toBeNull();
  });

  test.each([
    ['24 million euros', '€'],
    ['24m Swiss francs', 'chf'],
    ['24 US dollars', '$'],
    ['24 pct', '%'],
    ['24pc', '%'],
  ])('%s has the sign %s', (printed, sign) => {
    expect(readPrinted(printed)?.sign).toBe(sign);
  });

  test('a sign that no other unit has is read beside its unit', () => {
    const degrees = { suffix: ' °C' };
    for (const printed of ['24 °C', '24\u00a0°C', '24°C'])
      expect(readPrintedIn(printed, degrees)).toEqual(readPrinted('24'));
    expect(readPrintedIn('24 °F', degrees)).toBeNull();
  });

  test.each([
    ['above 50', 'moreThan'],
    ['exceeding 50', 'moreThan'],
    ['40-plus', 'atLeast'],
    ['40 or more', 'atLeast'],
    ['no more than 50', null],
    ['never more than 50', null],
  ])('%s has the bound %s', (printed, bound) => {
    expect(boundIn(printed)).toBe(bound);
  });

  test.each([
    ['Sept 2031', '2031-09-01'],
    ['5 Sep. 2031', '2031-09-05'],
    ['May 2031', '2031-05-01'],
  ])('%s is a date cut short', (printed, first) => {
    expect(readPrintedDate(printed, { near: '2030' })).toMatchObject({ days: [first, expect.any(String)] });
  });
});

describe('Where a figure stands in its quote', () => {
  test.each([
    ['twenty-four pupils', 'twenty', []],
    ['twenty-four pupils', 'four', []],
    ['a four-year plan', 'four', ['four']],
    ['a £14-million plan', '14', ['£14-million']],
    ['-24 degrees', '24', ['-24']],
    ['twenty four pupils', 'twenty', []],
    ['two dozen pupils', 'two', []],
    ['two hundred and fifty pupils', 'fifty', []],
    ['two and a half million', 'two', []],
    ['24 million euros', '24', ['24 million euros']],
    ['22-24 pupils', '24', ['22-24']],
    ['22–24 pupils', '22', ['22–24']],
    ['£22m to £24m', '24', ['£22m to £24m']],
    ['between 22 and 24', '22', ['between 22 and 24']],
    ['twenty-two to twenty-four', 'twenty-two', ['twenty-two to twenty-four']],
    ['from 22 to 24', '24', ['24']],
    ['from 22 in 2014/15 to 24', '24', ['24']],
    ['22 and 24', '24', ['24']],
    ['22 to 24, then 24', '24', ['22 to 24', '24']],
    ['class R 24 pupils', '24', ['24']],
  ])('“%s” has “%s” as %j', (quote, printed, wholes) => {
    expect(standingsOf(quote, printed).map(({ whole }) => whole)).toEqual(wholes);
  });

  test.each([
    ['over 32 years', 'moreThan'],
    ['32 pupils or more', 'atLeast'],
    ['£14m over 32 years', 'moreThan'],
    ['32 pupils over the years', null],
  ])('“%s” makes of 32 the bound %s', (quote, bound) => {
    expect(boundOf({ quote, printed: '32' })).toBe(bound);
  });

  test.each([
    ['fewer than 24', 'fewer than 24'],
    ['just under £24m', 'under £24m'],
    ['up to about 24 pupils', 'up to about 24'],
    ['no more than 24', 'no more than 24'],
    ['24 pupils or fewer', '24 pupils or fewer'],
    ['24 at most', '24 at most'],
    ['no fewer than 24', null],
    ['not less than 24', null],
    ['nearly 9, in the end 24', null],
    ['nearly 24, in the end 24', null],
    ['about 24', null],
  ])('“%s” makes of 24 the upper bound %s', (quote, bound) => {
    expect(upperBoundOf({ quote, printed: '24' })).toBe(bound);
  });

  test('an upper bound that is copied with its figure is one too', () => {
    expect(upperBoundOf({ quote: 'now nearly 24', printed: 'nearly 24' })).toBe('nearly 24');
  });

  test.each([
    ['Up to that many', true],
    ['The most in a class', true],
    ['Almost that', true],
    ['No fewer than that', false],
    ['Pupils in a class', false],
  ])('“%s” tells of an upper bound: %s', (words, tells) => {
    expect(saysUpperBound(words)).toBe(tells);
  });
});
