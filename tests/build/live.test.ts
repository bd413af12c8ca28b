import { copyFile, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, HTTPRequest, Page } from 'puppeteer-core';
import { createLogger, createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { liveStory, shared } from '../../src/build/live';
import { launchChromium } from '../browser';

let [file, url] = ['', ''];
const printed: string[] = [];
let server: ViteDevServer;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  file = join(await mkdtemp(join(tmpdir(), 'live-')), 'story.json');
  await copyFile('tests/fixtures/stories/second.json', file);
  const logger = { ...createLogger('silent'), info: (text: string) => void printed.push(text) };
  const options = { ...shared, configFile: false as const, customLogger: logger, plugins: [liveStory(file)] };
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

/** Answers in place of the server what would start an editor. */
function answer(request: HTTPRequest): void {
  void (request.url().includes('/__open-in-editor') ? request.respond({ status: 204 }) : request.continue());
}

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
    // Long enough for the address, and with it the place a reload goes to, to follow.
    await pause(600);
    // As on a busy machine, where the page is fitted to its window only after all of it has loaded.
    const late = await page.evaluateOnNewDocument(() => {
      const real = requestAnimationFrame;
      window.requestAnimationFrame = (call) =>
        performance.now() < 2000 ? Number(setTimeout(real, 2000, call)) : real(call);
    });
    const more = 'A standfirst that moves all that stands below it. '.repeat(30);
    await edit((text) => {
      const moved = text.replace('"standfirst": "', `"standfirst": "${more}`);
      return moved.replace(/"headline": ".*?"/, '"headline": "Another headline"');
    });
    await page.waitForFunction(() => document.querySelector('h1')?.textContent === 'Another headline');
    await page.waitForFunction(() => document.documentElement.dataset.readingLine !== undefined);
    await page.waitForFunction((top, i) => Math.abs(stepTop(i) - top) < 1, {}, before, 4);
    await page.removeScriptToEvaluateOnNewDocument(late.identifier);
  });

  test('waits for a program that empties the file before it writes it', async () => {
    const [before, count] = [await readFile(file, 'utf8'), printed.length];
    await writeFile(file, '');
    await pause(60);
    await writeFile(file, before.replace('Another headline', 'A slow headline'));
    await page.waitForFunction(() => document.querySelector('h1')?.textContent === 'A slow headline');
    expect(await page.$('vite-error-overlay')).toBeNull();
    expect(printed.slice(count).join('')).not.toContain(': error');
    await writeFile(file, before);
    await page.waitForFunction(() => document.querySelector('h1')?.textContent === 'Another headline');
  });

  test('follows a change that came while the page did', async () => {
    const held: HTTPRequest[] = [];
    const hold = (request: HTTPRequest) => {
      if (request.url().includes('/@vite/client')) held.push(request);
      else void request.continue();
    };
    await page.setRequestInterception(true);
    page.on('request', hold);
    const [before, count] = [await readFile(file, 'utf8'), printed.length];
    const reloaded = page.reload();
    await expect.poll(() => held.length).toBeGreaterThan(0);
    await edit((text) => text.replace('Another headline', 'A late headline'));
    await expect.poll(() => printed.length, { timeout: 10_000 }).toBeGreaterThan(count);
    page.off('request', hold);
    await page.setRequestInterception(false);
    await reloaded;
    await page.waitForFunction(() => document.querySelector('h1')?.textContent === 'A late headline');
    await writeFile(file, before);
    await page.waitForFunction(() => document.querySelector('h1')?.textContent === 'Another headline');
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

  test('opens the editor at the place of a problem that is clicked on', async () => {
    const asked = page.waitForRequest((request) => request.url().includes('/__open-in-editor'));
    await page.setRequestInterception(true);
    page.on('request', answer);
    await page.$eval('vite-error-overlay', (element) => {
      element.shadowRoot?.querySelector<HTMLAnchorElement>('.stack a.file-link')?.click();
    });
    const place = new URL((await asked).url()).searchParams.get('file');
    expect(place).toMatch(/story\.json:5:3$/);
    expect(place?.startsWith(file)).toBe(true);
    page.off('request', answer);
    await page.setRequestInterception(false);
  });

  test('loses its problems when they are mended', async () => {
    await edit((text) => text.replace('"langauge"', '"language"'));
    await page.waitForFunction(() => !document.querySelector('vite-error-overlay'));
    expect(await headline()).toBe('Another headline');
  });
});

describe('A file that is gone for a moment', () => {
  test('is said to be gone, and followed again when it is back', async () => {
    const before = await readFile(file, 'utf8');
    for (const name of ['Back again', 'Another headline']) {
      await rm(file);
      await page.waitForSelector('vite-error-overlay');
      expect(await overlay()).toContain('There is no file');
      await writeFile(file, before.replace('Another headline', name));
      await page.waitForFunction((words) => document.querySelector('h1')?.textContent === words, {}, name);
      expect(await page.$('vite-error-overlay')).toBeNull();
    }
  });

  test('is followed through a program that writes another and gives it the name', async () => {
    const before = await readFile(file, 'utf8');
    for (const name of ['A swapped headline', 'Another headline']) {
      await writeFile(`${file}.new`, before.replace('Another headline', name));
      await rename(`${file}.new`, file);
      await page.waitForFunction((words) => document.querySelector('h1')?.textContent === words, {}, name);
    }
  });

  test('and so is the record of what was published', async () => {
    const record = join(file, '..', 'published.json');
    await writeFile(record, JSON.stringify({ published: '2026-01-01', figures: { depot: '€9m' } }));
    await page.waitForSelector('vite-error-overlay');
    expect(await overlay()).toContain('was published as “€9m”');
    await rm(record);
    await page.waitForFunction(() => !document.querySelector('vite-error-overlay'));
  });
});

describe('What is printed in development', () => {
  test('lists the problems and the warnings of each change', async () => {
    await edit((text) => text.replace(/("headline": ".*?)"/, '$1 and ten"'));
    await expect.poll(() => printed.at(-1), { timeout: 60_000 }).toContain('The number “ten” stands in the text');
    expect(printed.some((text) => /story\.json:5:3: error/.test(text))).toBe(true);
    await edit((text) => text.replace(' and ten"', '"'));
    await expect.poll(() => printed.at(-1), { timeout: 60_000 }).toContain('no errors, 1 warning');
  });

  test('names the page with a phone and a desktop', () => {
    server.printUrls();
    expect(printed.join('\n')).toContain(`${url}both.html`);
  });
});

describe('The phone and the desktop side by side', () => {
  const stepRead = (i: number) =>
    page.evaluate((frame) => {
      const { documentElement } = document.querySelectorAll('iframe')[frame]?.contentDocument ?? document;
      const line = Number(documentElement.dataset.readingLine);
      const steps = [...documentElement.querySelectorAll('[data-step]')];
      return steps.findLast((step) => step.getBoundingClientRect().top <= line)?.id;
    }, i);

  test('show the story at both widths, and the desktop follows the phone', async () => {
    await page.setViewport({ width: 1300, height: 900 });
    await page.goto(`${url}both.html`);
    await page.waitForFunction(() =>
      [...document.querySelectorAll('iframe')].every(
        ({ contentDocument }) => contentDocument?.documentElement.dataset.readingLine,
      ),
    );
    const widths = await page.$$eval('iframe', (frames) =>
      frames.map((frame) => [frame.contentWindow?.innerWidth, Math.round(frame.getBoundingClientRect().right)]),
    );
    expect(widths[0]?.[0]).toBe(390);
    expect(widths[1]?.[0]).toBe(1440);
    expect(widths[1]?.[1]).toBeLessThanOrEqual(1300);
    await page.mouse.move(200, 400);
    await page.mouse.wheel({ deltaY: 2600 });
    await page.waitForFunction(() => {
      const [phone, desktop] = [...document.querySelectorAll('iframe')].map(
        (frame) => frame.contentWindow?.scrollY ?? 0,
      );
      return (phone ?? 0) > 2000 && (desktop ?? 0) > 600;
    });
    await expect.poll(async () => (await stepRead(1)) === (await stepRead(0)), { timeout: 20_000 }).toBe(true);
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
