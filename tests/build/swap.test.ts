import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { replaceFolder } from '../../src/build/swap';

let home = '';
const dist = () => join(home, 'dist');
const writing = (text: string) => async (folder: string) => {
  await writeFile(join(folder, 'a.txt'), text);
  await writeFile(join(folder, 'embed-1.js'), '');
};
const hourAgo = () => new Date(Date.now() - 3_600_000);
const content = () => readFile(join(dist(), 'a.txt'), 'utf8');

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'swap-'));
});

describe('Replacing a folder', () => {
  test('puts the new files in its place and leaves nothing else', async () => {
    await replaceFolder(dist(), writing('old'));
    await replaceFolder(dist(), writing('new'));
    expect(await content()).toBe('new');
    expect(await readdir(home)).toEqual(['dist']);
  });

  test('refuses one that holds what no build has written, and the project itself', async () => {
    await mkdir(dist());
    await writeFile(join(dist(), 'novel.txt'), 'Years of work.');
    await expect(replaceFolder(dist(), writing('new'))).rejects.toThrow('holds something else');
    await expect(replaceFolder('.', writing('new'))).rejects.toThrow('holds something else');
    await expect(replaceFolder('..', writing('new'))).rejects.toThrow('holds something else');
    expect(await readdir(dist())).toEqual(['novel.txt']);
  });

  test('leaves it as it was if writing fails', async () => {
    await replaceFolder(dist(), writing('old'));
    const failing = replaceFolder(dist(), async (folder) => {
      await writing('new')(folder);
      throw new Error('The disk is full.');
    });
    await expect(failing).rejects.toThrow('The disk is full.');
    expect(await content()).toBe('old');
    expect(await readdir(home)).toEqual(['dist']);
  });

  test('leaves it as it was if the process is killed half way, and clears up at the next build', async () => {
    await replaceFolder(dist(), writing('old'));
    await killedHalfWay();
    expect(await content()).toBe('old');
    const [left = ''] = (await readdir(home)).filter((name) => name !== 'dist');
    await utimes(join(home, left), hourAgo(), hourAgo());
    await replaceFolder(dist(), writing('new'));
    expect(await content()).toBe('new');
    expect(await readdir(home)).toEqual(['dist']);
  });

  test('lets two builds at once both finish', async () => {
    const slow = replaceFolder(dist(), async (folder) => {
      await replaceFolder(dist(), writing('quick'));
      await writing('slow')(folder);
    });
    await slow;
    expect(await content()).toBe('slow');
    expect(await readdir(home)).toEqual(['dist']);
  });
});

/** Replaces the folder in another process, which is killed as soon as it has written its first file. */
async function killedHalfWay(): Promise<void> {
  const script = `
    import { writeFileSync } from 'node:fs';
    import { replaceFolder } from './src/build/swap.ts';
    void replaceFolder(${JSON.stringify(dist())}, async (folder) => {
      writeFileSync(folder + '/a.txt', 'half');
      console.log('written');
      await new Promise((done) => setTimeout(done, 60_000));
    });`;
  const child = spawn('node_modules/.bin/tsx', ['--input-type=module', '--eval', script], { detached: true });
  await new Promise((written) => child.stdout.once('data', written));
  const ended = new Promise((end) => child.once('exit', end));
  process.kill(-(child.pid as number), 'SIGKILL');
  await ended;
}
