import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { editedBytes } from '../support/edited';

/** Runs a program of the project to its end; returns its exit code and what it printed. */
async function run(parameters: readonly string[], env: Record<string, string> = {}) {
  const child = spawn('node_modules/.bin/tsx', parameters, { env: { ...process.env, ...env } });
  const printed: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => printed.push(String(text)));
  const code = await new Promise<number | null>((end) => child.once('close', end));
  return { code, text: printed.join('') };
}

const timeOf = (path: string) =>
  stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => undefined,
  );

describe('A build', () => {
  test('of a story with errors lists them all and leaves dist/ as it was', async () => {
    const file = join(await mkdtemp(join(tmpdir(), 'broken-')), 'story.json');
    await writeFile(
      file,
      Buffer.from(
        String(editedBytes(() => {}))
          .replace('"byline"', '"bylin"')
          .replace('"en-GB"', '7'),
      ),
    );
    const before = await timeOf('dist');
    const { code, text } = await run(['src/build/cli.ts', 'build'], { STORY: file });
    expect(code).toBe(1);
    expect(text).toMatch(/2 errors|3 errors/);
    expect(text).toContain('dist/ is as it was');
    expect(text).not.toMatch(/\n\s+at .*:\d+:\d+/);
    expect(await timeOf('dist')).toBe(before);
  });

  test('that is killed half way leaves the last good one', async () => {
    const home = await mkdtemp(join(tmpdir(), 'killed-'));
    const place = join(home, 'dist');
    await mkdir(place);
    await writeFile(join(place, 'index.html'), 'the last good one');
    await killAt(home, 'share');
    expect(await readFile(join(place, 'index.html'), 'utf8')).toBe('the last good one');
    expect(await readdir(place)).toEqual(['index.html']);
  });
});

/** Starts a build into `dist` of the folder and kills it once its half-written folder holds the name. */
async function killAt(home: string, name: string): Promise<void> {
  const script = `
    import { buildFolder } from './src/build/build-folder.ts';
    import { readStory } from './src/build/read-story.ts';
    const { story, source } = await readStory('tests/fixtures/stories/small.json');
    await buildFolder(story, source, ${JSON.stringify(join(home, 'dist'))});`;
  const child = spawn('node_modules/.bin/tsx', ['--input-type=module', '--eval', script], { detached: true });
  const ended = new Promise((end) => child.once('exit', end));
  while (child.exitCode === null && !(await isWritten(home, name))) await pause(5);
  process.kill(-(child.pid as number), 'SIGKILL');
  await ended;
}

async function isWritten(home: string, name: string): Promise<boolean> {
  const fresh = (await readdir(home)).find((entry) => entry.startsWith('.dist-new-'));
  return fresh !== undefined && existsSync(join(home, fresh, name));
}
