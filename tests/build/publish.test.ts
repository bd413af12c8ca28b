import { spawn } from 'node:child_process';
import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { changesSince, publicationOf } from '../../src/build/publication';
import { checkStory } from '../../src/story/check';
import type { Story } from '../../src/story/story';
import { checkEdited, editedBytes } from '../support/edited';

const small = () => checkEdited(() => {}).story as Story;

async function publish(bytes: Uint8Array, folder?: string) {
  const home = folder ?? (await mkdtemp(join(tmpdir(), 'publish-')));
  const file = join(home, 'story.json');
  await writeFile(file, bytes);
  const env = { ...process.env, STORY: file, DIST: join(home, 'dist') };
  const child = spawn('node_modules/.bin/tsx', ['src/build/cli.ts', 'publish'], { env });
  const printed: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => printed.push(String(text)));
  const code = await new Promise<number | null>((end) => child.once('close', end));
  return { code, text: printed.join(''), home };
}

const recordIn = async (home: string) => JSON.parse(await readFile(join(home, 'published.json'), 'utf8'));

describe('Publishing', () => {
  let first: Awaited<ReturnType<typeof publish>>;

  /** A folder in which the small story was published. */
  async function published(): Promise<string> {
    const home = await mkdtemp(join(tmpdir(), 'publish-'));
    await cp(first.home, home, { recursive: true });
    return home;
  }

  beforeAll(async () => {
    first = await publish(editedBytes(() => {}));
  });

  test('records every figure readers see, and says what changes the next time', async () => {
    expect(first.text).toContain('This is the first publication.');
    expect(first.code).toBe(0);
    expect(await recordIn(first.home)).toMatchObject({ figures: publicationOf(small()).figures });
    const second = await publish(
      editedBytes((file) => {
        file.standfirst = 'Other words.';
      }),
      await published(),
    );
    expect(second.code).toBe(0);
    expect(second.text).toMatch(/Words:\n {2}standfirst:\n {4}was .*\n {4}now Other words\./);
  });

  test('stops at a published figure that changed without a correction, and prints the entry to add', async () => {
    const home = await published();
    const record = await readFile(join(home, 'published.json'), 'utf8');
    const [id, was] = Object.entries(publicationOf(small()).figures)[0] as [string, string];
    await writeFile(join(home, 'published.json'), record.replace(`"${id}": "${was}"`, `"${id}": "999"`));
    const before = await readFile(join(home, 'published.json'), 'utf8');
    const { code, text } = await publish(
      editedBytes(() => {}),
      home,
    );
    expect(code).toBe(1);
    expect(text).toContain(`"fact": "${id}"`);
    expect(text).toContain('Nothing was published');
    expect(await readFile(join(home, 'published.json'), 'utf8')).toBe(before);
  });

  test('refuses a draft', async () => {
    const { code, text } = await publish(
      editedBytes((file) => {
        file.draft = true;
      }),
    );
    expect(code).toBe(1);
    expect(text).toMatch(/marked as a draft\..*Nothing was published; .* and the record are as they were\./);
  });
});

describe('The changes since a publication', () => {
  test('are none for the same story', () => {
    expect(changesSince(publicationOf(small()), small())).toEqual([]);
  });

  test.each<[string, (file: ReturnType<typeof JSON.parse>) => void, string]>([
    ['a status', (file) => Object.assign(file.facts[2], { status: 'unknown' }), 'How sure figures are:'],
    ['a label', (file) => Object.assign(file.facts[1], { label: 'Pupils' }), 'Labels of figures:'],
    ['the method', (file) => file.method.push('More.'), 'Around the story:\n  method 2: new: More.'],
    ['the licence', (file) => Object.assign(file.licence, { url: 'https://example.org/l' }), '(https://example.org/l)'],
    ['the byline', (file) => Object.assign(file, { byline: 'By others' }), 'now By others'],
    ['a source', (file) => Object.assign(file.sources[0], { url: 'https://example.org/new' }), 'source council-2031:'],
    ['a label of a picture', (file) => Object.assign(file.scenes[0].chart.items[0], { label: 'Before' }), 'now Before'],
    ['a link', (file) => file.scenes[2].steps[0].text.push('[Here](https://example.org/x)'), 'https://example.org/x'],
    ['stress', (file) => Object.assign(file, { standfirst: `**${file.standfirst}**` }), 'now **In 2031'],
    ['a form', (file) => Object.assign(file.scenes[0].chart.steps[2], { form: 'cluster' }), 'Something else'],
    ['a date', (file) => Object.assign(file, { updated: '2033-03-03' }), 'Something else'],
  ])('name %s', (_, change, named) => {
    const lines = changesSince(publicationOf(small()), checkEdited(change).story as Story);
    expect(lines.join('\n')).toContain(named);
  });

  test('are not denied where an older record cannot tell', () => {
    const { figures } = publicationOf(small());
    expect(changesSince({ figures }, small()).join()).toContain('Something else');
  });

  test('tell figures somebody changed from those that moved with them', async () => {
    const bytes = await readFile('tests/fixtures/stories/second.json', 'utf8');
    const read = (text: string) => checkStory(Buffer.from(text)).story as Story;
    const edited = bytes
      .replace('"value": 3.4', '"value": 4.4')
      .replace('"quote": "€3.4m for the depot"', '"quote": "€4.4m for the depot"')
      .replace('"printed": "€3.4m"', '"printed": "€4.4m"');
    const lines = changesSince(publicationOf(read(bytes)), read(edited));
    expect(lines.indexOf('Figures:')).toBeLessThan(lines.indexOf('Figures that move with them:'));
    expect(lines.join('\n')).toContain('depot:\n    was €3.4m\n    now €4.4m');
    expect(lines.join('\n')).toContain('works:\n    was €24.4m\n    now €25.4m');
    expect(lines).not.toContain('Words:');
  });
});
