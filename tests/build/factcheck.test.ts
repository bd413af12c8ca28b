import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { factcheck } from '../../src/build/factcheck';
import { readTexts } from '../../src/build/source-texts';
import type { Story } from '../../src/story/story';
import { checkEdited } from '../support/edited';

const story = checkEdited(() => {}).story as Story;

/** The small story with another quote of a fact. */
function quoting(id: string, quote: string, printed: string): Story {
  const edited = checkEdited((file) => {
    const fact = file.facts.find((one) => one.id === id);
    if (fact?.kind === 'reported') fact.sources[0] = { id: 'echo-2032', quote, printed };
  });
  return edited.story as Story;
}

/** What is found of one quote of the small story in a text of the Echo. */
function foundIn(text: string, from = story) {
  return factcheck(from, new Map([['echo-2032', text]])).findings.find(({ fact }) => fact === 'size-2032');
}

async function folderOf(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'sources-'));
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
  return folder;
}

const council = 'Class sizes\n\nWe looked at all schools.\n\nThere was an average of 40 pupils in a class.\n';

describe('A quote', () => {
  test('stands in the paragraph that it names, headlines not counted', () => {
    const { findings } = factcheck(story, new Map([['council-2031', council]]));
    expect(findings[0]).toEqual({
      fact: 'size-2031',
      source: 'council-2031',
      places: ['paragraph 2'],
      message: null,
    });
  });

  test('that stands in another paragraph is told from one that stands nowhere', () => {
    const moved = new Map([['council-2031', council.replace('We looked at all schools.\n\n', '')]]);
    expect(factcheck(story, moved).findings[0]?.message?.todo).toContain('It stands in paragraph 1');
    const gone = new Map([['council-2031', council.replace('40', '41')]]);
    const [finding] = factcheck(story, gone).findings;
    expect(finding?.places).toEqual([]);
    expect(finding?.message?.what).toContain('does not stand in paragraph 2 of council-2031');
  });

  test('without a paragraph may stand anywhere', () => {
    expect(foundIn('It is now 32 on average.')).toMatchObject({ places: ['paragraph 1'], message: null });
    expect(foundIn('Now 32 on average')?.message).not.toBeNull();
  });

  test.each([
    ['line breaks and other spaces', 'A headline\n\nIt is now\u00a032\n on   average.'],
    ['line ends of other systems', 'It is now 32\r\non average.\r\n\r\nMore.'],
    ['soft hyphens', 'It is now 32 on aver\u00adage.'],
  ])('stands in a text with %s', (_, text) => {
    expect(foundIn(text)?.message).toBeNull();
  });

  test('stands in a text with other quotation marks, hyphens and accents of two parts', () => {
    const from = quoting('size-2032', '32 ‘café’ pupils, “part-time”', '32');
    expect(foundIn('There are 32 \'cafe\u0301\' pupils, "part‑time".', from)?.message).toBeNull();
  });

  test.each(['32', '32 now'])('does not stand in a longer number: %s', (quote) => {
    const from = quoting('size-2032', quote, '32');
    for (const number of ['132', '1,32', '1.32', '4\u00a0132'])
      expect(foundIn(`It is ${number} now.`, from)?.message).not.toBeNull();
    for (const number of ['32', '£32', '(32']) expect(foundIn(`It is ${number} now.`, from)?.message).toBeNull();
  });

  test('does not stand where its last number or word goes on', () => {
    const from = quoting('size-2032', 'now 32', '32');
    for (const text of ['It is now 320.', 'It is now 32.5.', 'It is now 32,500.', 'It is now 32nd.'])
      expect(foundIn(text, from)?.message).not.toBeNull();
    for (const text of ['It is now 32, they say.', 'It is now 32.']) expect(foundIn(text, from)?.message).toBeNull();
  });
});

describe('A folder of sources', () => {
  test('without a text of a cited source says how many quotes could not be checked', () => {
    const { missing, unchecked } = factcheck(story, new Map([['echo-2032', 'It is now 32 on average.']]));
    expect(missing.map(({ what }) => what)).toEqual([
      expect.stringMatching(/^There is no text of the source “council-2031”; \d+ quotes could not be checked\.$/),
    ]);
    expect(unchecked).toBeGreaterThan(1);
  });

  test('is read by the names of its .txt files, and by nothing else', async () => {
    const folder = await folderOf({ 'one.txt': 'One.', 'two.html': '<p>Two.</p>' });
    await mkdir(join(folder, 'two.txt'));
    expect(await readTexts(folder)).toEqual({ texts: new Map([['one', 'One.']]), unread: [] });
    expect(await readTexts(join(folder, 'nowhere'))).toEqual({ texts: new Map(), unread: [] });
  });

  const words = 'He said “£5m” – no more.';
  const wide = Buffer.from(`\ufeff${words}`, 'utf16le');
  test.each([
    ['UTF-8', Buffer.from(words)],
    ['UTF-8 with a byte-order mark', Buffer.from(`\ufeff${words}`)],
    ['UTF-16', wide],
    ['UTF-16 the other way round', Buffer.from(wide).swap16()],
    ['Windows-1252', Buffer.from('He said \x93\xa35m\x94 \x96 no more.', 'latin1')],
  ])('may hold texts in %s', async (_, bytes) => {
    const { texts } = await readTexts(await folderOf({ 'one.txt': bytes }));
    expect(texts.get('one')).toBe(words);
  });

  test('says which of its files hold no text', async () => {
    const folder = await folderOf({ 'one.txt': Buffer.from('%PDF-1.7\0\x01\x02'), 'two.txt': '' });
    const { texts, unread } = await readTexts(folder);
    expect(texts.size).toBe(0);
    expect(unread.map(({ what }) => what)).toEqual([
      'The file one.txt holds no plain text that can be read.',
      'The file two.txt holds no plain text that can be read.',
    ]);
  });
});

describe('The command', () => {
  const run = (folder: string) => {
    const env = { ...process.env, STORY: 'tests/fixtures/stories/small.json' };
    const { status, stdout, stderr } = spawnSync('node_modules/.bin/tsx', ['src/build/cli.ts', 'factcheck', folder], {
      env,
    });
    return { status, text: `${stdout}${stderr}` };
  };

  test('lists what it finds, and fails if a quote does not stand where it should', async () => {
    const { status, text } = run(await folderOf({ 'echo-2032.txt': 'It is now 32 on average.' }));
    expect(status).toBe(1);
    expect(text).toContain('size-2032: stands in echo-2032, paragraph 1.');
    expect(text).toMatch(/due: The quote “is due next month” does not stand in the text of echo-2032\./);
    expect(text).toMatch(/1 of \d quotes stand where they should; \d+ could not be checked\.\s*$/);
  });

  test('says plainly that a folder holds no texts', async () => {
    const { status, text } = run(await folderOf({ 'echo-2032.html': '<p>32</p>' }));
    expect(status).toBe(1);
    expect(text).toMatch(/^There are no \.txt files in .*\. Name the folder/);
  });
});
