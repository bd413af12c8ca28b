import { describe, expect, test } from 'vitest';
import * as sentences from '../../src/story/problems';
import { problemsOf, small } from './broken/break';
import { brokenFigures } from './broken/figures';
import { brokenFiles } from './broken/file';
import { brokenPictures } from './broken/pictures';
import { brokenProse } from './broken/prose';
import { brokenShapes } from './broken/shape';
import { brokenStories } from './broken/story';

const all = [
  ...brokenFiles,
  ...brokenShapes,
  ...brokenFigures,
  ...brokenProse,
  ...brokenPictures,
  ...brokenStories,
].map((broken) => ({ ...broken, problems: problemsOf(broken.bytes(), broken.record) }));

test('the small story has no problems', () => {
  expect(problemsOf(small)).toEqual([]);
});

describe('a broken story is refused where it is broken, and nothing else is said:', () => {
  test.each(all.map((broken) => [broken.title, broken] as const))('%s', (_, { problems, kinds, at }) => {
    expect(problems.map(({ kind }) => kind).sort()).toEqual([...kinds].sort());
    const first = problems.find(({ kind }) => kind === kinds[0]);
    if (at !== undefined && first) expect(first.lineText.slice(first.column - 1).slice(0, first.length)).toBe(at);
  });
});

/** Said by the commands, where their tests are. */
const saidElsewhere = [
  'notFound',
  'isFolder',
  'notReadable',
  'quoteNotThere',
  'textNotOnFile',
  'folderEmpty',
  'sourceNotText',
  'titleTooLong',
  'labelTooLong',
  'wordTooLong',
  'notDrawn',
  'notOurFolder',
  'nothingToPreview',
  'changeUnnamed',
  'built',
  'nothingBuilt',
  'nothingPublished',
  'firstPublication',
  'sincePublication',
  'published',
  'noCommit',
  'quoteStands',
  'quotesChecked',
  'storyHasProblems',
];

test('every sentence for editors is said in these tests', () => {
  const said = new Set([...all.flatMap(({ problems }) => problems.map(({ kind }) => kind)), ...saidElsewhere]);
  expect(Object.keys(sentences).filter((kind) => !said.has(kind))).toEqual([]);
});

test('sentences are sentences, in words of our own', () => {
  for (const { what, todo } of all.flatMap(({ problems }) => problems)) {
    expect(what).toMatch(/^[“A-Z].*\.$/su);
    expect(todo).toMatch(/^[“A-Z].*[.?"}\]0-9]$/su);
    expect(`${what} ${todo}`).not.toMatch(/undefined|NaN|\[object|JSON|token|parse|Invalid|expected|received|regex/);
  }
});
