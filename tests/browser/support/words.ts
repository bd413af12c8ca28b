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

/** The highest stretch of the page across which nothing is said or shown, in px. */
export function emptiest(page: Page): Promise<number> {
  return page.evaluate((selector) => {
    const spans = [...document.querySelectorAll(`${selector}, main svg`)]
      .filter((block) => block.checkVisibility())
      .map((block) => block.getBoundingClientRect())
      .filter(({ height }) => height > 1)
      .sort((a, b) => a.top - b.top);
    let [end, most] = [-scrollY, 0];
    for (const { top, bottom } of spans) [most, end] = [Math.max(most, top - end), Math.max(end, bottom)];
    return Math.max(most, document.documentElement.scrollHeight - scrollY - end);
  }, blocks);
}
