import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Inline, isSafeHref, parseProse, plainText } from '../../src/story/prose';
import type { FactTexts } from '../../src/story/reference';

const facts = new Map<string, FactTexts>([
  ['load', { text: '18', honest: '18', bare: '18', inWords: 'eighteen', label: 'Cases each' }],
  ['rest', { text: '£1.082m', honest: 'about £1.1m', bare: '£1.1m', inWords: null, label: 'The rest' }],
]);

const parse = (text: string) => parseProse(text, (id) => facts.get(id));
const text = (words: string): Inline => ({ type: 'text', text: words });
const fact = (id: string, words: string): Inline => ({ type: 'fact', fact: id, text: words });

test('emphasis, strong and safe links are read', () => {
  expect(parse('a *b **c*** [d](https://example.org/e#f)')).toEqual([
    text('a '),
    { type: 'emphasis', children: [text('b '), { type: 'strong', children: [text('c')] }] },
    text(' '),
    { type: 'link', href: 'https://example.org/e#f', children: [text('d')] },
  ]);
});

test('a reference becomes its figure, also within emphasis and links', () => {
  expect(parse('It was [[load]], **[[rest]]** [or [[load]]](#load).')).toEqual([
    text('It was '),
    fact('load', '18'),
    text(', '),
    { type: 'strong', children: [fact('rest', 'about £1.1m')] },
    text(' '),
    { type: 'link', href: '#load', children: [text('or '), fact('load', '18')] },
    text('.'),
  ]);
});

test.each([
  ['[[rest]]', 'about £1.1m'],
  ['[[rest|capital]]', 'About £1.1m'],
  ['[[rest|exact]]', '£1.082m'],
  ['[[rest|bare]]', '£1.1m'],
  ['[[rest|words]]', 'about £1.1m'],
  ['[[load|words]]', 'eighteen'],
  ['[[load|Words]]', 'Eighteen'],
  ['[[load|label]]', 'Cases each'],
  ['[[ load | words ]]', 'eighteen'],
  ['[[load|say: due *back*]]', 'due *back*'],
])('%s reads %s', (reference, words) => {
  expect(parse(reference)).toEqual([fact(reference.includes('rest') ? 'rest' : 'load', words)]);
});

test('a digit that is no figure is text', () => {
  expect(parse('Channel [[=4]] at [[=9.30]]')).toEqual([text('Channel 4 at 9.30')]);
});

test.each([
  '[[unknown]]',
  '[[load|shout]]',
  '[[]]',
  '[[constructor]]',
  '<b>bold</b> <script>alert(1)</script>',
  '<https://example.org>',
  '# A heading',
  '- a list\n- of two',
  '> a quotation',
  '    code',
  '`code`',
  '```\ncode\n```',
  '![an image](https://example.org/a.png)',
  '[a title](https://example.org "title")',
  '[script](javascript:alert(1))',
  '[script](JaVaScRiPt:alert)',
  '[data](data:text/html,x)',
  '[host](//example.org)',
  '[file](file:///etc/passwd)',
  '[a](<https://example.org/ x>)',
  '[[load](https://example.org',
  '[]( https://example.org)',
  '[a][b]\n\n[b]: https://example.org',
  '&lt;b&gt; &amp; &#60;',
  'a\\b and \\[c\\]',
  'one  \ntwo\n\nthree',
  '  spaces around  ',
  '***',
  '===',
  'a\u2028b \u200fשלום ‏العربية e\u0301 👩‍👩‍👧',
  '\ufeffmark',
])('%j is shown as typed', (typed) => {
  expect(parse(typed)).toEqual([text(typed)]);
});

test('a reference in an address or its words makes no link of an unsafe address', () => {
  expect(plainText(parse('[see [[load]]](https://example.org/[[load]])'))).toBe('[see 18](https://example.org/18)');
});

test('nothing typed is lost, whatever it is', () => {
  const marks = fc.constantFrom(
    '*',
    '**',
    '_',
    '[',
    ']',
    '(',
    ')',
    '[[',
    ']]',
    '|',
    '\\',
    '`',
    '<',
    '>',
    '&',
    '#',
    '\n',
    ' ',
    '!',
  );
  const typed = fc
    .array(fc.oneof(marks, fc.string({ unit: 'grapheme' })), { maxLength: 30 })
    .map((parts) => parts.join(''));
  const letters = (words: string) => words.replace(/[*_[\]()]|https?:\S*|mailto:\S*|#\S*/g, '');
  fc.assert(
    fc.property(typed, (words) => {
      expect(letters(plainText(parse(words)))).toBe(letters(words.replace(/\[\[=([^[\]]+)\]\]/g, '$1')));
    }),
    { seed: 1, numRuns: 2000 },
  );
});

test.each([
  ['https://example.org/?a=b', true],
  ['mailto:desk@example.org', true],
  ['#load', true],
  ['#', false],
  ['https://', false],
  ['java\tscript:alert(1)', false],
  [' https://example.org', false],
  ['https://example.org/\u0000', false],
])('the address %j is safe: %s', (href, safe) => {
  expect(isSafeHref(href)).toBe(safe);
});
