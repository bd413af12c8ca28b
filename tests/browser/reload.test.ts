import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { both, desktop, frames, jump, openStory, phone, running, useSite } from './support/open';
import { untruths } from './support/truth';

const site = useSite();

/** Parts of the page: its top, two places within, one of them between two steps, and its end. */
const places = [0, 0.5, 0.283, 1];

const scrollYOf = (page: Page) => page.evaluate(() => scrollY);
const modeOf = (page: Page) => page.evaluate(() => document.documentElement.dataset.mode);

/** Goes to a part of the page and stands still until the address has followed. */
async function settleAt(page: Page, part: number): Promise<number> {
  await jump(page, await page.evaluate((at) => at * (document.documentElement.scrollHeight - innerHeight), part));
  await pause(600);
  return scrollYOf(page);
}

/** Half a second after the page has come its place is kept to 50 px, and the picture is the true one. */
async function expectPlace(page: Page, y: number): Promise<void> {
  await running(page);
  await pause(500);
  expect(Math.abs((await scrollYOf(page)) - y)).toBeLessThanOrEqual(50);
  expect(await untruths(page)).toEqual([]);
}

describe.each(both)('%s', (_, viewport) => {
  it('a page reloaded anywhere is the same again', async () => {
    const { page, errors } = await openStory(site(), viewport);
    for (const part of places) {
      const y = await settleAt(page, part);
      await page.reload();
      await expectPlace(page, y);
    }
    expect(errors).toEqual([]);
    await page.close();
  });

  it('a page left anywhere is there again by back, and once more by forward and back', async () => {
    const { page, errors } = await openStory(site(), viewport);
    for (const part of places) {
      const y = await settleAt(page, part);
      await page.goto('about:blank');
      await page.goBack();
      await expectPlace(page, y);
      await page.goForward();
      await page.goBack();
      await expectPlace(page, y);
    }
    expect(errors).toEqual([]);
    await page.close();
  });
});

it.each(['steps', 'flat'])('a page reloaded in %s mode is the same again', async (mode) => {
  const { page } = await openStory(site(), phone, { path: `?mode=${mode}` });
  const y = await settleAt(page, 0.6);
  await page.reload();
  await running(page);
  await pause(500);
  expect(Math.abs((await scrollYOf(page)) - y)).toBeLessThanOrEqual(50);
  expect(await modeOf(page)).toBe(mode);
});

it('a page reloaded in a window of another size opens at the step that was read', async () => {
  const { page } = await openStory(site(), desktop);
  const step = await page.evaluate(() => {
    const steps = [...document.querySelectorAll('[data-step]')];
    const middle = steps[Math.floor(steps.length * 0.7)];
    middle?.scrollIntoView({ behavior: 'instant' });
    return middle?.id;
  });
  await pause(600);
  await page.setViewport({ width: 700, height: 760 });
  await page.reload();
  await running(page);
  const read = await page.evaluate(() => {
    const line = Number(document.documentElement.dataset.readingLine);
    return document.elementsFromPoint(innerWidth / 2, line).map((element) => element.closest('[data-step]')?.id);
  });
  expect(read).toContain(step);
  expect(await untruths(page)).toEqual([]);
});

it('a page kept alive by the browser goes on where it was, in a window of another size too', async () => {
  const { page } = await openStory(site(), desktop);
  await page.evaluate(() => addEventListener('pageshow', ({ persisted }) => Object.assign(window, { persisted })));
  const y = await settleAt(page, 0.5);
  const step = () => page.evaluate(() => location.hash);
  const before = await step();
  await page.goto('about:blank');
  await page.goBack();
  expect(await page.evaluate(() => 'persisted' in window && window.persisted)).toBe(true);
  await expectPlace(page, y);
  await page.goForward();
  await page.setViewport({ width: 1000, height: 800 });
  await page.goBack();
  await frames(page, 4);
  expect(await untruths(page)).toEqual([]);
  expect(await step()).toBe(before);
});
