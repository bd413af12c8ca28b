import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bundleShell } from '../../src/build/bundle';
import { makeExtras } from '../../src/build/extras';
import { makePages } from '../../src/build/pages';
import type { Story } from '../../src/story/story';
import { launchChromium } from '../browser';
import { checkEdited } from '../support/edited';
import { hostFolder, type StaticHost } from '../support/static-host';

type Change = Parameters<typeof checkEdited>[0];
type File = Parameters<Change>[0];

const firstScene = (file: File) => file.scenes[0] as File['scenes'][number];

/** Gives the first scene as many steps, all like its last. */
const withSteps =
  (count: number): Change =>
  (file) => {
    const { chart, steps } = firstScene(file);
    const [frame, step] = [chart?.steps.at(-1), steps.at(-1)];
    if (!chart || !frame || !step) return;
    chart.steps = Array.from({ length: count }, () => frame);
    firstScene(file).steps = Array.from({ length: count }, (_, i) => ({ ...step, id: `step-${i}` }));
  };

const withText =
  (text: string): Change =>
  (file) => {
    for (const step of firstScene(file).steps) step.text = [text];
  };

const withoutCharts: Change = (file) => {
  for (const scene of file.scenes) delete scene.chart;
};

const stories: readonly (readonly [string, Change])[] = [
  ['one step', withSteps(1)],
  ['a hundred steps', withSteps(100)],
  ['an empty step', (file) => Object.assign(firstScene(file).steps[0] ?? {}, { text: [] })],
  ['a step of five thousand words', withText('word '.repeat(5000).trim())],
  ['a word of eighty characters', withText('w'.repeat(80))],
  ['long words in titles and labels', (file) => Object.assign(firstScene(file), { name: 'w'.repeat(80) })],
  ['no chart', withoutCharts],
];

let folder = '';
let bundle: Awaited<ReturnType<typeof bundleShell>>;
let host: StaticHost;
let browser: Browser;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sizes-'));
  [bundle, browser] = await Promise.all([bundleShell(folder, ''), launchChromium()]);
  await writeFile(join(folder, '_headers'), '/*\n  X-Test: yes\n');
  host = await hostFolder(folder);
});

afterAll(async () => {
  await browser.close();
  await host.close();
});

async function publish(story: Story): Promise<void> {
  const pages = makePages(story, bundle);
  const extras = await makeExtras(story, { source: Buffer.from('{}'), policy: '' });
  for (const [path, content] of [...pages, ...extras]) {
    if (path === '_headers') continue;
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
}

describe('A story with', () => {
  test.each(stories)('%s is a working page', async (_, change) => {
    const { story, problems } = checkEdited(change);
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    await publish(story as Story);
    const page = await browser.newPage();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.setViewport({ width: 320, height: 640 });
    await page.goto(host.url);
    await page.waitForSelector('html[data-reading-line]');
    const found = await page.evaluate(async () => {
      for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight) {
        scrollTo({ top: y, behavior: 'instant' });
        await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
      }
      const wide = document.documentElement.scrollWidth > innerWidth;
      return { wide, broken: /NaN|Infinity|undefined|="null"/.test(document.querySelector('main')?.outerHTML ?? '') };
    });
    await page.close();
    expect(errors).toEqual([]);
    expect(found).toEqual({ wide: false, broken: false });
  });
});

describe('Refused in plain words is', () => {
  test.each([
    ['a scene without steps', withSteps(0)],
    ['a story without scenes', (file: File) => Object.assign(file, { scenes: [] })],
    ['a file of ten megabytes', (file: File) => Object.assign(file, { byline: 'w'.repeat(1e7) })],
  ])('%s', (_, change) => {
    const { story, problems } = checkEdited(change);
    expect(story).toBeUndefined();
    for (const { what, todo } of problems) expect([what, todo].every((text) => /^\S.*[.?]$/s.test(text))).toBe(true);
    expect(problems.length).toBeGreaterThan(0);
  });
});
