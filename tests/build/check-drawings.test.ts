import { describe, expect, test } from 'vitest';
import { checkDrawings } from '../../src/build/check-drawings';
import { checkStory, type Problem } from '../../src/story/check';
import { entry, type Loose, rewritten } from '../story/broken/break';

/** What is said of the words of a chart of the small story after a change to it. */
function saidOf(change: (chart: Loose) => void): readonly Problem[] {
  const text = rewritten((file) => change(entry(file.scenes, 'classes').chart));
  return checkStory(Buffer.from(text), { further: checkDrawings }).problems;
}

const long = 'One dot stands for one of the pupils whom a teacher in a class had in that year';

describe('Words that have no room on a phone', () => {
  test.each<[string, (chart: Loose) => void, string, string]>([
    ['the title of a chart', (chart) => Object.assign(chart, { title: long }), 'titleTooLong', '/title'],
    ['its unit', (chart) => Object.assign(chart, { unit: long }), 'titleTooLong', '/unit'],
    [
      'the title of its first step',
      ({ steps }) => Object.assign(steps[0], { title: long }),
      'titleTooLong',
      '/steps/0/title',
    ],
    [
      'the unit of its first step',
      ({ steps }) => Object.assign(steps[0], { unit: long }),
      'titleTooLong',
      '/steps/0/unit',
    ],
    [
      'the unit of a later step',
      ({ steps }) => Object.assign(steps[1], { unit: long }),
      'titleTooLong',
      '/steps/1/unit',
    ],
    ['a label', ({ items }) => Object.assign(items[0], { label: long }), 'labelTooLong', '/items/0/label'],
    ['a short label', ({ items }) => Object.assign(items[0], { short: long }), 'labelTooLong', '/items/0/short'],
  ])('are found where they stand: %s', (_, change, kind, place) => {
    const said = saidOf(change).filter((problem) => problem.kind === kind);
    expect(said.map(({ path }) => path)).toEqual([`/scenes/0/chart${place}`]);
  });

  test('are found if a single one is wider than the screen', () => {
    const word = `Sub${'stitute'.repeat(6)}`;
    const said = saidOf((chart) => Object.assign(chart, { title: `A ${word}` }));
    expect(said).toMatchObject([{ kind: 'wordTooLong', severity: 'warning', path: '/scenes/0/chart/title' }]);
    expect(said[0]?.what).toContain(word);
    expect(saidOf((chart) => Object.assign(chart, { title: `A Sub-${'stitute-'.repeat(3)}` }))).toEqual([]);
  });
});
