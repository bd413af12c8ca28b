import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { plainText } from '../../src/story/prose';
import { type StoryFile, storySchema } from '../../src/story/schema';
import { buildStory } from '../../src/story/story';

const file: StoryFile = storySchema.parse(JSON.parse(readFileSync('tests/fixtures/stories/small.json', 'utf8')));
const story = buildStory(file);
const scene = (id: string) => story.scenes.find((one) => one.id === id);
const fact = (id: string) => story.facts.find((one) => one.id === id);

test('references are filled in wherever a text may hold them', () => {
  expect(story.headline).toBe('From forty to twenty-five');
  expect(plainText(story.standfirst)).toBe('In 2031 a teacher in Ambridge had 40 pupils.');
  expect(scene('classes')?.summary).toBe('Forty, then 32');
  expect(fact('fewer')?.label).toBe('Fewer than the forty of 2031');
});

test('a view holds its figures, words and dates, and no undefined members', () => {
  const view = scene('classes')?.view;
  expect(view?.items[0]).toEqual({
    id: 'first',
    part: 'load',
    label: 'Pupils of 2031',
    short: 'Pupils of 2031',
    figure: {
      id: 'size-2031',
      value: 40,
      text: '40',
      label: 'Pupils in a class, 2031',
      kind: 'reported',
      status: 'happened',
      unit: { one: 'pupil', many: 'pupils', tone: 'brick' },
    },
  });
  expect(scene('money')?.view?.items[2]?.at).toBe('2031-09');
  expect(JSON.parse(JSON.stringify(story))).toEqual(story);
});

test.each([
  ['https://example.org/small', 'https://example.org/small/'],
  ['https://example.org/small/', 'https://example.org/small/'],
  ['https://example.org/small/index.html', 'https://example.org/small/index.html'],
])('files beside a story at %s are reached from %s', (url, from) => {
  expect(buildStory({ ...file, url }).url).toBe(from);
});

test('titles and units carry on from step to step', () => {
  const steps = scene('classes')?.view?.steps ?? [];
  expect(steps.map(({ title }) => title)).toEqual(['Forty in a class', 'Then 32', 'Then 32']);
  expect(steps.map(({ unit }) => unit)).toEqual(['One dot a pupil', 'One dot a pupil', 'Outlines: promised']);
});

test('a fact knows where it is used, in the order of the story', () => {
  expect(fact('size-promised')?.uses).toEqual([
    { scene: 'classes', step: 'classes-promise' },
    { scene: 'end', step: 'end-only' },
  ]);
});

test('a scene names the sources behind its picture, those of derived figures included', () => {
  expect(scene('money')?.sources).toEqual(['council-2031', 'echo-2032']);
  expect(scene('end')).toMatchObject({ sources: [] });
  expect(scene('end')?.view).toBeUndefined();
});

test('a source knows the facts that cite it, and a fact its citations or its sum', () => {
  expect(story.sources[1]?.facts).toEqual(['size-2032', 'due', 'topup']);
  expect(fact('size-2031')?.citations).toEqual([
    { source: 'council-2031', paragraph: 2, quote: 'an average of 40 pupils', printed: '40' },
  ]);
  expect(fact('fewer')).toMatchObject({
    rule: { how: 'difference', of: ['size-2031', 'size-2032'] },
  });
});
