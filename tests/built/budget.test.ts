import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { brotli } from '../../src/build/compress';
import budget from '../bench/budget.json';
import { launchChromium } from '../browser';
import { hostFolder, type StaticHost } from '../support/static-host';

const dist = inject('dist');
const weight = async (text: string | Uint8Array) => (await brotli(Buffer.from(text))).length;
const read = (path: string) => readFile(join(dist, path));

async function weightOfAssets(ending: string): Promise<number> {
  const files = (await readdir(join(dist, 'assets'))).filter((file) => extname(file) === ending);
  const sizes = await Promise.all(
    files.map(async (file) => {
      const bytes = await read(`assets/${file}`);
      return ending === '.woff2' ? bytes.length : weight(bytes);
    }),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** The page of the story, and the styles that it holds. */
async function splitPage(): Promise<{ readonly html: string; readonly style: string }> {
  const page = String(await read('index.html'));
  const [block = '', style = ''] = /<style>([\s\S]*?)<\/style>/.exec(page) ?? [];
  return { html: page.replace(block, ''), style };
}

describe('Over the wire', () => {
  const kinds = [
    ['html', async () => weight((await splitPage()).html)],
    ['script', () => weightOfAssets('.js')],
    ['style', async () => weight((await splitPage()).style)],
    ['fonts', () => weightOfAssets('.woff2')],
    ['loader', async () => weight(await read('embed.js'))],
  ] as const;

  test.each(kinds)('%s keeps to its budget', async (kind, measure) => {
    expect(await measure()).toBeLessThanOrEqual(budget.brotli[kind]);
  });

  test('the first 14 kB hold headline, standfirst, the first picture and all their style', async () => {
    const html = String(await read('index.html'));
    const cover = html.slice(0, html.indexOf('</svg>', html.indexOf('data-playhead')));
    expect(cover).toContain('<style>');
    expect(cover).toMatch(/<h1[\s\S]*<\/h1>[\s\S]*<p class="standfirst/);
    expect(await weight(cover)).toBeLessThanOrEqual(budget.firstParagraph);
  });
});

describe('In the browser', () => {
  let host: StaticHost;
  beforeAll(async () => {
    host = await hostFolder(dist);
  });
  afterAll(() => host.close());

  test('the story takes few requests, few bytes, and none while scrolling', async () => {
    const browser = await launchChromium();
    const page = await browser.newPage();
    const session = await page.createCDPSession();
    await session.send('Network.enable');
    let bytes = 0;
    session.on('Network.loadingFinished', ({ encodedDataLength }) => {
      bytes += encodedDataLength;
    });
    await page.goto(host.url, { waitUntil: 'networkidle0' });
    const loaded = host.requests.length;
    await page.evaluate(async () => {
      for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight) {
        scrollTo({ top: y, behavior: 'instant' });
        await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
      }
    });
    await browser.close();
    expect(loaded).toBeLessThanOrEqual(budget.requests);
    expect(host.requests.slice(loaded)).toEqual([]);
    expect(bytes).toBeLessThanOrEqual(budget.brotli.total);
  });
});
