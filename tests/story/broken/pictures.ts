import { type Broken, changed, entry, fact, type Loose } from './break';

function chart(
  title: string,
  [scene, change]: readonly [string, (chart: Loose) => void],
  expected: Pick<Broken, 'kinds' | 'at'>,
): Broken {
  return changed(title, (file) => change(entry(file.scenes, scene).chart), expected);
}

const item = (fact: string, part: string, more: Loose = {}) => ({
  id: `item-${fact}`,
  fact,
  label: 'An item',
  part,
  ...more,
});

/** Gives a scene a chart of another kind, with items of its own. */
function other(
  title: string,
  [kind, form, items]: readonly [string, string, Loose[]],
  expected: Pick<Broken, 'kinds' | 'at'>,
): Broken {
  const show = items.map(({ id }) => id);
  const made = { kind, title: 'A title', unit: 'A unit', items, steps: [{ show, form }] };
  return changed(title, (file) => Object.assign(entry(file.scenes, 'end'), { chart: made }), expected);
}

/** Breaks of charts. */
export const brokenPictures: readonly Broken[] = [
  changed('a scene without steps', (file) => Object.assign(entry(file.scenes, 'end'), { steps: [] }), {
    kinds: ['sceneEmpty'],
    at: '[',
  }),
  chart('a picture too few', ['classes', ({ steps }) => steps.pop()], {
    kinds: ['stepCount', 'neverShown'],
    at: '[',
  }),
  changed('a step without words', (file) => Object.assign(entry(file.scenes, 'money').steps[0], { text: [] }), {
    kinds: ['stepWithoutText'],
    at: '[',
  }),
  chart('a chart without a title', ['money', (one) => Object.assign(one, { title: '' })], {
    kinds: ['titleMissing'],
    at: '""',
  }),
  chart('a look at what is not shown', ['classes', ({ steps }) => Object.assign(steps[0], { look: 'second' })], {
    kinds: ['lookNotShown'],
    at: '"second"',
  }),
  chart('an item shown twice', ['classes', ({ steps }) => steps[0].show.push('first')], {
    kinds: ['shownTwice'],
    at: '"first"',
  }),
  chart('an item that no step shows', ['classes', ({ items }) => items.push(item('size-2031', 'load'))], {
    kinds: ['neverShown'],
    at: '"item-size-2031"',
  }),
  chart(
    'the same picture twice',
    ['classes', ({ steps }) => Object.assign(steps[1], { ...steps[0], title: undefined })],
    {
      kinds: ['samePicture'],
      at: '{',
    },
  ),
  chart('an item that does not exist', ['classes', ({ steps }) => steps[0].show.push('frist')], {
    kinds: ['unknownReference'],
    at: '"frist"',
  }),
  chart('a grade as a dot', ['classes', ({ items }) => Object.assign(items[0], { fact: 'verdict' })], {
    kinds: ['notDrawable'],
    at: '"verdict"',
  }),
  other('a number on a ladder', ['ladder', 'lanes', [item('size-2031', 'area')]], {
    kinds: ['notDrawable'],
    at: '"size-2031"',
  }),
  chart('a number on a line of time', ['money', ({ items }) => Object.assign(items[0], { fact: 'grant' })], {
    kinds: ['notDrawable'],
    at: '"grant"',
  }),
  changed(
    'grades of two scales',
    (file) => {
      Object.assign(file.units, { mark: { scale: ['a', 'b'] } });
      file.facts.push({
        ...entry(file.facts, 'verdict'),
        id: 'mark',
        unit: 'mark',
        value: 'a',
        sources: [{ id: 'echo-2032', quote: 'a', printed: 'a' }],
      });
      const items = [item('verdict', 'area'), item('mark', 'area')];
      const steps = [{ show: items.map(({ id }) => id), form: 'lanes' }];
      Object.assign(entry(file.scenes, 'end'), {
        chart: { kind: 'ladder', title: 'A title', unit: 'A unit', items, steps },
      });
    },
    { kinds: ['scalesDiffer'], at: '"mark"' },
  ),
  changed(
    'less than nothing as dots',
    fact('size-2032', (one) => {
      Object.assign(one, { value: -32, sources: [{ id: 'echo-2032', quote: '-32', printed: '-32' }] });
    }),
    { kinds: ['belowZero'], at: '"size-2032"' },
  ),
  changed(
    'a million dots',
    fact('size-2032', (one) => {
      Object.assign(one, { value: 1e6, sources: [{ id: 'echo-2032', quote: '1 million', printed: '1 million' }] });
    }),
    { kinds: ['tooMany', 'noWords'], at: '"size-2032"' },
  ),
  chart('an amount without its place in time', ['money', ({ items }) => Reflect.deleteProperty(items[2], 'at')], {
    kinds: ['placeMissing'],
    at: '"grant"',
  }),
  other('a crowd without all', ['crowd', 'whole', [item('size-2032', 'now')]], { kinds: ['onlyOne'], at: '[' }),
  other(
    'a year that stands twice',
    [
      'budget',
      'years',
      [
        item('grant', 'total'),
        item('first-year', 'year', { label: '2031/32' }),
        item('second-year', 'year', { label: '2031/32' }),
      ],
    ],
    {
      kinds: ['doubleYear'],
      at: '"2031/32"',
    },
  ),
  changed(
    'something due that is said to have happened',
    fact('due', (one) => Object.assign(one, { status: 'happened' })),
    {
      kinds: ['notPromised'],
      at: '"due"',
    },
  ),
  other(
    'parts that are less than their total',
    ['crowd', 'whole', [item('size-2031', 'all'), item('size-promised', 'now'), item('gone', 'fewer')]],
    {
      kinds: ['unknownReference'],
    },
  ),
  changed(
    'parts that do not come to their total',
    (file) => {
      file.facts.push({ ...entry(file.facts, 'fewer'), id: 'gone', status: 'gone' });
      const items = [item('size-2031', 'all'), item('size-promised', 'now'), item('gone', 'fewer')];
      const steps = [{ show: items.map(({ id }) => id), form: 'apart' }];
      Object.assign(entry(file.scenes, 'end'), {
        chart: { kind: 'crowd', title: 'A title', unit: 'A unit', items, steps },
      });
    },
    { kinds: ['totalDiffers'], at: '"size-2031"' },
  ),
  other(
    'parts that are more than their total',
    ['units', 'pair', [item('first-year', 'total'), item('grant', 'amount'), item('second-year', 'amount')]],
    {
      kinds: ['partsExceed'],
      at: '"first-year"',
    },
  ),
  other(
    'parts that are more than their total, and not called parts',
    [
      'units',
      'pair',
      [
        item('first-year', 'total'),
        { id: 'a', fact: 'grant', label: 'A' },
        { id: 'b', fact: 'second-year', label: 'B' },
      ],
    ],
    {
      kinds: ['partsExceed'],
      at: '"first-year"',
    },
  ),
  other('pounds and pupils on one scale', ['crowd', 'whole', [item('size-2031', 'all'), item('grant', 'now')]], {
    kinds: ['unitsDiffer'],
    at: '"grant"',
  }),
];
