import { type Broken, changed, entry, fact } from './break';

/** The last step of the small story says something else. */
function says(title: string, text: string, expected: Pick<Broken, 'kinds' | 'at'>): Broken {
  return changed(title, (file) => entry(file.scenes, 'end').steps[0].text.push(text), expected);
}

/** Breaks of texts: references, digits and number words. */
export const brokenProse: readonly Broken[] = [
  says('a bare number', 'There were 40 pupils.', { kinds: ['bareDigit'], at: '40' }),
  says('a bare amount', 'It cost £5.2m.', { kinds: ['bareDigit'], at: '£5.2m' }),
  says('a bare number in a link', '[All 40](https://example.org/40) of them.', { kinds: ['bareDigit'], at: '40' }),
  says('a number in figures of another script', 'There were ٤٠ pupils.', { kinds: ['bareDigit'], at: '٤٠' }),
  says('two bare numbers', 'Of 40, 32 are left.', { kinds: ['bareDigit', 'bareDigit'], at: '40' }),
  says('a year with a comma', 'It was 2,031.', { kinds: ['bareDigit'], at: '2,031' }),
  says('a day without a month', 'On the 19th.', { kinds: ['bareDigit'], at: '19' }),
  changed(
    'a bare number in a title',
    (file) => Object.assign(entry(file.scenes, 'classes').chart, { title: '40 in a class' }),
    {
      kinds: ['bareDigit'],
      at: '40',
    },
  ),
  changed(
    'a bare number in a label',
    (file) => Object.assign(entry(file.scenes, 'classes').chart.items[0], { label: '40 pupils' }),
    {
      kinds: ['bareDigit'],
      at: '40',
    },
  ),
  changed('a bare number in the headline', (file) => Object.assign(file, { headline: 'From 40 to less' }), {
    kinds: ['bareDigit'],
    at: '40',
  }),
  says('a bare number word', 'Some twenty-four pupils.', { kinds: ['numberWord'], at: 'twenty-four' }),
  says('a number in own words', 'It is [[due|say: due in 30 days]].', {
    kinds: ['digitInOwnWords'],
    at: '[[due|say: due in 30 days]]',
  }),
  says('a misspelt fact', 'There were [[size-2013]] pupils.', { kinds: ['unknownReference'], at: '[[size-2013]]' }),
  says('a fact named like a part of the language', '[[constructor]] and [[__proto__]]', {
    kinds: ['unknownReference', 'unknownReference'],
    at: '[[constructor]]',
  }),
  says('a misspelt form', 'There were [[size-2031|wrods]].', { kinds: ['badReference'], at: '[[size-2031|wrods]]' }),
  says('brackets that hold nothing', 'There were [[size-2031] pupils.', { kinds: ['strayBrackets'], at: '[[' }),
  says('an amount in words', 'It cost [[grant|words]].', { kinds: ['noWords'], at: '[[grant|words]]' }),
  says('an exact figure without its sum', 'The rest is [[rest|exact]].', {
    kinds: ['exactAlone'],
    at: '[[rest|exact]]',
  }),
  changed(
    'the label of a fact in a label',
    fact('fewer', (one) => Object.assign(one, { label: '[[size-2031|label]], less' })),
    {
      kinds: ['labelInLabel'],
      at: '[[size-2031|label]]',
    },
  ),
  says('a tag of the web', 'This is <b>bold.', { kinds: ['markupAsTyped'], at: '<b>' }),
  says('a sign by its number', 'This &#8211; that.', { kinds: ['markupAsTyped'], at: '&#8211;' }),
  says('a link with a space', 'See [this] (https://example.org/2032/two).', {
    kinds: ['linkAsTyped'],
    at: '] (https://example.org/2032/two)',
  }),
  says('a number in place of an address', 'See [this](40 pupils).', {
    kinds: ['bareDigit', 'linkAsTyped'],
    at: '40',
  }),
  says('a number in pointed brackets', 'There were <about 40 pupils>.', {
    kinds: ['bareDigit', 'markupAsTyped'],
    at: '40',
  }),
  says('a sign in the notation of the web', 'It cost &pound; and pence.', { kinds: ['markupAsTyped'], at: '&pound;' }),
  says('a fact in single brackets', 'There were [size-2031|words] pupils [sic].', {
    kinds: ['singleBrackets'],
    at: '[size-2031|words]',
  }),
  says('a link that runs a script', 'See [this](javascript:alert).', {
    kinds: ['linkAsTyped'],
    at: '](javascript:alert)',
  }),
];
