import { copyFile, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { liveStory, shared } from '../../src/build/live';
import { launchChromium } from '../browser';

let [file, url] = ['', ''];
let server: ViteDevServer;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  file = join(await mkdtemp(join(tmpdir(), 'live-')), 'story.json');
  await copyFile('tests/fixtures/stories/second.json', file);
  const options = { ...shared, configFile: false as const, logLevel: 'silent' as const, plugins: [liveStory(file)] };
  server = await createServer({ ...options, server: { host: '127.0.0.1', port: 0 } });
  await server.listen();
  url = server.resolvedUrls?.local[0] ?? '';
  browser = await launchChromium();
  page = await browser.newPage();
  await page.evaluateOnNewDocument(() => {
    const stepTop = (i: number) => document.querySelectorAll('[data-step]')[i]?.getBoundingClientRect().top;
    Object.assign(window, { stepTop });
  });
  await page.goto(url);
  await page.waitForSelector('html[data-reading-line]');
});

afterAll(async () => {
  await browser.close();
  await server.close();
});

async function edit(change: (text: string) => string): Promise<void> {
  await writeFile(file, change(await readFile(file, 'utf8')));
}

const headline = () => page.$eval('h1', (heading) => heading.textContent);
const overlay = () => page.$eval('vite-error-overlay', (element) => element.shadowRoot?.textContent ?? '');

describe('The story in development', () => {
  test('stands in the page before any script runs', async () => {
    const html = await (await fetch(url)).text();
    expect(html).toContain('<section class="scene');
    expect(html).not.toContain('<!--story-->');
  });

  test('is set in its own fonts', async () => {
    const loaded = await page.evaluate(async () => {
      await document.fonts.ready;
      const faces = [...document.fonts].filter(({ status }) => status === 'loaded');
      return faces.map(({ family }) => family.replaceAll('"', ''));
    });
    expect(loaded).toEqual(expect.arrayContaining(['Archivo', 'Newsreader Display', 'Newsreader Text']));
  });

  test('follows a change of its file, with the reader at the same step', async () => {
    const before = await scrollToStep(4);
    await edit((text) => text.replace(/"headline": ".*?"/, '"headline": "Another headline"'));
    await page.waitForFunction(() => document.querySelector('h1')?.textContent === 'Another headline');
    await page.waitForFunction((top, i) => Math.abs(stepTop(i) - top) < 1, {}, before, 4);
  });

  test('stays with its problems over it, each with its place in the file', async () => {
    await edit((text) => text.replace('"language"', '"langauge"'));
    await page.waitForSelector('vite-error-overlay');
    expect(await overlay()).toMatch(/story\.json:\d+:\d+/);
    expect(await headline()).toBe('Another headline');
  });

  test('is there with its problems for a reader who comes later', async () => {
    await page.reload();
    await page.waitForSelector('vite-error-overlay');
    expect(await headline()).toBe('Another headline');
  });

  test('loses its problems when they are mended', async () => {
    await edit((text) => text.replace('"langauge"', '"language"'));
    await page.waitForFunction(() => !document.querySelector('vite-error-overlay'));
    expect(await headline()).toBe('Another headline');
  });
});

declare function stepTop(index: number): number;

/** Scrolls until the step stands somewhere in the window; returns where its top is, in px. */
async function scrollToStep(index: number): Promise<number> {
  return page.evaluate((i) => {
    document.querySelectorAll('[data-step]')[i]?.scrollIntoView({ block: 'center' });
    scrollBy(0, 37);
    return stepTop(i);
  }, index);
}
