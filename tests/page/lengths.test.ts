import { expect, test } from 'vitest';
import { checkDrawings } from '../../src/build/check-drawings';
import { renderPage } from '../../src/page/page';
import { checkStory } from '../../src/story/check';
import { entry, type Loose, rewritten } from '../story/broken/break';

/** What the check makes of the small story after a change, with the pages that are written from it. */
function made(change: (file: Loose) => void) {
  const { story, problems } = checkStory(Buffer.from(rewritten(change)), { further: checkDrawings });
  const scenes = story?.scenes.map(({ id }) => id) ?? [];
  const dresses = [{ kind: 'page' }, { kind: 'embed' }, ...scenes.map((scene) => ({ kind: 'embed-scene', scene }))];
  const pages = story ? dresses.map((dress) => renderPage(story, dress as { kind: 'page' }).body) : [];
  return { problems: problems.map(({ kind, severity }) => `${severity} ${kind}`), pages };
}

const end = ({ scenes }: Loose) => entry(scenes, 'end');
const many = (count: number, make: (i: number) => unknown) => Array.from({ length: count }, (_, i) => make(i));

const stories: readonly (readonly [title: string, change: (file: Loose) => void, said: string])[] = [
  ['a scene of one step', (file) => end(file).steps.splice(1), 'is to be reached'],
  ['a scene of a hundred steps', (file) => end(file).steps.push(...many(100, hundredth)), 'The hundredth, 99.'],
  [
    'a step of five thousand words',
    (file) => end(file).steps[0].text.push(`${'word '.repeat(4999)}last.`),
    'word last.',
  ],
  ['a word of eighty letters', (file) => end(file).steps[0].text.push(`It is ${'x'.repeat(80)}.`), 'x'.repeat(80)],
  ['a story without a chart', ({ scenes }) => many(scenes.length, (i) => delete scenes[i].chart), 'is to be reached'],
];

function hundredth(i: number) {
  return { id: `step-${i}`, text: [`The hundredth, [[=${i}]].`] };
}

test.each(stories)('%s is written whole, in the page and its embeds', (_, change, said) => {
  const { problems, pages } = made(change);
  expect(problems).toEqual([]);
  expect(pages.length).toBeGreaterThan(3);
  expect(pages.filter((page) => page.includes(said)).length).toBeGreaterThanOrEqual(3);
  for (const page of pages) expect(page).not.toMatch(/NaN|undefined|Infinity/);
});

const refused: readonly (readonly [title: string, change: (file: Loose) => void, problem: string])[] = [
  ['a story without scenes', (file) => Object.assign(file, { scenes: [] }), 'error shortList'],
  ['a scene without steps', (file) => Object.assign(end(file), { steps: [] }), 'error sceneEmpty'],
  ['a paragraph without words', (file) => Object.assign(end(file).steps[0], { text: [''] }), 'error emptyText'],
];

test.each(refused)('%s is refused', (_, change, problem) => {
  expect(made(change)).toEqual({ problems: [problem], pages: [] });
});
