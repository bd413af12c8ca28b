import { csvParse } from 'd3';
import { expect, test } from 'vitest';
import { renderCsv } from '../../src/build/csv';
import { settingOf } from '../../src/page/setting';
import { type Checked, checkStory, correctionsSaid, type PublishedRecord, ruleSaid } from '../../src/story/check';
import { plainText } from '../../src/story/prose';
import type { Charted, Story } from '../../src/story/story';
import { entry, fact, type Loose, rewritten, small } from './broken/break';

const encoder = new TextEncoder();

function check(text: string, record?: PublishedRecord): Checked {
  return checkStory(encoder.encode(text), { record });
}

/** The small story with another last sentence. */
function saying(text: string): string {
  return rewritten((file) => entry(file.scenes, 'end').steps[0].text.push(text));
}

function lastWords({ story }: Checked): string {
  return plainText(story?.scenes.at(-1)?.steps[0]?.paragraphs.at(-1) ?? []);
}

test('a byte-order mark and the line ends of other systems change nothing', () => {
  const plain = check(small);
  expect(check(`\ufeff${small}`)).toEqual(plain);
  expect(check(small.replaceAll('\n', '\r\n'))).toEqual(plain);
  expect(check(small.replaceAll('\n', '\r'))).toEqual(plain);
});

test('places are counted alike with the line ends of other systems', () => {
  const broken = small.replace('"en-GB",', '"en-GB",,');
  expect(check(broken.replaceAll('\n', '\r\n')).problems).toEqual(check(broken).problems);
});

test.each([
  ['emoji', 'A family 👩‍👩‍👧 of 🏴󠁧󠁢󠁳󠁣󠁴󠁿'],
  ['letters of two parts', 'e\u0301 a\u030a'],
  ['a line separator', 'one\u2028other'],
  ['Arabic and Hebrew', 'العربية و עברית'],
  ['no-break spaces', 'a\u00a0b\u202fc'],
  ['characters in the notation of programs', 'caf\u00e9'],
])('%s come through as they were typed', (_, words) => {
  expect(lastWords(check(saying(words)))).toBe(words);
});

test('a character in the notation of programs moves no place', () => {
  const text = rewritten((file) => entry(file.scenes, 'end').steps[0].text.push('caf\u00e9 99')).replace(
    'caf\u00e9',
    'caf\\u00e9',
  );
  const [problem] = check(text).problems;
  expect(problem?.lineText.slice(problem.column - 1, problem.column + 1)).toBe('99');
});

test.each([
  'From 2014 to 2022.',
  'In 2014/15 and 2015–16, and from 2014/2015 on.',
  'On 9 October 2017, and on 30 September.',
  'From 9 October to 2 November 2017.',
  'On May 19 and on 1, 2 and 3 June.',
  'Channel [[=4]] at [[=9.30]].',
  'One of them, and no one else.',
  'He weighed the tenants’ and the fortunes’ often.',
])('the numbers of %j are free', (words) => {
  expect(check(saying(words)).problems).toEqual([]);
});

test('an exact figure may stand beside its sum', () => {
  const checked = check(saying('[[grant]] less [[first-year]] is [[rest|exact]].'));
  expect(checked.problems).toEqual([]);
  expect(lastWords(checked)).toBe('£5.2m less £3.125m is £2.075m.');
});

test.each<[string, Loose, Loose]>([
  ['as a word', 32, { quote: 'now thirty-two', printed: 'thirty-two' }],
  ['with a hedge', 32, { quote: 'now about 32', printed: 'about 32' }],
  ['as a lower bound', { atLeast: 32 }, { quote: 'over 32 now', printed: 'over 32' }],
  ['as a lower bound that only the quote shows', { atLeast: 32 }, { quote: 'more than 32 now', printed: '32' }],
  ['as a lower bound behind it', { atLeast: 32 }, { quote: '32 or more now', printed: '32 or more' }],
  ['as a lower bound behind its noun', { atLeast: 32 }, { quote: '32 pupils or more', printed: '32' }],
  ['as a lower bound that could be a span', { atLeast: 32 }, { quote: 'over 32 years', printed: '32' }],
  ['as a length of time', 32, { quote: 'over 32 days', printed: '32' }],
  ['as an upper bound', 32, { quote: 'no more than 32', printed: '32' }],
  ['with a lower bound elsewhere', 32, { quote: 'more than 9 and then 32', printed: '32' }],
  ['more than once', 32, { quote: 'over 32, in the end 32', printed: '32' }],
  ['as an upper bound behind it', 32, { quote: '32 or fewer', printed: '32' }],
  ['as the end of a change', 32, { quote: 'fell from 40 to 32', printed: '32' }],
  ['with a change before it', 32, { quote: 'from 40 in 2031/32 to 32', printed: '32' }],
  ['in dozens', 24, { quote: 'two dozen pupils', printed: 'two dozen' }],
  ['as a range with its first word', [30, 32], { quote: 'between 30 and 32', printed: 'between 30 and 32' }],
  ['as a range, both in words', [22, 24], { quote: 'twenty-two to twenty-four', printed: 'twenty-two to twenty-four' }],
  ['with a comma before decimals', 3.5, { quote: 'es sind 3,5', printed: '3,5' }],
  ['as a range', [30, 32], { quote: '30-32 now', printed: '30-32' }],
  ['as a range in words', [30, 32], { quote: 'between 30 and 32', printed: '30 and 32' }],
  ['with its thousands apart', 1400, { quote: 'now 1,400', printed: '1,400' }],
  ['with decimals', 16.1, { quote: 'now 16.1', printed: '16.1' }],
  ['at the end of a clause', 32, { quote: 'it was 32, they say', printed: '32' }],
  ['at the end of a sentence', 32, { quote: 'it was 32.', printed: '32' }],
  ['behind a longer number', 32, { quote: 'of 320, or 1,320, only 32', printed: '32' }],
  ['between other spaces', 32, { quote: 'now\u00a032 of\u00a0them', printed: '32' }],
  ['in curly quotation marks', 32, { quote: '“32” now', printed: '"32"'.slice(1, -1) }],
])('a figure may be printed %s', (_, value, citation) => {
  const cite = (one: Loose) => Object.assign(one, { value, sources: [{ id: 'echo-2032', ...citation }] });
  const { problems } = check(rewritten(fact('size-promised', cite)));
  expect(problems.filter(({ kind }) => kind !== 'tooMany' && kind !== 'noWords')).toEqual([]);
});

test.each([
  ['£5.2 million', 5.2],
  ['£5.2m', 5.2],
  ['5.2', 5.2],
  ['£5,200,000', 5.2],
  ['£5m', 5.2],
])('the amount of the grant may be printed as %s', (printed, value) => {
  const text = rewritten(
    fact('grant', (one) => Object.assign(one, { value, sources: [{ id: 'echo-2032', quote: printed, printed }] })),
  );
  expect(check(text).problems.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test.each([
  'a sum of £m: 5.2',
  '5.2 in million pounds',
  '5.2 (pounds, in millions: million)',
  '5.2',
  '5.2, 6.4',
  'Of 5.2 pupils, the grant of £5.2m',
])('the quote “%s” may show that a bare 5.2 is pounds', (quote) => {
  const cite = (one: Loose) => Object.assign(one, { sources: [{ id: 'echo-2032', quote, printed: '5.2' }] });
  expect(check(rewritten(fact('grant', cite))).problems).toEqual([]);
});

test('a figure may be followed by a noun of its own unit, though another unit has it too', () => {
  const text = rewritten((file) => {
    file.units.learners = { one: 'learner', many: 'pupils' };
    entry(file.facts, 'size-2032').unit = 'learners';
  });
  expect(check(text).problems.map(({ kind }) => kind)).not.toContain('countsOther');
});

test.each([
  ['kr 5m', { prefix: 'kr ', suffix: 'm' }, 5],
  ['5 million kr', { suffix: ' million kr' }, 5],
  ['SEK 5m', { prefix: 'kr ', suffix: 'm' }, 5],
  ['5 tn', { prefix: '¥', suffix: 'tn' }, 5],
  ['¥5 trillion', { prefix: '¥', suffix: 'tn' }, 5],
  ['US$24m', { prefix: '$', suffix: 'm' }, 24],
  ['$24m', { prefix: 'US$', suffix: 'm' }, 24],
  ['EUR 1.2 to 1.4 million', { prefix: '€', suffix: 'm' }, [1.2, 1.4]],
  ['24 €', { suffix: ' €' }, 24],
  ['CHF 1,200', { prefix: 'CHF ' }, 1200],
  ['₹500', { prefix: 'Rs ' }, 500],
  ['4 per cent', { suffix: '%' }, 4],
  ['4 pct', { suffix: '%' }, 4],
  ['24 million pounds', { prefix: '£', suffix: 'm' }, 24],
  ['24 pounds', { many: 'pounds' }, 24],
  ['24 °C', { suffix: ' °C' }, 24],
  ['24 km', { suffix: ' km' }, 24],
])('a figure may be printed as %s', (printed, unit, value) => {
  const { problems } = check(
    rewritten((file) => {
      file.units.own = unit;
      const sources = [{ id: 'echo-2032', quote: `It was ${printed}.`, printed }];
      Object.assign(entry(file.facts, 'verdict'), { value, unit: 'own', sources });
    }),
  );
  expect(problems).toEqual([]);
});

test.each([
  ['°C', '24 °C at noon'],
  ['km', '24 km away'],
])('a unit with the sign %s is seen in “%s”', (sign, quote) => {
  const { problems } = check(
    rewritten((file) => {
      file.units.own = { suffix: ` ${sign}` };
      const sources = [{ id: 'echo-2032', quote, printed: '24' }];
      Object.assign(entry(file.facts, 'verdict'), { value: 24, unit: 'own', sources });
    }),
  );
  expect(problems).toEqual([]);
});

test('a noun of two words is not taken for that of another unit', () => {
  const { problems } = check(
    rewritten((file) => {
      file.units.each = { one: 'pupil per teacher', many: 'pupils per teacher' };
      const sources = [{ id: 'echo-2032', quote: '24 pupils per teacher', printed: '24' }];
      Object.assign(entry(file.facts, 'verdict'), { value: 24, unit: 'each', sources });
    }),
  );
  expect(problems).toEqual([]);
});

test.each([
  ['2032-06', 'June', 'on 9 June 2032'],
  ['2032-06-09', '9 June', 'on 9 June 2032'],
  ['2032-06-09', '9 June', 'on 9 June 2031, and again on 9 June'],
])('the date %s may be printed as “%s” in “%s”', (value, printed, quote) => {
  const text = rewritten(
    fact('due', (one) => Object.assign(one, { value, sources: [{ id: 'echo-2032', quote, printed }] })),
  );
  expect(check(text).problems).toEqual([]);
});

test.each([
  ['2032-06', 'next month'],
  ['2032-04', 'last month'],
  ['2032-05-12', 'last week'],
  ['2033', 'next year'],
  ['2032-05-18', 'yesterday'],
  ['2032-06', 'June'],
  ['2032-06-09', '9 June'],
  ['2032-06', '9 June to 2 July 2032'],
  ['2032-06-09', 'June 9, 2032'],
  ['2032', '2032'],
])('the date %s may be printed as “%s”', (value, printed) => {
  const text = rewritten(
    fact('due', (one) => Object.assign(one, { value, sources: [{ id: 'echo-2032', quote: printed, printed }] })),
  );
  expect(check(text).problems).toEqual([]);
});

test('problems of a file of one line stand at their places in it', () => {
  const text = JSON.stringify(JSON.parse(small))
    .replace('"value":32', '"value":33')
    .replace('"en-GB",', '"en-GB",,')
    .replace('},{"id":"size-2032"', '} {"id":"size-2032"');
  const places = check(text).problems.map(({ kind, line, column, length, lineText }) => {
    return [kind, line, lineText.slice(column - 1, column - 1 + length)];
  });
  expect(places).toEqual([
    ['extraComma', 1, ','],
    ['commaMissing', 1, '}'],
    ['printedDiffers', 1, '"32"'],
  ]);
});

test('every problem of a file is found in one run, in its order', () => {
  const text = small
    .replace('"language"', '"langauge"')
    .replace('"corrections": []', '"corrections": [],')
    .replace('"value": 32', '"value": 33')
    .replace('"unit": "money",\n      "rule"', '"unit": "mony",\n      "rule"')
    .replace('There were [[size-2031]] pupils', 'There were 40 pupils')
    .replace('"look": "promised"', '"look": "promise"');
  const kinds = check(text).problems.map(({ kind }) => kind);
  expect(kinds).toEqual([
    'unknownName',
    'printedDiffers',
    'unknownReference',
    'unknownReference',
    'bareDigit',
    'trailingComma',
  ]);
});

test('names of the language’s own as ids change nothing of the language', () => {
  for (const id of ['constructor', 'tostring', 'valueof', 'prototype']) {
    const text = small.replaceAll('size-2031', id).replaceAll('"classes"', '"constructor"');
    expect(check(text).problems).toEqual([]);
  }
  check(small.replace('"units": {', '"units": { "__proto__": { "polluted": true },'));
  check(small.replace('"publisher": {', '"publisher": { "__proto__": { "polluted": true },'));
  expect({}).not.toHaveProperty('polluted');
});

const record = (figures: Record<string, string>): PublishedRecord => ({ published: '2033-01-02', figures });

test('a changed figure passes with a correction that says so, and those worked out from it move along', () => {
  const corrected = rewritten((file) => {
    file.updated = '2033-02-01';
    file.corrections.push({ date: '2033-02-01', fact: 'size-2032', was: '31', now: '32', note: 'Misread.' });
  });
  expect(check(corrected, record({ 'size-2032': '31', fewer: '9', 'size-2031': '40' })).problems).toEqual([]);
});

test('what a chart draws on scales of their own may have units of their own', () => {
  const items = ['total', 'jobs'].map((part) => ({
    id: part,
    fact: part === 'jobs' ? 'size-2031' : 'grant',
    label: part,
    part,
  }));
  const chart = {
    kind: 'budget',
    title: 'A title',
    unit: 'A unit',
    items,
    steps: [{ show: ['total'], form: 'whole' }],
  };
  const kinds = check(rewritten((file) => Object.assign(entry(file.scenes, 'end'), { chart }))).problems.map(
    ({ kind }) => kind,
  );
  expect(kinds).toEqual(['neverShown']);
});

test('a figure may move along by the rule it was published with', () => {
  const text = rewritten((file) => {
    file.updated = '2033-02-01';
    file.corrections.push({ date: '2033-02-01', fact: 'size-2032', was: '31', now: '32', note: 'Misread.' });
  });
  const rules = { fewer: 'difference of size-2031, size-2032' };
  expect(check(text, { ...record({ 'size-2032': '31', fewer: '9' }), rules }).problems).toEqual([]);
});

test('a sum in another order is the rule it was, a difference is not', () => {
  const said = (how: string) =>
    [
      ['one', 'two'],
      ['two', 'one'],
    ].map((of) => ruleSaid({ how, of }));
  expect(new Set(said('sum')).size).toBe(1);
  expect(new Set(said('difference')).size).toBe(2);
});

test('two corrections of one figure on one day are both kept', () => {
  const text = rewritten((file) => {
    file.updated = '2033-02-01';
    const correction = { date: '2033-02-01', fact: 'size-2032', note: 'Misread.' };
    file.corrections.push({ ...correction, was: '30', now: '31' }, { ...correction, was: '31', now: '32' });
  });
  const corrections = { '2033-02-01, size-2032': '30 → 31', '2033-02-01, size-2032, 2': '31 → 32' };
  const { story, problems } = check(text, { ...record({ 'size-2032': '32' }), corrections });
  expect(problems).toEqual([]);
  expect(correctionsSaid(story?.corrections ?? [])).toEqual(corrections);
});

test('a picture may rest if its title goes on', () => {
  const resting = rewritten((file) => Object.assign(entry(file.scenes, 'classes').chart.steps[1], { show: ['first'] }));
  expect(check(resting).problems.map(({ kind }) => kind)).not.toContain('samePicture');
});

test('the entry that a changed figure asks for is one the check takes, once it says why', () => {
  const published = record({ 'size-2032': '31' });
  const [asked] = checkStory(encoder.encode(small), { record: published, today: '2033-02-01' }).problems;
  const printed = JSON.parse(asked?.todo.slice(asked.todo.indexOf('{')) ?? '');
  expect(printed).toEqual({ date: '2033-02-01', fact: 'size-2032', was: '31', now: '32', note: 'Why it changed.' });
  const corrected = rewritten((file) => {
    file.updated = '2033-02-01';
    file.corrections.push({ ...printed, note: 'Misread.' });
  });
  expect(check(corrected, published).problems).toEqual([]);
});

test('figures as published need no correction', () => {
  expect(check(small, record({ 'size-2032': '32', fewer: '8' })).problems).toEqual([]);
});

/** The small story with a chart of pupils in its last scene. */
function counting(values: readonly [all: number, now: number, fewer: number | null], roundedTo?: number): string {
  return rewritten((file) => {
    const ids = ['all', 'now', 'fewer'];
    const status = { all: 'happened', now: 'happened', fewer: 'gone' } as Loose;
    for (const [i, value] of values.entries()) {
      const id = ids[i] as string;
      const printed = value === null ? {} : { printed: String(value) };
      const sources = [{ id: 'echo-2032', quote: `It was ${value}`, ...printed }];
      const rounded = roundedTo && value !== null ? { roundedTo } : {};
      file.facts.push({
        id: `n-${id}`,
        label: id,
        kind: 'reported',
        status: status[id],
        value,
        unit: 'pupils',
        sources,
        ...rounded,
      });
    }
    const items = ids.map((id) => ({ id, fact: `n-${id}`, label: id, part: id }));
    const steps = [{ show: ids, form: 'apart' }];
    Object.assign(entry(file.scenes, 'end'), {
      chart: { kind: 'crowd', title: 'A crowd', unit: 'One dot', items, steps },
    });
  });
}

/** What the CSV of the last scene notes beside each of its figures. */
function notedInCsv(story: Story): (string | undefined)[] {
  const csv = renderCsv(story.scenes.at(-1) as Charted, settingOf(story, { kind: 'page' }));
  return csvParse(csv.slice(1)).map(({ note }) => note);
}

test('parts that differ from their total by rounding pass, and the scene and its CSV say why', () => {
  const { story, problems } = check(counting([1400, 1240, 170], 10));
  expect(problems).toEqual([]);
  const text = 'The parts come to 1,410, the total to 1,400, because figures are rounded.';
  expect(story?.scenes.at(-1)?.notes).toEqual([{ fact: 'n-all', text }]);
  expect(notedInCsv(story as Story)).toEqual([text, '', '']);
  expect(check(counting([1400, 1240, 200], 10)).problems).toMatchObject([
    { kind: 'partsExceed', what: 'The items of the parts “now” and “fewer” come to 1,440, but the total is 1,400.' },
  ]);
});

test('a part without a figure leaves a gap that is named', () => {
  const { story, problems } = check(counting([1400, 1240, null]));
  expect(problems).toEqual([]);
  const text = 'The parts that have a figure come to 1,240; the total is 1,400.';
  expect(story?.scenes.at(-1)?.notes).toEqual([{ fact: 'n-all', text }]);
  expect(notedInCsv(story as Story)).toEqual([text, '', '']);
});
