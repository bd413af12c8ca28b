import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { contentPolicy } from '../../src/build/policy';
import { launchChromium } from '../browser';
import { headersFor, hostFolder, parseHeaders, type StaticHost } from '../support/static-host';

const dist = inject('dist');
let host: StaticHost;
let browser: Browser;

beforeAll(async () => {
  [host, browser] = await Promise.all([hostFolder(dist), launchChromium()]);
});

afterAll(async () => {
  await browser.close();
  await host.close();
});

/** Everything a page must not do, noted while it does it. */
interface Watched {
  readonly page: Page;
  readonly violations: () => Promise<string[]>;
  readonly errors: string[];
  readonly foreign: string[];
}

async function watch(path: string): Promise<Watched> {
  const page = await browser.newPage();
  const [errors, foreign]: [string[], string[]] = [[], []];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('request', (request) => {
    if (!request.url().startsWith(host.url) && !request.url().startsWith('data:')) foreign.push(request.url());
  });
  await page.evaluateOnNewDocument(() => {
    const noted: string[] = [];
    Object.assign(window, { noted });
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile, lineNumber }) =>
      noted.push(`${violatedDirective} ${blockedURI} ${sourceFile}:${lineNumber}`),
    );
  });
  await page.goto(host.url + path);
  const violations = () => page.evaluate(() => (window as unknown as { noted: string[] }).noted);
  return { page, violations, errors, foreign };
}

/** Goes from the top of a page to its end in steps of a screen, as far as it reaches. */
async function readThrough(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight) {
      scrollTo({ top: y, behavior: 'instant' });
      await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    }
    for (const details of document.querySelectorAll('details')) details.open = true;
    await document.fonts.ready;
  });
}

describe('The policy', () => {
  test('allows what the page needs and nothing else', () => {
    expect(contentPolicy([])).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; " +
        "frame-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'",
    );
    expect(contentPolicy(['a{}'])).toContain("style-src 'self' 'sha256-");
  });

  test('stands in the header file and, without who may frame, in every page', async () => {
    const rules = parseHeaders(await readFile(join(dist, '_headers'), 'utf8'));
    const sent = headersFor('/index.html', rules)['Content-Security-Policy'] as string;
    const html = await readFile(join(dist, 'index.html'), 'utf8');
    const [, tag = ''] = /http-equiv="Content-Security-Policy" content="(.*?)"/.exec(html) ?? [];
    expect(sent).toBe(`${tag}; frame-ancestors *`);
    expect(await readFile(join(dist, 'nginx.conf'), 'utf8')).toContain(sent);
  });

  test.each(['', '?mode=steps', 'embed/index.html', 'embed/load.html'])(
    'is kept by the whole story at “%s”, which asks no other host and leaves nothing behind',
    async (path) => {
      const { page, violations, errors, foreign } = await watch(path);
      await page.waitForSelector('html[data-reading-line]');
      await readThrough(page);
      expect(await violations()).toEqual([]);
      expect(errors).toEqual([]);
      expect(foreign).toEqual([]);
      const kept = await page.evaluate(async () => {
        const stores = [await indexedDB.databases(), await caches.keys(), await cookieStore.getAll()];
        return [localStorage.length, sessionStorage.length, ...stores.map(({ length }) => length)];
      });
      expect(kept).toEqual([0, 0, 0, 0, 0]);
      await page.close();
    },
  );

  test('stops a script and a style that are not ours', async () => {
    const { page, violations } = await watch('');
    const refused = await page.evaluate(() => {
      document.body.setAttribute('style', 'color: red');
      try {
        document.createElement('script').src = 'https://example.org/foreign.js';
        return false;
      } catch {
        return true;
      }
    });
    expect(refused).toBe(true);
    await page.waitForFunction(() => (window as unknown as { noted: string[] }).noted.length > 1);
    expect((await violations()).join()).toContain('style-src-attr inline');
    await page.close();
  });
});

describe('The files', () => {
  test('may be framed and read by any site, and keep as long as their names allow', async () => {
    const rules = parseHeaders(await readFile(join(dist, '_headers'), 'utf8'));
    const common = { 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' };
    expect(headersFor('/data/load.csv', rules)).toMatchObject(common);
    expect(headersFor('/data/load.csv', rules)).not.toHaveProperty('X-Frame-Options');
    for (const file of await readdir(join(dist, 'assets'))) {
      expect(file).toMatch(/-[\w-]{8}\.(js|css|woff2|svg)(\.br|\.gz)?$/);
      expect(headersFor(`/assets/${file}`, rules)['Cache-Control']).toBe('public, max-age=31536000, immutable');
    }
    expect(headersFor('/', rules)['Cache-Control']).toBe('public, max-age=300');
  });
});
