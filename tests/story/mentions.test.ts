import { expect, test } from 'vitest';
import { mentions } from '../../src/story/mentions';

test.each(['24', '24 of them', 'of 24', 'of 24, they say', 'of 24.', '(24)', '24–30', '£24', '240 and 24'])(
  '24 is in “%s”',
  (text) => {
    expect(mentions(text, '24')).toBe(true);
  },
);

test.each(['240', '124', '1,240', '24,000', '24.5', '5.24', '24th', 'A24', '', 'none'])('24 is not in “%s”', (text) => {
  expect(mentions(text, '24')).toBe(false);
});

test('a phrase that starts or ends with a sign may stand right beside letters', () => {
  expect(mentions('US$24m', '$24m')).toBe(true);
  expect(mentions('a 24%ish share', '24%')).toBe(true);
});

test('a word is not in a longer one', () => {
  expect(mentions('unfair', 'fair')).toBe(false);
  expect(mentions('a fair school', 'fair')).toBe(true);
});
