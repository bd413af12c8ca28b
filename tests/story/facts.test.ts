import { expect, test } from 'vitest';
import { resolveFacts } from '../../src/story/facts';
import type { FactEntry, UnitEntry, Value } from '../../src/story/schema';

const units: Record<string, UnitEntry> = {
  money: { prefix: '£', suffix: 'm' },
  cases: { one: 'case', many: 'cases' },
  share: { suffix: '%' },
  day: { date: true },
  grade: { scale: ['good', 'inadequate'] },
};

const base = { label: 'A figure', status: 'happened' } as const;

function reported(
  id: string,
  unit: string,
  value: Value,
  more: { printed?: string; roundedTo?: number } = {},
): FactEntry {
  const { printed = 'none', ...rest } = more;
  return { ...base, id, kind: 'reported', unit, value, sources: [{ id: 's', quote: printed, printed }], ...rest };
}

function derived(id: string, unit: string, how: 'sum' | 'difference' | 'share', of: string[]): FactEntry {
  return { ...base, id, kind: 'derived', unit, rule: { how, of } };
}

function fact(id: string, ...facts: FactEntry[]) {
  const found = resolveFacts({ facts, units }).get(id);
  if (!found) throw new Error(`No fact ${id}.`);
  return found;
}

test.each<[string, Value, string]>([
  ['money', 14, '£14m'],
  ['money', 0.311, '£0.311m'],
  ['money', { atLeast: 14 }, 'at least £14m'],
  ['money', -2.5, '−£2.5m'],
  ['cases', 1400, '1,400'],
  ['cases', 1234567, '1,234,567'],
  ['cases', [22, 24], '22 to 24'],
  ['cases', 0, '0'],
  ['cases', 1e21, '1,000,000,000,000,000,000,000'],
  ['cases', 1e-9, '0.000000001'],
  ['share', 11.6, '11.6%'],
  ['day', '2014-09', 'September 2014'],
  ['day', '2016-05-19', '19 May 2016'],
  ['day', '2016', '2016'],
  ['grade', 'inadequate', 'inadequate'],
  ['cases', null, 'no figure'],
])('a value of the unit %s, %j, is written as %s', (unit, value, text) => {
  expect(fact('a', reported('a', unit, value)).text).toBe(text);
});

test('sums and differences are exact in decimals', () => {
  const years = [3.648, 4.094, 1.065, 0.311].map((value, i) => reported(`y${i}`, 'money', value));
  const ids = years.map(({ id }) => id);
  const facts = [...years, reported('all', 'money', 10.2), derived('sum', 'money', 'sum', ids)];
  const rest = derived('rest', 'money', 'difference', ['all', 'sum']);
  expect(fact('sum', ...facts)).toMatchObject({ value: 9.118, text: '£9.118m', honest: '£9.118m' });
  expect(fact('rest', ...facts, rest)).toMatchObject({ value: 1.082, text: '£1.082m', honest: 'about £1.1m' });
});

test('a derived figure is no finer than its coarsest input', () => {
  const whole = reported('a', 'money', 14, { printed: '£14 million' });
  const part = reported('b', 'money', 10.2);
  expect(fact('c', whole, part, derived('c', 'money', 'sum', ['a', 'b']))).toMatchObject({
    text: '£24.2m',
    honest: 'about £24m',
    bare: '£24m',
  });
});

test('a source that prints a nought behind the point knows its figure to that digit', () => {
  const whole = reported('a', 'money', 14, { printed: '£14.0m' });
  const sum = derived('c', 'money', 'sum', ['a', 'b']);
  expect(fact('c', whole, reported('b', 'money', 10.2), sum).honest).toBe('£24.2m');
});

test('a figure its source rounded is written with "about", and so is all that is worked out from it', () => {
  const before = reported('a', 'cases', 1400, { roundedTo: 50 });
  const after = reported('b', 'cases', 1237);
  const fewer = derived('c', 'cases', 'difference', ['a', 'b']);
  expect(fact('a', before)).toMatchObject({ text: '1,400', honest: 'about 1,400', bare: '1,400' });
  expect(fact('c', before, after, fewer)).toMatchObject({ text: '163', honest: 'about 150', bare: '150' });
  const share = derived('d', 'share', 'share', ['c', 'a']);
  expect(fact('d', before, after, fewer, share)).toMatchObject({ text: '11.6%', honest: 'about 10%' });
});

test('a share has as many digits as its coarsest input and at most one decimal', () => {
  const facts = [
    reported('a', 'money', 7.742),
    reported('b', 'money', 10.2),
    derived('c', 'share', 'share', ['a', 'b']),
  ];
  expect(fact('c', ...facts)).toMatchObject({ text: '75.9%', honest: '75.9%' });
});

test('a share is rounded once, not twice', () => {
  const facts = [reported('a', 'cases', 1446), reported('b', 'cases', 9997), reported('c', 'cases', 10, {})];
  const share = derived('d', 'share', 'share', ['a', 'e']);
  const rough = reported('e', 'cases', 10000, { roundedTo: 200 });
  expect(fact('d', ...facts, rough, share)).toMatchObject({ text: '14.5%', honest: 'about 14%' });
});

test('lower bounds and ranges stay what they are in sums', () => {
  const bound = reported('a', 'money', { atLeast: 14 }, { printed: 'over £14m' });
  const exact = reported('b', 'money', 10.5);
  const range = reported('c', 'cases', [22, 24]);
  expect(fact('d', bound, exact, derived('d', 'money', 'sum', ['a', 'b']))).toMatchObject({
    value: { atLeast: 24.5 },
    text: 'more than £24.5m',
    honest: 'more than £24m',
    bare: '£24m',
  });
  const fewer = derived('e', 'cases', 'difference', ['f', 'c']);
  expect(fact('e', range, reported('f', 'cases', 30), fewer).text).toBe('6 to 8');
  expect(fact('e', bound, exact, derived('e', 'money', 'difference', ['b', 'a'])).value).toBeNull();
});

test.each([
  ['more than 40', 'more than 40', '40'],
  ['over 40', 'more than 40', '40'],
  ['in excess of 40', 'more than 40', '40'],
  ['at least 40', 'at least 40', '40'],
  ['no fewer than 40', 'at least 40', '40'],
  ['40+', 'at least 40', '40'],
  ['40 or more', 'at least 40', '40'],
  ['40 and over', 'at least 40', '40'],
])('“%s” is %s on the page, as far as the quote shows it', (words, text, printed) => {
  const value = { atLeast: 40 };
  const cited = { ...base, id: 'a', kind: 'reported', unit: 'cases', value } as const;
  for (const source of [
    { quote: `It was ${words} then.`, printed },
    { quote: words, printed: words },
  ]) {
    const figure = fact('a', { ...cited, sources: [{ id: 's', ...source }] });
    expect(figure.text).toBe(text);
    expect(figure.inWords).toBe(text.replace('40', 'forty'));
  }
});

test('a bound is no stronger than any of its sources, and no weaker than what it is worked out from', () => {
  const sources = ['over 40', 'at least 40'].map((printed) => ({ id: 's', quote: printed, printed }));
  const both = { ...base, id: 'a', kind: 'reported', unit: 'cases', value: { atLeast: 40 }, sources } as const;
  expect(fact('a', both).text).toBe('at least 40');
  const over = reported('b', 'cases', { atLeast: 2 }, { printed: 'over 2' });
  expect(fact('c', both, over, derived('c', 'cases', 'sum', ['a', 'b'])).honest).toBe('more than 42');
  const exact = reported('d', 'cases', 2);
  expect(fact('c', both, exact, derived('c', 'cases', 'sum', ['a', 'd'])).honest).toBe('at least 42');
});

test('what is worked out from no figure is no figure', () => {
  const gap = reported('a', 'money', null);
  const sum = derived('c', 'money', 'sum', ['a', 'b']);
  expect(fact('c', gap, reported('b', 'money', 1), sum)).toMatchObject({ value: null, text: 'no figure' });
});

test('rules in a circle, of unknown facts or divided by nothing come to no figure', () => {
  const circle = [derived('a', 'money', 'sum', ['b', 'b']), derived('b', 'money', 'sum', ['a', 'a'])];
  expect(fact('a', ...circle).value).toBeNull();
  expect(fact('a', derived('a', 'money', 'sum', ['x', 'constructor'])).value).toBeNull();
  const none = [reported('n', 'cases', 0), derived('s', 'share', 'share', ['n', 'n'])];
  expect(fact('s', ...none).value).toBeNull();
});

test.each<[Value, string | null]>([
  [18, 'eighteen'],
  [24, 'twenty-four'],
  [100, 'a hundred'],
  [[22, 24], 'twenty-two to twenty-four'],
  [{ atLeast: 40 }, 'at least forty'],
  [1.5, null],
  [1400, null],
])('the number %j in words is %s', (value, inWords) => {
  expect(fact('a', reported('a', 'cases', value)).inWords).toBe(inWords);
});

test('a number with a unit sign has no form in words', () => {
  expect(fact('a', reported('a', 'money', 14)).inWords).toBeNull();
});

test('facts may be called as the built-in names of the language are', () => {
  const facts = [reported('constructor', 'cases', 1), derived('a', 'cases', 'sum', ['constructor', 'constructor'])];
  expect(fact('a', ...facts).value).toBe(2);
});
