import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, Viewport } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import budget from '../bench/budget.json';
import { launchChromium } from '../browser';
import { hostFolder, type StaticHost } from '../support/static-host';

let host: StaticHost;
let browser: Browser;

beforeAll(async () => {
  [host, browser] = await Promise.all([hostFolder(inject('dist')), launchChromium()]);
});

afterAll(async () => {
  await browser.close();
  await host.close();
});

const windows: readonly (readonly [string, Viewport])[] = [
  ['phone', { width: 390, height: 844, isMobile: true, hasTouch: true }],
  ['narrow phone', { width: 320, height: 568, isMobile: true, hasTouch: true }],
  ['tablet', { width: 768, height: 1024 }],
  ['desktop', { width: 1440, height: 900 }],
];

interface Moved {
  /** As browsers score it, to three decimals. */
  readonly sum: number;
  /** The first words of what moved. */
  readonly shifts: string[];
}

describe('Nothing moves', () => {
  test.each(windows)('on a %s, neither when the fonts come late nor on the way to the end', async (_, viewport) => {
    const page = await browser.newPage();
    await page.setViewport(viewport);
    await page.setRequestInterception(true);
    page.on('request', async (request) => {
      if (request.resourceType() === 'font') await pause(1000);
      await request.continue();
    });
    await page.evaluateOnNewDocument(() => {
      const shifts: string[] = [];
      let sum = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as unknown as { value: number; sources: { node: Node | null }[] }[]) {
          sum += entry.value;
          shifts.push(entry.sources.map(({ node }) => node?.textContent?.slice(0, 40)).join(' / '));
        }
      }).observe({ type: 'layout-shift', buffered: true });
      Object.assign(window, { moved: () => ({ sum: Math.round(sum * 1000) / 1000, shifts }) });
    });
    const moved = () => page.evaluate(() => (window as unknown as { moved: () => Moved }).moved());
    await page.goto(host.url, { waitUntil: 'networkidle0' });
    const late = await moved();
    expect(late.sum, late.shifts.join('\n')).toBeLessThanOrEqual(budget.shift.withLateFonts);
    await page.evaluate(async () => {
      for (let y = 0; y < document.documentElement.scrollHeight; y += 200) {
        scrollTo({ top: y, behavior: 'instant' });
        await new Promise((drawn) => requestAnimationFrame(drawn));
      }
    });
    const all = await moved();
    await page.close();
    expect(all.sum - late.sum, all.shifts.join('\n')).toBe(budget.shift.onTheWay);
  });
});
