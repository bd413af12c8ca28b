import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { frames, jump, openStory, phone, until, useSite } from './support/open';
import { untruths } from './support/truth';

const site = useSite();

/** Records what the first frame shows once the page is seen again. */
async function recordFirstFrame(page: Page): Promise<void> {
  await page.evaluate(() => {
    const first: { heads?: string[] } = {};
    Object.assign(window, { first });
    const heads = () =>
      [...document.querySelectorAll<SVGElement>('.canvas > svg')].map((svg) => svg.dataset.playhead ?? '');
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState !== 'visible') return;
      // What a frame shows is known once its callbacks and its layout are done: in the task after it.
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => Object.assign(first, { heads: heads() });
        port2.postMessage(null);
      });
    });
  });
}

it('a tab scrolled behind another one shows the truth in its first frame back', async () => {
  const { page } = await openStory(site(), phone);
  await jump(page, 900);
  await recordFirstFrame(page);
  const front = await site().browser.newPage();
  await front.bringToFront();
  await until(page, () => document.visibilityState === 'hidden');
  const y = await page.evaluate(() => {
    scrollTo({ top: document.documentElement.scrollHeight * 0.37, behavior: 'instant' });
    return scrollY;
  });
  await front.close();
  await page.bringToFront();
  await until(page, () => (window as unknown as { first: { heads?: string[] } }).first.heads);
  const first = await page.evaluate(() => (window as unknown as { first: { heads: string[] } }).first.heads);
  expect(await untruths(page)).toEqual([]);
  const inSight = await page.evaluate(() =>
    [...document.querySelectorAll<SVGElement>('.canvas > svg')].map((svg) => {
      const { top, bottom } = svg.getBoundingClientRect();
      return bottom > 0 && top < innerHeight ? svg.dataset.playhead : null;
    }),
  );
  await frames(page, 2);
  expect(await page.evaluate(() => scrollY)).toBe(y);
  expect(inSight.some((head) => head !== null)).toBe(true);
  inSight.forEach((head, i) => {
    if (head !== null) expect(first[i]).toBe(head);
  });
});
