import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, Page, Viewport } from 'puppeteer-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { launchChromium } from '../../browser';
import { hostFolder, type StaticHost } from '../../support/static-host';

export const phone: Viewport = { width: 390, height: 844, hasTouch: true, isMobile: true };
export const desktop: Viewport = { width: 1440, height: 900 };
export const both = [
  ['on a phone', phone],
  ['on a desktop', desktop],
] as const;

/** What a test file drives: one browser, and the built story behind one address. */
export interface Site {
  readonly browser: Browser;
  readonly url: string;
}

/** A page of the story, and every error it has met. */
export interface Opened {
  readonly page: Page;
  readonly errors: readonly string[];
}

/** Starts a browser and hosts the built story, under its policy, for the tests of a file, and ends both after them. */
export function useSite(): () => Site {
  let browser: Browser;
  let host: StaticHost;
  beforeAll(async () => {
    [browser, host] = await Promise.all([launchChromium(), hostFolder(inject('dist'))]);
  });
  afterAll(async () => {
    await browser.close();
    await host.close();
  });
  return () => ({ browser, url: host.url });
}

/** Opens the story in a new page and waits until it runs; `before` may change the page first. */
export async function openStory(
  { browser, url }: Site,
  viewport: Viewport,
  { path = '', before }: { path?: string; before?: (page: Page) => Promise<unknown> } = {},
): Promise<Opened> {
  const page = await browser.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await page.setViewport(viewport);
  await before?.(page);
  await page.goto(url + path);
  await running(page);
  return { page, errors };
}

/** Waits until the runtime has taken the page over, drawn, and laid out its ledger. */
export async function running(page: Page): Promise<void> {
  await until(page, () => document.documentElement.dataset.readingLine !== undefined);
  await until(page, () => document.querySelector('[data-dress="page"] .entry:not([data-laid-out])') === null);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await frames(page, 4);
}

/** Waits until the page says so; the driver's own way of waiting evaluates text, which the page's policy forbids. */
export async function until(page: Page, isSo: () => unknown): Promise<void> {
  while (!(await page.evaluate(isSo))) await pause(30);
}

/** Lets the page draw so many frames. */
export async function frames(page: Page, count: number): Promise<void> {
  await page.evaluate(async (left) => {
    for (let i = 0; i < left; i += 1) await new Promise(requestAnimationFrame);
  }, count);
}

/** Scrolls at once and lets the page draw. */
export async function jump(page: Page, y: number): Promise<void> {
  await page.evaluate(async (top) => {
    window.scrollTo({ top, behavior: 'instant' });
    for (let i = 0; i < 2; i += 1) await new Promise(requestAnimationFrame);
  }, y);
}
