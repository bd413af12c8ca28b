import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchChromium } from '../browser';
import { seeded } from '../browser/support/random';
import { hostFolder, type StaticHost } from '../support/static-host';

const pieces = [
  '%E0%A4%A',
  '%',
  '%00',
  '"><img src=x onerror=alert(1)>',
  "'",
  '<svg/onload=alert(1)>',
  'javascript:alert(1)',
  '__proto__',
  'constructor',
  'toString',
  'load',
  '../..',
  '🐝',
  '\u202e',
  ' ',
  '#',
  '?',
  '&',
  '=',
  'mode',
  'steps',
  'flat',
  'NaN',
  '-1',
  '1e999',
  'x'.repeat(2000),
  '[data-step]',
  '*',
  ':target',
  '\\',
  '%0d%0a',
  'null',
  'undefined',
  'embed',
  'theme=dark',
];

let host: StaticHost;
let browser: Browser;

beforeAll(async () => {
  [host, browser] = await Promise.all([hostFolder(inject('dist')), launchChromium()]);
});

afterAll(async () => {
  await browser.close();
  await host.close();
});

const random = seeded(1);
const piece = () => pieces[Math.floor(random() * pieces.length)] as string;
const hostile = () => Array.from({ length: 1 + Math.floor(random() * 4) }, piece).join('');

async function open(): Promise<{ page: Page; errors: string[] }> {
  const page = await browser.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('dialog', (dialog) => {
    errors.push(`A dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  return { page, errors };
}

describe('Hostile addresses', () => {
  test('of 960 fragments do nothing to a page that is being read', async () => {
    const { page, errors } = await open();
    await page.goto(host.url);
    await page.waitForSelector('html[data-reading-line]');
    const elements = await page.$$eval('main :not(svg *)', ({ length }) => length);
    const fragments = [...Array.from({ length: 959 }, hostile), 'x'.repeat(100_000)];
    const changes = await page.evaluate(async (list) => {
      let count = 0;
      for (const fragment of list) {
        const before = location.hash;
        location.hash = fragment;
        if (location.hash === before) continue;
        await new Promise((told) => addEventListener('hashchange', told, { once: true }));
        count += 1;
      }
      return count;
    }, fragments);
    expect(changes).toBeGreaterThan(900);
    expect(errors).toEqual([]);
    expect(await page.$$eval('main :not(svg *)', ({ length }) => length)).toBe(elements);
    await page.close();
  });

  test('of 40 parameters and fragments open the story all the same', async () => {
    const { page, errors } = await open();
    for (let i = 0; i < 40; i += 1) {
      await page.goto('about:blank');
      const address = `${host.url}?mode=${encodeURIComponent(hostile())}&${hostile()}#${hostile()}`;
      await page.goto(address, { waitUntil: 'domcontentloaded' });
      await page.waitForSelector('html[data-reading-line]');
    }
    expect(errors).toEqual([]);
    await page.close();
  });
});
