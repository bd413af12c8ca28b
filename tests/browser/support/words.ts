import { setTimeout as pause } from 'node:timers/promises';
import type { Page, Viewport } from 'puppeteer-core';
import { type Site, until } from './open';

/** Opens the story after `before` has changed the page, and waits for its words, not for its script. */
export async function openWords(
  { browser, url }: Site,
  viewport: Viewport,
  before: (page: Page) => Promise<unknown>,
): Promise<{ page: Page; errors: string[] }> {
  const page = await browser.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.setViewport(viewport);
  await before(page);
  // A script that never comes keeps a page from ever having loaded, so loading is not waited for.
  const arrived = new Promise((done) => page.once('framenavigated', done));
  void page.goto(url).catch(() => undefined);
  await arrived;
  await until(page, () => document.readyState !== 'loading');
  return { page, errors };
}

const blocks = ['h1', 'h2', 'p', 'li:not(:has(p))', 'dt', 'dd', 'summary', 'caption', 'th', 'td', 'pre']
  .map((name) => `main ${name}:not(:is(.bar, .stage, .shot, .switch, [aria-hidden]) *, .switch, [aria-hidden])`)
  .join();

/** The words of the page from top to end, block by block, with all that is folded unfolded. */
export function wordsOf(page: Page): Promise<string[]> {
  return page.evaluate((selector) => {
    for (const details of document.querySelectorAll<HTMLDetailsElement>('details:not(.contents)')) details.open = true;
    return [...document.querySelectorAll(selector)]
      .filter((block) => block.checkVisibility())
      .map((block) => (block.textContent ?? '').replace(/\s+/g, ' ').trim())
      .filter(Boolean);
  }, blocks);
}

/** The highest stretch of the page across which nothing is said or shown to a reader who scrolls through it, in px. */
export async function emptiest(page: Page): Promise<number> {
  const spans: Span[] = [];
  let height = 0;
  for (let y = 0; y === 0 || y < height; y += page.viewport()?.height ?? 500) {
    await page.evaluate((top) => scrollTo({ top, behavior: 'instant' }), y);
    // Text far from the window may wait to be laid out until somebody comes near.
    await pause(50);
    spans.push(...(await page.evaluate(spansInSight, blocks)));
    height = await page.evaluate(() => document.documentElement.scrollHeight);
  }
  let [end, most] = [0, 0];
  for (const { top, bottom } of spans.sort((a, b) => a.top - b.top))
    [most, end] = [Math.max(most, top - end), Math.max(end, bottom)];
  return Math.max(most, height - end);
}

interface Span {
  readonly top: number;
  readonly bottom: number;
}

/** In the page: where in the document those blocks and pictures stand that are in the window. */
function spansInSight(selector: string): Span[] {
  return [...document.querySelectorAll(`${selector}, main svg`)]
    .filter((block) => block.checkVisibility())
    .map((block) => block.getBoundingClientRect())
    .filter(({ top, bottom }) => bottom - top > 1 && bottom > 0 && top < innerHeight)
    .map(({ top, bottom }) => ({ top: top + scrollY, bottom: bottom + scrollY }));
}
