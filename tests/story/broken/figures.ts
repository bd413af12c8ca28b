import { type Broken, changed, entry, fact, type Loose } from './break';

function value(title: string, value: unknown, expected: Pick<Broken, 'kinds' | 'at'>): Broken {
  return changed(
    title,
    fact('size-2032', (one) => Object.assign(one, { value })),
    expected,
  );
}

function cited(
  title: string,
  [id, citation]: readonly [string, Loose],
  expected: Pick<Broken, 'kinds' | 'at'>,
): Broken {
  const cite = (one: Loose) => Object.assign(one.sources[0], citation);
  return changed(title, fact(id, cite), expected);
}

function rule(title: string, [id, more]: readonly [string, Loose], expected: Pick<Broken, 'kinds' | 'at'>): Broken {
  return changed(
    title,
    fact(id, (one) => Object.assign(one, more)),
    expected,
  );
}

/** Breaks of facts: values, what sources print, and rules. */
export const brokenFigures: readonly Broken[] = [
  value('a number in quotation marks', '32', { kinds: ['numberAsText'], at: '"32"' }),
  value('a number with a decimal comma in quotation marks', '12,5', { kinds: ['numberAsText'], at: '"12,5"' }),
  value('a number with its sign in quotation marks', '12 %', { kinds: ['numberAsText'], at: '"12 %"' }),
  value('a range in quotation marks', '30 to 34', { kinds: ['numberAsText'], at: '"30 to 34"' }),
  value('a lower bound in quotation marks', 'over 32', { kinds: ['numberAsText'], at: '"over 32"' }),
  value('a range that runs down', [34, 32], { kinds: ['rangeBackwards'], at: '[' }),
  value('a number with more digits than a page has', 1e20, { kinds: ['outOfSize'], at: '100000000000000000000' }),
  value('another number than the source prints', 33, { kinds: ['printedDiffers'], at: '"32"' }),
  value('a range where the source prints a number', [30, 34], { kinds: ['printedDiffers'], at: '"32"' }),
  value('no figure where the source prints one', null, { kinds: ['printedWithoutValue'], at: '"32"' }),
  value('a lower bound that no source prints', { atLeast: 32 }, { kinds: ['boundInvented'], at: '{' }),
  value('a figure finer than its source', 32.4, { kinds: ['finerThanPrinted'], at: '32.4' }),
  rule('a number for a date', ['report', { value: 2031 }], { kinds: ['notADate'], at: '2031' }),
  rule('a day the calendar does not have', ['report', { value: '2031-02-30' }], {
    kinds: ['badDate'],
    at: '"2031-02-30"',
  }),
  rule('another date than the source prints', ['report', { value: '2031-10' }], {
    kinds: ['printedDiffers'],
    at: '"September 2031"',
  }),
  rule('a finer date than the source prints', ['report', { value: '2031-09-04' }], {
    kinds: ['printedDiffers'],
    at: '"September 2031"',
  }),
  rule('a month that is not the next', ['due', { value: '2032-07' }], {
    kinds: ['printedDiffers'],
    at: '"next month"',
  }),
  cited('another year behind the date in the quote', ['due', { quote: 'on 9 June 2031', printed: 'June' }], {
    kinds: ['printedDiffers'],
    at: '"June"',
  }),
  rule('a misspelt grade', ['verdict', { value: 'fare' }], { kinds: ['notOnScale'], at: '"fare"' }),
  rule('a number for a grade', ['verdict', { value: 2 }], { kinds: ['notOnScale'], at: '2' }),
  rule('another grade than the source prints', ['verdict', { value: 'good' }], {
    kinds: ['printedDiffers'],
    at: '"fair"',
  }),
  rule('a value that is not rounded as it says', ['size-2032', { roundedTo: 5 }], { kinds: ['notRounded'], at: '5' }),
  cited('no bare figure', ['size-2032', { printed: undefined }], { kinds: ['printedAbsent'], at: '{' }),
  cited('a bare figure from elsewhere', ['size-2032', { quote: 'now on average' }], {
    kinds: ['notInQuote'],
    at: '"32"',
  }),
  ...['320 on average', '1,320 in all', '1\u00a0032', '32.5 now', '132', '32nd'].map((quote) =>
    cited(`a bare figure from within a longer one: ${quote}`, ['size-2032', { quote }], {
      kinds: ['notInQuote'],
      at: '"32"',
    }),
  ),
  cited('a grade from within a longer word', ['verdict', { quote: 'schools are unfair overall' }], {
    kinds: ['notInQuote'],
    at: '"fair"',
  }),
  cited('a figure that cannot be read', ['size-2032', { quote: 'in 2032 it was 32', printed: '2032 it was 32' }], {
    kinds: ['unreadablePrinted'],
    at: '"2032 it was 32"',
  }),
  cited('a date that cannot be read', ['report', { quote: 'in spring 2031', printed: 'spring 2031' }], {
    kinds: ['unreadableDate'],
    at: '"spring 2031"',
  }),
  cited('a figure in another unit', ['size-2032', { quote: '32% of all', printed: '32%' }], {
    kinds: ['signDiffers'],
    at: '"32%"',
  }),
  ...['kr 5.2m', '$5.2m', 'EUR 5.2m', '5.2 million kr'].map((printed) =>
    cited(`another currency than the unit has: ${printed}`, ['grant', { quote: printed, printed }], {
      kinds: ['signDiffers'],
      at: `"${printed}"`,
    }),
  ),
  changed(
    'another currency in the unit than in its words',
    (file) => Object.assign(file.units.money, { prefix: '€', spoken: 'million pounds' }),
    {
      kinds: ['signDiffers', 'signDiffers', 'signDiffers'],
      at: '"£5.2 million"',
    },
  ),
  cited('another size than the unit has', ['grant', { quote: '£5.2tn', printed: '£5.2tn' }], {
    kinds: ['printedDiffers'],
    at: '"£5.2tn"',
  }),
  ...['more than 32 pupils', 'at least 32', '32 or more', '32+', '32 million pupils'].map((quote) =>
    cited(`more around a bare figure than its value says: ${quote}`, ['size-2032', { quote }], {
      kinds: ['standsOtherwise'],
      at: '"32"',
    }),
  ),
  ...['32 to 40 pupils', 'between 24 and 32', '24–32', 'twenty-four to 32'].map((quote) =>
    cited(`one end of a range: ${quote}`, ['size-2032', { quote }], { kinds: ['standsOtherwise'], at: '"32"' }),
  ),
  ...['fewer than 32', 'up to 32', 'nearly 32', '32 or fewer'].map((quote) =>
    cited(`an upper bound of which readers are told nothing: ${quote}`, ['size-2032', { quote }], {
      kinds: ['upperBound'],
      at: '"32"',
    }),
  ),
  cited('a day of a month for a figure', ['size-2032', { quote: 'on 32 March it was thirty-two' }], {
    kinds: ['standsInDate'],
    at: '"32"',
  }),
  cited('commas that mean nothing', ['size-2032', { quote: 'it was 3,2,00', printed: '3,2,00' }], {
    kinds: ['unreadablePrinted'],
    at: '"3,2,00"',
  }),
  cited('a decimal comma taken for none', ['size-2032', { quote: 'it was 3,2', printed: '3,2' }], {
    kinds: ['printedDiffers'],
    at: '"3,2"',
  }),
  ...['32% of all', '£32 for each', '32 per cent of all', '32 pct of all', '32 pounds each', '32 euros'].map((quote) =>
    cited(`another sign around a bare figure: ${quote}`, ['size-2032', { quote }], {
      kinds: ['signDiffers'],
      at: '"32"',
    }),
  ),
  ...['5.2', '5.2 million', '5.2 million euros'].map((printed) =>
    cited(`another currency in words: ${printed}`, ['grant', { quote: 'it was 5.2 million euros', printed }], {
      kinds: ['signDiffers'],
      at: `"${printed}"`,
    }),
  ),
  cited('a noun of another unit behind a bare figure', ['grant', { quote: '5.2 pupils', printed: '5.2' }], {
    kinds: ['countsOther'],
    at: '"5.2 pupils"',
  }),
  changed(
    'a noun of two words that another unit has',
    (file) => {
      file.units.each = { many: 'pupils per teacher' };
      entry(file.facts, 'size-2032').sources[0].quote = 'now 32 pupils per teacher';
    },
    { kinds: ['countsOther'], at: '"now 32 pupils per teacher"' },
  ),
  cited('pounds where the quote shows none', ['grant', { quote: 'it was 5.2 in all', printed: '5.2' }], {
    kinds: ['unitUnseen'],
    at: '"it was 5.2 in all"',
  }),
  changed(
    'a share where the quote shows none',
    (file) =>
      Object.assign(entry(file.facts, 'verdict'), {
        ...{ value: 40, unit: 'share', sources: [{ id: 'echo-2032', quote: '40 of them', printed: '40' }] },
      }),
    { kinds: ['unitUnseen'], at: '"40 of them"' },
  ),
  cited('a lower bound of something else', ['topup', { quote: 'over 9 of £5m', printed: '£5m' }], {
    kinds: ['boundInvented'],
    at: '{',
  }),
  cited('an upper bound in print', ['size-2032', { quote: 'no more than 32', printed: 'no more than 32' }], {
    kinds: ['unreadablePrinted'],
    at: '"no more than 32"',
  }),
  cited('a lower bound in print', ['size-2032', { quote: 'over 32 pupils', printed: 'over 32' }], {
    kinds: ['boundLost'],
    at: '"over 32"',
  }),
  ...['2032-05-32', '19/05/2032'].map((date) =>
    changed(
      `“next month” in a source with a date that is none: ${date}`,
      (file) => Object.assign(entry(file.sources, 'echo-2032'), { date }),
      { kinds: ['badDate'], at: `"${date}"` },
    ),
  ),
  changed(
    '“next month” in a source without a date',
    (file) => Reflect.deleteProperty(entry(file.sources, 'echo-2032'), 'date'),
    {
      kinds: ['dateNeeded'],
      at: '"next month"',
    },
  ),
  rule('facts worked out from each other', ['fewer', { rule: { how: 'sum', of: ['fewer', 'size-2031'] } }], {
    kinds: ['ruleCircle'],
    at: '{',
  }),
  rule('a share of three', ['share', { rule: { how: 'share', of: ['first-year', 'grant', 'topup'] } }], {
    kinds: ['shareOfTwo'],
    at: '{',
  }),
  rule('pounds and pupils in one sum', ['rest', { rule: { how: 'sum', of: ['grant', 'size-2031'] } }], {
    kinds: ['mixedUnits'],
    at: '{',
  }),
  rule('a share in pounds', ['share', { unit: 'money' }], { kinds: ['shareUnit'], at: '{' }),
  rule('a sum of words', ['fewer', { rule: { how: 'sum', of: ['size-2031', 'verdict'] } }], {
    kinds: ['ruleOfWords'],
    at: '{',
  }),
  rule('a difference from a lower bound', ['rest', { rule: { how: 'difference', of: ['grant', 'topup'] } }], {
    kinds: ['ruleImpossible'],
    at: '{',
  }),
  rule('a sum with a promise that is said to have happened', ['share', { status: 'happened' }], {
    kinds: ['derivedStatus'],
    at: '"happened"',
  }),
  changed('a unit of dates and grades', (file) => Object.assign(file.units.grade, { date: true }), {
    kinds: ['unitTwice'],
    at: '[',
  }),
  changed('a fact that nothing uses', (file) => entry(file.scenes, 'end').steps[0].text.pop(), {
    kinds: ['stepWithoutText'],
  }),
  changed('a fact nobody refers to', (file) => file.facts.push({ ...entry(file.facts, 'size-2032'), id: 'spare' }), {
    kinds: ['unusedFact'],
    at: '"spare"',
  }),
  changed('a source nobody cites', (file) => file.sources.push({ ...file.sources[0], id: 'spare' }), {
    kinds: ['uncitedSource'],
    at: '"spare"',
  }),
];
