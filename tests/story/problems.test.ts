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

/** The line of its file that a problem names beside its own. */
const otherLine = ({ what }: { what: string }) => Number(/on line (\d+)/.exec(what)?.[1]);

test('of what stands twice both places are named: the one under the carets, and the line of the other', () => {
  const doubles = all.flatMap(({ bytes, problems }) =>
    problems
      .filter(({ kind }) => kind.startsWith('double'))
      .map((problem) => ({ ...problem, lines: new TextDecoder().decode(bytes()).split('\n') })),
  );
  expect(new Set(doubles.map(({ kind }) => kind))).toEqual(new Set(['doubleKey', 'doubleId', 'doubleYear']));
  expect(doubles.length).toBeGreaterThan(5);
  for (const { lines, lineText, column, length, line, ...problem } of doubles) {
    expect(otherLine(problem)).not.toBe(line);
    expect(lines[otherLine(problem) - 1]).toContain(lineText.slice(column - 1).slice(0, length));
  }
});

const misspelt: readonly (readonly [from: string, to: string, meant: string])[] = [
  ['"byline":', '"bylin":', 'byline'],
  ['"printed":', '"prnted":', 'printed'],
  ['"kind": "reported"', '"kind": "reportd"', 'reported'],
  ['"status": "happened"', '"status": "hapened"', 'happened'],
  ['"unit": "pupils"', '"unit": "pupil"', 'pupils'],
  ['"id": "council-2031", "', '"id": "counsil-2031", "', 'council-2031'],
  ['[[size-2032]]', '[[sizes-2032]]', 'size-2032'],
  ['[[fewer|words]]', '[[fewer|word]]', 'words'],
  ['"kind": "timeline"', '"kind": "timelin"', 'timeline'],
];

test.each(misspelt)('for %s misspelt %s the nearest match is offered: %s', (from, to, meant) => {
  expect(small).toContain(from);
  const offers = problemsOf(small.replace(from, () => to)).map(({ todo }) => todo);
  expect(offers).toContainEqual(expect.stringMatching(new RegExp(`^Did you mean “${meant}”\\?`)));
});

test.each([
  ['"paragraph": 2', '"paragraph": "2"', 'Write it without quotation marks: 2.'],
  ['"paragraph": 2', '"paragraph": 2.5', 'Write only the number, as in 12.'],
  ['"corrections": []', '"corrections": {}', 'Put square brackets around it: [{ … }].'],
  ['"value": null', '"value": "n/a"', 'write null as the value, without quotation marks.'],
  ['"published": "2033-01-02"', '"published": 2033', 'Write it in quotation marks: "2033".'],
  ['"value": 32', '"value": "30 to 34"', 'as in [30,34].'],
  ['"value": 5.2', '"value": "£5.2m"', 'as in 5.2.'],
  ['"value": 5.2', '"value": "more than £5 million"', 'as in {"atLeast":5}.'],
])('%s typed as %s is shown as it should be typed', (from, to, advice) => {
  expect(small).toContain(from);
  expect(problemsOf(small.replace(from, to)).map(({ todo }) => todo)).toContainEqual(expect.stringContaining(advice));
});

/** Said by the commands, where their tests are. */
const saidElsewhere = [
  'notFound',
  'isFolder',
  'notReadable',
  'recordUnreadable',
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
