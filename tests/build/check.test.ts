import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { overlay } from '../../src/build/overlay';
import { readStory } from '../../src/build/read-story';
import { recordFile } from '../../src/build/record';
import { report } from '../../src/build/report';
import type { Problem } from '../../src/story/check';
import { editedBytes } from '../support/edited';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'check-'));
});

/** The problems of the small story after its text was changed, under the path they are reported for. */
async function problemsOf(change: (text: string) => string): Promise<readonly Problem[]> {
  const file = join(folder, 'story.json');
  await writeFile(file, change(String(editedBytes(() => undefined))));
  return (await readStory(file)).problems;
}

const people = { json: false, github: false };
const misspelt = (text: string) => text.replace('"byline"', '"bylin"');
const unsure = (text: string) => text.replace(/"text": \[\s*"/, '$&Some twenty of them. ');

describe('The report of a check', () => {
  test('shows the line, a caret under the place, what is wrong and what to do, and counts at the end', async () => {
    const text = report('story.json', await problemsOf((from) => unsure(misspelt(from))), people);
    expect(text).toMatch(
      /^story\.json:\d+:3: error\n {4}"bylin": ".*\n {4}\^{7}\n {2}The name “bylin” means nothing here\.\n {2}Did you mean “byline”\?$/m,
    );
    expect(text).toMatch(/^story\.json:\d+:\d+: warning$/m);
    expect(text.split('\n').at(-1)).toBe('story.json: 1 error, 1 warning.');
  });

  test('keeps the caret under the place of a long line, and tabs as they are', async () => {
    const text = report(
      's',
      await problemsOf((from) => from.replace('"language"', `\t${' '.repeat(200)}langage`)),
      people,
    );
    const [, shown = '', caret = ''] = text.split('\n');
    expect(shown.length).toBeLessThan(110);
    expect(shown.slice(caret.indexOf('^'), caret.lastIndexOf('^') + 1)).toBe('langage');
  });

  test('is one object for other programs', async () => {
    const { file, errors, warnings, problems } = JSON.parse(
      report('story.json', await problemsOf(misspelt), { json: true, github: true }),
    );
    expect({ file, errors, warnings }).toEqual({ file: 'story.json', errors: 1, warnings: 0 });
    expect(problems).toMatchObject([{ kind: 'unknownName', severity: 'error', column: 3, length: 7, path: '/bylin' }]);
  });

  test('marks the places on GitHub', async () => {
    const text = report('a,b:c.json', await problemsOf(misspelt), { json: false, github: true });
    expect(text).toMatch(/^::error file=a%2Cb%3Ac\.json,line=\d+,col=3,endColumn=10::The name “bylin” .*\?$/m);
    expect(text.split('\n').at(-1)).toBe('a,b:c.json: 1 error, no warnings.');
  });
});

describe('A story that is not there', () => {
  test.each([
    ['nothing at all', () => join(folder, 'nowhere.json'), 'There is no file'],
    ['in a file that is no folder', () => join('package.json', 'story.json'), 'There is no file'],
    ['a folder', () => folder, 'is a folder, not a file'],
    ['something that cannot be read', () => join(folder, 'x'.repeat(300)), 'cannot be read'],
  ])('but %s, is a problem like any other', async (_, path, what) => {
    const { story, problems } = await readStory(path());
    expect(story).toBeUndefined();
    expect(problems).toMatchObject([{ severity: 'error', line: 1, column: 1 }]);
    expect(problems[0]?.what).toContain(what);
  });

  test('ends the command with a sentence and no trace of the program', () => {
    const env = { ...process.env, STORY: folder, GITHUB_ACTIONS: '' };
    const { status, stdout, stderr } = spawnSync('node_modules/.bin/tsx', ['src/build/cli.ts', 'check'], { env });
    expect(status).toBe(1);
    expect(String(stdout)).toContain('is a folder, not a file');
    expect(`${stdout}${stderr}`).not.toMatch(/\n\s+at |node:|\.ts/);
  });
});

test('two stories in one folder have records of their own', () => {
  expect(recordFile(join('data', 'story.json'))).toBe(join('data', 'published.json'));
  expect(recordFile(join('data', 'other.json'))).toBe(join('data', 'other.published.json'));
});

test('a record that cannot be read is a problem of its own file, at its first slip', async () => {
  const file = await storyAlone();
  const record = join(file, '..', 'published.json');
  const torn = '{\n<<<<<<< HEAD\n  "figures": {}\n}\n';
  await writeFile(record, torn);
  const { story, problems } = await readStory(file);
  expect(story).toBeUndefined();
  expect(problems).toMatchObject([{ kind: 'recordUnreadable', file: record, line: 2, lineText: '<<<<<<< HEAD' }]);
  expect(report(file, problems, { json: false, github: true })).toMatch(/published\.json:2:1: error\n {2}<{7} HEAD\n/);
  expect(overlay(file, problems).err.stack).toContain('published.json:2:1');
});

test('a record that is no record, or a folder, is not taken for a first publication', async () => {
  const file = await storyAlone();
  const record = join(file, '..', 'published.json');
  await writeFile(record, '{ "figures": [] }');
  expect((await readStory(file)).problems).toMatchObject([{ kind: 'recordUnreadable', file: record, line: 1 }]);
  await rm(record);
  await mkdir(record);
  expect((await readStory(file)).problems).toMatchObject([{ kind: 'recordUnreadable', file: record, line: 1 }]);
});

/** The small story in a folder of its own. */
async function storyAlone(): Promise<string> {
  const file = join(await mkdtemp(join(tmpdir(), 'check-')), 'story.json');
  await writeFile(
    file,
    editedBytes(() => undefined),
  );
  return file;
}
