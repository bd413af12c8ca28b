import { existsSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { replaceFolder } from '../../src/build/swap';
import { editedBytes } from '../support/edited';
import { hashesOf } from '../support/folder';
import { after, type Ended, runNode } from '../support/program';

let home = '';
let good: Readonly<Record<string, string>> = {};
const dist = () => join(home, 'dist');

/** Builds a story from those bytes as an editor does, after what the preparing script does. */
async function build(bytes: Uint8Array, prepare = ''): Promise<Ended> {
  const story = join(home, 'story.json');
  await writeFile(story, bytes);
  return runNode([...after(prepare), 'src/build/cli.ts', 'build'], { STORY: story, DIST: dist() });
}

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'build-'));
  const { code, text } = await build(editedBytes(() => {}));
  expect(code, text).toBe(0);
  good = await hashesOf(dist());
  expect(Object.keys(good).length).toBeGreaterThan(20);
});

describe('A build over an earlier one', () => {
  test('of a story with errors lists them all and leaves the folder as it was', async () => {
    const broken = String(editedBytes(() => {})).replace('"byline"', '"bylin"');
    const { code, text } = await build(Buffer.from(broken.replace('"en-GB"', '7')));
    expect(code).toBe(1);
    expect(text).toMatch(/2 errors|3 errors/);
    expect(text).toContain(`${dist()}/ is as it was`);
    expect(text).not.toMatch(/\n\s+at .*:\d+:\d+/);
    expect(await hashesOf(dist())).toEqual(good);
  });

  test.each(['/index.html', '/embed-1.js.br'])(
    'that is killed before it writes %s leaves the folder as it was',
    async (path) => {
      const { code, text } = await build(another(), dieBefore('writeFile', path));
      expect(code, text).toBeNull();
      expect(await hashesOf(dist())).toEqual(good);
    },
  );

  test('that is killed between its two renames is mended by the next, even by one that fails', async () => {
    const { code, text } = await build(another(), dieBefore('rename', '/dist'));
    expect(code, text).toBeNull();
    expect(existsSync(dist())).toBe(false);
    const fail = () => Promise.reject(new Error('The disk is full.'));
    await expect(replaceFolder(dist(), fail)).rejects.toThrow('The disk is full.');
    expect(await hashesOf(dist())).toEqual(good);
  });
});

function another(): Uint8Array {
  return editedBytes((file) => {
    file.headline = 'Another headline';
  });
}

/** A script that kills its process just before it writes to, or renames to, a path that ends so. */
function dieBefore(change: 'writeFile' | 'rename', end: string): string {
  const path = change === 'rename' ? 'given[1]' : 'given[0]';
  return `
    import fs from 'node:fs/promises';
    import { syncBuiltinESMExports } from 'node:module';
    const { ${change} } = fs;
    fs.${change} = (...given) => {
      if (String(${path}).endsWith('${end}')) process.kill(process.pid, 'SIGKILL');
      return ${change}(...given);
    };
    syncBuiltinESMExports();`;
}
