import { type Broken, changed, entry, fact, type Loose, retyped } from './break';

/** Breaks of the shape of entries: nothing is read as what it might have meant. */
export const brokenShapes: readonly Broken[] = [
  changed('a list instead of a group', (file) => Object.assign(file, { publisher: [] }), {
    kinds: ['wrongSort'],
    at: '[',
  }),
  changed('a group instead of a list', (file) => Object.assign(file, { words: {} }), { kinds: ['wrongSort'], at: '{' }),
  changed(
    'words for a number',
    fact('size-2031', (one) => Object.assign(one, { roundedTo: '12,5' })),
    {
      kinds: ['wrongSort'],
      at: '"12,5"',
    },
  ),
  changed(
    'half a paragraph',
    fact('size-2031', (one) => Object.assign(one.sources[0], { paragraph: 1.5 })),
    {
      kinds: ['wrongSort'],
      at: '1.5',
    },
  ),
  changed('words for yes', (file) => Object.assign(file, { draft: 'yes' }), { kinds: ['wrongSort'], at: '"yes"' }),
  changed('a number for a text', (file) => Object.assign(file, { headline: 5 }), { kinds: ['wrongSort'], at: '5' }),
  changed('a list with an entry of nothing', (file) => file.words.unshift(null as Loose), {
    kinds: ['wrongSort'],
    at: 'null',
  }),
  changed('a paragraph without its list', (file) => Object.assign(file.scenes[0].steps[0], { text: 'A paragraph.' }), {
    kinds: ['wrongSort'],
    at: '"A paragraph."',
  }),
  changed(
    'a value for a figure that is worked out',
    fact('fewer', (one) => Object.assign(one, { value: 8 })),
    { kinds: ['workedOut'], at: '"value"' },
  ),
  changed(
    'a rule for a figure that is printed',
    fact('size-2031', (one) => Object.assign(one, { rule: { how: 'sum', of: ['size-2032', 'fewer'] } })),
    { kinds: ['notWorkedOut'], at: '"rule"' },
  ),
  retyped('a number without end', ['"value": 40', '"value": 1e999'], { kinds: ['badValue'], at: '1e999' }),
  retyped('true for a figure', ['"value": 40', '"value": true'], { kinds: ['badValue'], at: 'true' }),
  retyped('a list of three for a range', ['"value": 40', '"value": [1, 2, 3]'], { kinds: ['badValue'], at: '[' }),
  retyped('a misspelt lower bound', ['"atLeast"', '"atleast"'], { kinds: ['badValue'], at: '{' }),
  changed(
    'a fact without its status',
    fact('size-2031', (one) => Reflect.deleteProperty(one, 'status')),
    {
      kinds: ['nameAbsent'],
      at: '{',
    },
  ),
  changed(
    'a fact without its kind',
    fact('size-2031', (one) => Reflect.deleteProperty(one, 'kind')),
    {
      kinds: ['nameAbsent'],
      at: '{',
    },
  ),
  retyped('a misspelt name', ['"status": "happened"', '"statsu": "happened"'], {
    kinds: ['unknownName'],
    at: '"statsu"',
  }),
  retyped('a misspelt name of a part of the file', ['"corrections"', '"correction"'], {
    kinds: ['unknownName'],
    at: '"correction"',
  }),
  retyped('a name like those of the language', ['"language"', '"constructor": 1,\n  "language"'], {
    kinds: ['unknownName'],
    at: '"constructor"',
  }),
  retyped('a misspelt status', ['"status": "happened"', '"status": "hapened"'], {
    kinds: ['notOneOf'],
    at: '"hapened"',
  }),
  retyped('an unknown kind of chart', ['"kind": "caseload"', '"kind": "pie"'], { kinds: ['notOneOf'], at: '"pie"' }),
  retyped('a form of another chart', ['"form": "wait"', '"form": "cluster"'], { kinds: ['notOneOf'], at: '"cluster"' }),
  ...['', ' ', '\u00a0', '\u200b'].map((byline) =>
    changed(`nothing to be seen: ${JSON.stringify(byline)}`, (file) => Object.assign(file, { byline }), {
      kinds: ['emptyText'],
      at: `"${byline}"`,
    }),
  ),
  changed('a blank label', (file) => Object.assign(entry(file.facts, 'size-2032'), { label: ' ' }), {
    kinds: ['emptyText'],
    at: '" "',
  }),
  changed('a blank title', (file) => Object.assign(entry(file.scenes, 'money').chart, { title: ' ' }), {
    kinds: ['titleMissing'],
    at: '" "',
  }),
  changed(
    'a chart that has nothing to show',
    (file) => Object.assign(entry(file.scenes, 'money').chart, { items: [], steps: [{ show: [], form: 'point' }] }),
    { kinds: ['shortList'], at: '[' },
  ),
  changed(
    'a fact without sources',
    fact('size-2031', (one) => Object.assign(one, { sources: [] })),
    {
      kinds: ['shortList'],
      at: '[',
    },
  ),
  changed('a story without scenes', (file) => Object.assign(file, { scenes: [] }), { kinds: ['shortList'], at: '[' }),
  changed('a scale of one grade', (file) => Object.assign(file.units.grade, { scale: ['fair'] }), {
    kinds: ['shortList'],
    at: '[',
  }),
  changed('an id with capitals', (file) => Object.assign(entry(file.scenes, 'end'), { id: 'The End' }), {
    kinds: ['badId'],
    at: '"The End"',
  }),
  changed('a date in words', (file) => Object.assign(file, { published: '2 January 2033' }), {
    kinds: ['badDate'],
    at: '"2 January 2033"',
  }),
  changed('an address without its beginning', (file) => Object.assign(file, { url: 'example.org' }), {
    kinds: ['badAddress'],
    at: '"example.org"',
  }),
  changed('an address that runs a script', (file) => Object.assign(file, { url: 'javascript:alert(1)' }), {
    kinds: ['badAddress'],
    at: '"javascript:alert(1)"',
  }),
  changed(
    'a paragraph before the first',
    fact('size-2031', (one) => Object.assign(one.sources[0], { paragraph: 0 })),
    {
      kinds: ['tooSmall'],
      at: '0',
    },
  ),
  changed(
    'rounded to nothing',
    fact('size-2031', (one) => Object.assign(one, { roundedTo: 0 })),
    {
      kinds: ['tooSmall'],
      at: '0',
    },
  ),
  retyped('a digit in the sign of a unit', ['"suffix": "m"', '"suffix": "5m"'], { kinds: ['badSign'], at: '"5m"' }),
];
