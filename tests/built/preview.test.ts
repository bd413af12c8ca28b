import { spawnSync } from 'node:child_process';
import { preview } from 'vite';
import { expect, inject, test } from 'vitest';
import { shared } from '../../src/build/options';
import { previewHost } from '../../src/build/preview';

test('The preview sends the published policy, and shows the story in a page of another origin', async () => {
  const lines: string[] = [];
  const info = (line: string) => void lines.push(line);
  const quiet = { warn: info, warnOnce: info, error: info, clearScreen: () => {}, hasErrorLogged: () => false };
  const server = await preview({
    ...shared,
    configFile: false,
    customLogger: { ...quiet, info, hasWarned: false },
    plugins: [previewHost()],
    preview: { host: '127.0.0.1', port: 0 },
    build: { outDir: inject('dist') },
  });
  const [url = ''] = server.resolvedUrls?.local ?? [];
  const story = await fetch(url);
  expect(story.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(story.headers.get('access-control-allow-origin')).toBe('*');
  const [demo = ''] = /http:\S+/.exec(lines.find((line) => line.includes('another site')) ?? '') ?? [];
  expect(new URL(demo).origin).not.toBe(new URL(url).origin);
  const html = await (await fetch(demo)).text();
  const frames = [...html.matchAll(/<scroll-story src="(.*?)"/g)].map(([, address = '']) => address);
  expect(frames).toHaveLength(2);
  for (const frame of frames) expect((await fetch(frame)).status).toBe(200);
  await server.close();
});

test('The preview of a folder without a story says so in one sentence', () => {
  const { status, stdout, stderr } = spawnSync('npx', ['vite', 'preview'], {
    env: { ...process.env, DIST: '.cache/nothing' },
    encoding: 'utf8',
  });
  expect(status).toBe(1);
  expect(`${stdout}${stderr}`.trim()).toMatch(/^There is no built story in .*nothing\/. Run npm run build first\.$/);
});
