import { type Broken, changed, entry, fact, type Loose } from './break';

const record = (figures: Record<string, string>) => ({ published: '2033-01-02', figures });

const correction = (more: Loose = {}) => ({
  ...{ date: '2033-02-01', fact: 'size-2032', was: '31', now: '32', note: 'Misread.' },
  ...more,
});

/** The story with a correction, and with the date of its latest change. */
function corrected(file: Loose, more: Loose): void {
  Object.assign(file, { updated: '2033-02-01' }).corrections.push(correction(more));
}

/** Breaks of the story as a whole. */
export const brokenStories: readonly Broken[] = [
  changed('an id of two facts', (file) => file.facts.push({ ...entry(file.facts, 'topup') }), {
    kinds: ['doubleId'],
    at: '"topup"',
  }),
  changed('an id of two sources', (file) => file.sources.push({ ...file.sources[0] }), {
    kinds: ['doubleId'],
    at: '"council-2031"',
  }),
  changed('an id of a scene and a step', (file) => Object.assign(entry(file.scenes, 'end').steps[0], { id: 'money' }), {
    kinds: ['doubleId'],
    at: '"money"',
  }),
  changed('an id of two items', (file) => Object.assign(entry(file.scenes, 'money').chart.items[1], { id: 'report' }), {
    kinds: ['doubleId', 'unknownReference'],
    at: '"report"',
  }),
  changed('an address the page needs', (file) => Object.assign(entry(file.scenes, 'end'), { id: 'fact-grant' }), {
    kinds: ['takenId'],
    at: '"fact-grant"',
  }),
  ...['index', 'about', 'money-name', 'money-data'].map((id) =>
    changed(`an address or a file the page needs: ${id}`, (file) => Object.assign(entry(file.scenes, 'end'), { id }), {
      kinds: ['takenId'],
      at: `"${id}"`,
    }),
  ),
  changed(
    'a misspelt unit',
    fact('size-2031', (one) => Object.assign(one, { unit: 'pupil' })),
    { kinds: ['unknownReference'], at: '"pupil"' },
  ),
  changed(
    'a misspelt source',
    fact('size-2031', (one) => Object.assign(one.sources[0], { id: 'council-2013' })),
    {
      kinds: ['unknownReference'],
      at: '"council-2013"',
    },
  ),
  changed(
    'a rule with a fact that does not exist',
    fact('fewer', (one) => Object.assign(one.rule, { of: ['size-2031', 'nothing-like-it'] })),
    {
      kinds: ['unknownReference'],
      at: '"nothing-like-it"',
    },
  ),
  changed('a correction of no fact', (file) => corrected(file, { fact: 'size' }), {
    kinds: ['unknownReference'],
    at: '"size"',
  }),
  changed('an update before publication', (file) => Object.assign(file, { updated: '2032-12-31' }), {
    kinds: ['datesBackwards'],
    at: '"2032-12-31"',
  }),
  changed('a correction before publication', (file) => file.corrections.push(correction({ date: '2032-12-31' })), {
    kinds: ['datesBackwards'],
    at: '"2032-12-31"',
  }),
  changed(
    'corrections out of order',
    (file) => {
      file.corrections.push(correction(), correction({ date: '2033-01-30' }));
    },
    { kinds: ['correctionsBackwards'], at: '"2033-01-30"' },
  ),
  changed('a correction that the date of the story does not tell of', (file) => file.corrections.push(correction()), {
    kinds: ['updateOlder'],
    at: '"2033-02-01"',
  }),
  changed('a correction without its reason', (file) => corrected(file, { note: 'Why it changed.' }), {
    kinds: ['reasonMissing'],
    at: '"Why it changed."',
  }),
  changed('a correction that ends with another figure than the fact has', (file) => corrected(file, { now: '33' }), {
    kinds: ['correctionUnmet'],
    at: '"33"',
  }),
  changed(
    'a correction that ends with another figure than the published one',
    (file) => corrected(file, { was: '32', now: '31' }),
    { kinds: ['correctionUnmet'], at: '"31"', record: record({ 'size-2032': '32' }) },
  ),
  changed('a published correction that says something else now', (file) => corrected(file, { was: '30' }), {
    kinds: ['correctionGone'],
    at: '[',
    record: { ...record({ 'size-2032': '32' }), corrections: { '2033-02-01, size-2032': '31 → 32' } },
  }),
  changed('the second of two published corrections of one day that is gone', (file) => corrected(file, {}), {
    kinds: ['correctionGone'],
    at: '[',
    record: {
      ...record({ 'size-2032': '32' }),
      corrections: { '2033-02-01, size-2032': '31 → 32', '2033-02-01, size-2032, 2': '32 → 32.1' },
    },
  }),
  changed('a rule that changed along with what it rests on', (file) => corrected(file, {}), {
    kinds: ['correctionNeeded'],
    at: '"fewer"',
    record: {
      ...record({ 'size-2032': '31', fewer: '71' }),
      rules: { fewer: 'sum of size-2031, size-2032' },
    },
  }),
  changed('a correction of an earlier change', (file) => corrected(file, { was: '30', now: '31' }), {
    kinds: ['correctionNeeded'],
    at: '"size-2032"',
    record: record({ 'size-2032': '31' }),
  }),
  changed('a published correction that is gone', () => undefined, {
    kinds: ['correctionGone'],
    at: '[',
    record: { ...record({}), corrections: { '2033-02-01, size-2032': '31 → 32' } },
  }),
  changed(
    'an arrival before it was due',
    (file) => {
      entry(file.scenes, 'money').chart.items.push({ id: 'early', fact: 'report', label: 'Early', part: 'came' });
      entry(file.scenes, 'money').chart.steps[1].show.push('early');
    },
    { kinds: ['datesBackwards'], at: '"report"' },
  ),
  changed('a day the calendar does not have', (file) => Object.assign(file, { published: '2033-02-29' }), {
    kinds: ['badDate'],
    at: '"2033-02-29"',
  }),
  changed('a source after the story', (file) => Object.assign(file.sources[0], { date: '2034' }), {
    kinds: ['sourceLater'],
    at: '"2034"',
  }),
  changed('a contact that is none', (file) => Object.assign(file, { contact: 'the desk' }), {
    kinds: ['badContact'],
    at: '"the desk"',
  }),
  changed('no address', (file) => Reflect.deleteProperty(file, 'url'), { kinds: ['addressMissing'], at: '{' }),
  ...['https://example.org/small/?id=1', 'https://example.org/small/#top'].map((url) =>
    changed(`an address of more than a folder: ${url}`, (file) => Object.assign(file, { url }), {
      kinds: ['addressOfPage'],
      at: `"${url}"`,
    }),
  ),
  ...['https://example', 'https://.', 'https:///story', 'https://example.org/a b'].map((url) =>
    changed(`an address that leads nowhere: ${url}`, (file) => Object.assign(file, { url }), {
      kinds: ['badAddress'],
      at: `"${url}"`,
    }),
  ),
  changed('a contact that leads nowhere', (file) => Object.assign(file, { contact: 'https://desk' }), {
    kinds: ['badContact'],
    at: '"https://desk"',
  }),
  ...['https://desk', 'mailto:desk', 'http//example.org', 'https://'].map((href) =>
    changed(
      `a link that leads nowhere: ${href}`,
      (file) => entry(file.scenes, 'end').steps[0].text.push(`Ask [the desk](${href}).`),
      { kinds: ['linkAsTyped'], at: `](${href})` },
    ),
  ),
  ...['byline', 'publisher', 'licence'].map((name) =>
    changed(
      `a reference in the ${name}`,
      (file) => {
        const group = { byline: file, publisher: file.publisher, licence: file.licence }[name];
        group[{ byline: 'byline', publisher: 'name' }[name] ?? 'text'] = 'By [[size-2031]] of us';
      },
      { kinds: ['referenceAsTyped'], at: '"By [[size-2031]] of us"' },
    ),
  ),
  changed('a reference in a correction', (file) => corrected(file, { was: '[[size-2031]]' }), {
    kinds: ['referenceAsTyped'],
    at: '"[[size-2031]]"',
  }),
  changed('a reference in a source', (file) => Object.assign(file.sources[0], { title: '[[size-2031]]' }), {
    kinds: ['referenceAsTyped'],
    at: '"[[size-2031]]"',
  }),
  changed('the name of a language for its code', (file) => Object.assign(file, { language: 'English' }), {
    kinds: ['badLanguage'],
    at: '"English"',
  }),
  changed('a language that is none', (file) => Object.assign(file, { language: 'English (UK)' }), {
    kinds: ['badLanguage'],
    at: '"English (UK)"',
  }),
  changed('a published figure that changed', () => undefined, {
    kinds: ['correctionNeeded'],
    at: '"size-2032"',
    record: record({ 'size-2032': '31', fewer: '9' }),
  }),
  changed('a derived figure that changed by itself', () => undefined, {
    kinds: ['correctionNeeded'],
    at: '"fewer"',
    record: record({ 'size-2031': '40', 'size-2032': '32', fewer: '9' }),
  }),
  changed('a correction of something else', (file) => corrected(file, { was: '30' }), {
    kinds: ['correctionWrong'],
    at: '"30"',
    record: record({ 'size-2032': '31' }),
  }),
  changed('a correction that runs backwards', (file) => corrected(file, { was: '32', now: '31' }), {
    kinds: ['correctionWrong', 'correctionWrong'],
    at: '"32"',
    record: { ...record({ 'size-2032': '31' }), corrections: {} },
  }),
  changed('a correction of a published correction, not yet told', (file) => corrected(file, { was: '30', now: '31' }), {
    kinds: ['correctionNeeded'],
    at: '"size-2032"',
    record: { ...record({ 'size-2032': '31' }), corrections: { '2033-02-01, size-2032': '30 → 31' } },
  }),
  changed('a correction with numbers for words', (file) => corrected(file, { was: 31, now: 32 }), {
    kinds: ['wrongSort', 'wrongSort'],
    at: '31',
    record: record({ 'size-2032': '31' }),
  }),
  changed('a correction of a figure that was not changed', (file) => corrected(file, { was: '32', now: '33' }), {
    kinds: ['correctionUnmet'],
    at: '"33"',
    record: { ...record({ 'size-2032': '32' }), corrections: {} },
  }),
  changed('a published fact that is gone', () => undefined, {
    kinds: ['publishedGone'],
    at: '[',
    record: record({ lost: '5' }),
  }),
  changed('a published fact under another id', () => undefined, {
    kinds: ['publishedRenamed'],
    at: '"size-2032"',
    record: { ...record({ 'size-32': '31' }), labels: { 'size-32': 'Pupils in a class, 2032' } },
  }),
  changed('a published fact that is gone, with the label of one that was there all along', () => undefined, {
    kinds: ['publishedGone'],
    at: '[',
    record: { ...record({ lost: '5', 'size-2032': '32' }), labels: { lost: 'Pupils in a class, 2032' } },
  }),
  changed('a published fact that is gone, where a new one has its figure', () => undefined, {
    kinds: ['publishedAlike'],
    at: '"size-2032"',
    record: { ...record({ 'size-32': '32' }), labels: { 'size-32': 'Pupils in a class' } },
  }),
  changed('the first of two published corrections of one day that is gone', (file) => corrected(file, {}), {
    kinds: ['correctionGone'],
    at: '[',
    record: {
      ...record({ 'size-2032': '32' }),
      corrections: { '2033-02-01, size-2032': '30 → 31', '2033-02-01, size-2032, 2': '31 → 32' },
    },
  }),
  changed('the last of two published corrections that is gone', (file) => corrected(file, { was: '30', now: '31' }), {
    kinds: ['correctionCut'],
    at: '[',
    record: {
      ...record({ 'size-2032': '32' }),
      corrections: { '2033-02-01, size-2032': '30 → 31', '2033-02-01, size-2032, 2': '31 → 32' },
    },
  }),
];
