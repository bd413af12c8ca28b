import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { lstat, mkdir, mkdtemp, readdir, readFile, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { replaceFolder } from '../../src/build/swap';
import { runNode } from '../support/program';

let home = '';
const dist = () => join(home, 'dist');
const writing = (text: string) => async (folder: string) => {
  await writeFile(join(folder, 'a.txt'), text);
  await writeFile(join(folder, 'embed-1.js'), '');
};
const fail = async () => {
  throw new Error('The disk is full.');
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
    const failing = replaceFolder(dist(), (folder) => writing('new')(folder).then(fail));
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

  test('stands whole, or is mended by the next build, whichever of its steps it is killed before', async () => {
    const ends: string[] = [];
    for (let step = 1, isKilled = true; isKilled; step += 1) {
      await rm(home, { recursive: true });
      await mkdir(home);
      await replaceFolder(dist(), writing('old'));
      isKilled = await killedBefore(step);
      const left = existsSync(dist()) ? await content() : 'none';
      ends.push(left);
      await expect(replaceFolder(dist(), fail)).rejects.toThrow('The disk is full.');
      expect(await content(), `killed before step ${step}`).toBe(left === 'none' ? 'old' : left);
      await replaceFolder(dist(), writing('newer'));
      expect(await content()).toBe('newer');
    }
    expect([...new Set(ends)]).toEqual(['old', 'none', 'new']);
  });

  test('follows a link, also one whose folder a killed build has moved aside', async () => {
    const target = join(home, 'public');
    await symlink('public', dist());
    await replaceFolder(dist(), writing('old'));
    expect(await killedBefore(3)).toBe(true);
    expect(existsSync(target)).toBe(false);
    await expect(replaceFolder(dist(), fail)).rejects.toThrow('The disk is full.');
    expect(await content()).toBe('old');
    await replaceFolder(dist(), writing('new'));
    expect((await lstat(dist())).isSymbolicLink()).toBe(true);
    expect(await readFile(join(target, 'a.txt'), 'utf8')).toBe('new');
  });

  test('lets many builds at once all finish, and one of them stands', async () => {
    const builds = ['a', 'b', 'c', 'd', 'e', 'f'];
    for (let round = 0; round < 10; round += 1) {
      await Promise.all(builds.map((name) => replaceFolder(dist(), writing(name))));
      expect(builds).toContain(await content());
      expect(await readdir(home)).toEqual(['dist']);
    }
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

/** Replaces the folder in another process, which dies before that many changes to folders; false if there are fewer. */
async function killedBefore(step: number): Promise<boolean> {
  const script = `
    import fs from 'node:fs/promises';
    import { syncBuiltinESMExports } from 'node:module';
    import { replaceFolder } from './src/build/swap.ts';
    let left = ${step};
    for (const name of ['mkdir', 'rename', 'rm']) {
      const change = fs[name];
      fs[name] = (...given) => {
        left -= 1;
        if (left === 0) process.kill(process.pid, 'SIGKILL');
        return change(...given);
      };
    }
    syncBuiltinESMExports();
    await replaceFolder(${JSON.stringify(dist())}, async (folder) => {
      await fs.writeFile(folder + '/a.txt', 'new');
      await fs.writeFile(folder + '/embed-1.js', '');
    });`;
  const { code, text } = await runNode(['--input-type=module', '--eval', script], {});
  if (code) throw new Error(text);
  return code === null;
}
