import { describe, expect, test } from 'vitest';
import { readPrintedDate } from '../../src/story/check/printed-date';
import { toNumber } from '../../src/story/decimal';
import { boundIn, readPrinted } from '../../src/story/printed';
import { boundOf, standingsOf } from '../../src/story/standing';

describe('A figure as a source prints it', () => {
  test.each([
    ['£14-million', 14_000_000],
    ['-£5m', -5_000_000],
    ['−£5m', -5_000_000],
    ['minus 5%', -5],
    ['1 400', 1400],
    ['R5m', 5_000_000],
  ])('%s is read as %d', (printed, value) => {
    expect(toNumber(readPrinted(printed)?.amount.low as never)).toBe(value);
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
    ['22-24 pupils', '24', ['24']],
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
});
