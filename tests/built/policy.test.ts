import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { contentPolicy } from '../../src/build/policy';
import { launchChromium } from '../browser';
import { headersFor, hostFolder, parseHeaders, type StaticHost } from '../support/static-host';

const dist = inject('dist');
const mark = '<meta http-equiv="Content-Security-Policy" content="';
const pages = (await readdir(dist, { recursive: true })).filter((path) => path.endsWith('.html')).sort();
const scenes = pages.filter((path) => /^embed\/(?!index)/.test(path));
const shares = pages.filter((path) => path.startsWith('share/'));
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
  readonly violations: string[];
  readonly errors: string[];
  readonly foreign: string[];
}

/** A new page, watched from its first document on, through all it leads to. */
async function watch(): Promise<Watched> {
  const page = await browser.newPage();
  const [violations, errors, foreign]: string[][] = [[], [], []] as [string[], string[], string[]];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('request', (request) => {
    if (!request.url().startsWith(host.url) && !request.url().startsWith('data:')) foreign.push(request.url());
  });
  await page.exposeFunction('noteViolation', (violation: string) => void violations.push(violation));
  await page.evaluateOnNewDocument(() => {
    const { noteViolation } = window as unknown as { noteViolation: (violation: string) => void };
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile, lineNumber }) =>
      noteViolation(`${violatedDirective} ${blockedURI} ${sourceFile}:${lineNumber}`),
    );
  });
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

  test('stands in the header file and, without who may frame, once in every page, before all that it loads', async () => {
    const rules = parseHeaders(await readFile(join(dist, '_headers'), 'utf8'));
    const sent = headersFor('/index.html', rules)['Content-Security-Policy'] as string;
    expect(pages).toEqual(expect.arrayContaining(['index.html', 'embed/index.html']));
    expect(Math.min(scenes.length, shares.length)).toBeGreaterThan(3);
    for (const path of pages) {
      const [before = '', after, ...more] = (await readFile(join(dist, path), 'utf8')).split(mark);
      expect(before, path).not.toMatch(/<(script|link|style|img|body)/);
      expect(`${/^(.*?)">/.exec(after ?? '')?.[1]}; frame-ancestors *`, path).toBe(sent);
      expect(more, path).toEqual([]);
    }
    expect(await readFile(join(dist, 'nginx.conf'), 'utf8')).toContain(sent);
  });

  test.each(['', '?mode=steps', 'embed/index.html', ...scenes])(
    'is kept by the whole story at “%s”, which asks no other host and leaves nothing behind',
    async (path) => {
      const { page, violations, errors, foreign } = await watch();
      await page.goto(host.url + path);
      await page.waitForSelector('html[data-reading-line]');
      await readThrough(page);
      const kept = await page.evaluate(async () => {
        const stores = [await indexedDB.databases(), await caches.keys(), await cookieStore.getAll()];
        return [localStorage.length, sessionStorage.length, ...stores.map(({ length }) => length)];
      });
      expect(kept).toEqual([0, 0, 0, 0, 0]);
      expect({ violations, errors, foreign }).toEqual({ violations: [], errors: [], foreign: [] });
      await page.close();
    },
  );

  test('is kept by the pages that shared links lead through, on the way to the story', async () => {
    const { page, violations, errors, foreign } = await watch();
    for (const path of shares) {
      await page.goto('about:blank');
      await page.goto(host.url + path);
      await page.waitForSelector('html[data-reading-line]');
      expect(page.url()).toBe(`${host.url}#${basename(path, '.html')}`);
    }
    expect({ violations, errors, foreign }).toEqual({ violations: [], errors: [], foreign: [] });
    await page.close();
  });

  test('stops a script and a style that are not ours', async () => {
    const { page, violations } = await watch();
    await page.goto(host.url);
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
    await expect.poll(() => violations.join()).toContain('style-src-attr inline');
    await page.close();
  });

  test('holds in every page by itself, where a host sends no headers', async () => {
    const { page, violations } = await watch();
    await page.setRequestInterception(true);
    let body = '';
    page.on('request', (request) => {
      const isPage = request.resourceType() === 'document';
      // A share page goes on at once: by an answer without content it stays.
      if (isPage) void request.respond(body ? { contentType: 'text/html', body } : { status: 204 });
      else void request.respond({ status: 404 });
      if (isPage) body = '';
    });
    for (const [i, path] of pages.entries()) {
      body = await readFile(join(dist, path), 'utf8');
      await page.goto(`https://story.example/${path}`, { waitUntil: 'domcontentloaded' });
      await page.evaluate(() => document.documentElement.setAttribute('style', 'color: red'));
      await expect.poll(() => violations.length, { message: path }).toBeGreaterThan(i);
    }
    expect(violations.filter((violation) => !violation.startsWith('style-src-attr inline'))).toEqual([]);
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
