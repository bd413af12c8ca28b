import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { both, frames, jump, openStory, useSite } from './support/open';
import { untruths } from './support/truth';

const site = useSite();

const places = [
  ['the top', 0],
  ['the middle', 0.5],
  ['a point between two steps', 0.283],
  ['the end', 1],
] as const;

/** Goes to a part of the page and stands still until the address has followed. */
async function settleAt(page: Page, part: number): Promise<number> {
  await jump(page, await page.evaluate((at) => at * (document.documentElement.scrollHeight - innerHeight), part));
  await new Promise((done) => setTimeout(done, 700));
  return page.evaluate(() => scrollY);
}

/** The place is kept to 50 px and the picture is the true one, half a second after the page has come. */
async function expectPlace(page: Page, y: number): Promise<void> {
  await new Promise((done) => setTimeout(done, 500));
  expect(Math.abs((await page.evaluate(() => scrollY)) - y)).toBeLessThanOrEqual(50);
  await page.waitForFunction(() => document.documentElement.dataset.readingLine !== undefined);
  expect(await untruths(page)).toEqual([]);
}

describe.each(both)('%s', (_, viewport) => {
  it.each(places)('a page reloaded at %s is the same again', async (_, part) => {
    const { page, errors } = await openStory(site(), viewport);
    const y = await settleAt(page, part);
    await page.reload();
    await expectPlace(page, y);
    expect(errors).toEqual([]);
    await page.close();
  });

  it.each(places)('a page left at %s is there again by back, and once more by forward and back', async (_, part) => {
    const { page, errors } = await openStory(site(), viewport);
    const y = await settleAt(page, part);
    await page.goto('about:blank');
    await page.goBack();
    await expectPlace(page, y);
    await page.goForward();
    await page.goBack();
    await expectPlace(page, y);
    expect(errors).toEqual([]);
    await page.close();
  });
});

it.each(['steps', 'flat'])('a page reloaded in %s mode is the same again', async (mode) => {
  const { page } = await openStory(site(), both[0][1], { path: `?mode=${mode}` });
  const y = await settleAt(page, 0.6);
  await page.reload();
  await new Promise((done) => setTimeout(done, 500));
  expect(Math.abs((await page.evaluate(() => scrollY)) - y)).toBeLessThanOrEqual(50);
  expect(await page.evaluate(() => document.documentElement.dataset.mode)).toBe(mode);
});

it('a page kept alive by the browser goes on where it was, in a window of another size too', async () => {
  const { page } = await openStory(site(), both[1][1]);
  await page.evaluate(() => addEventListener('pageshow', ({ persisted }) => Object.assign(window, { persisted })));
  const y = await settleAt(page, 0.5);
  const step = () => page.evaluate(() => location.hash);
  const before = await step();
  await page.goto(`${site().url}missing.html`).catch(() => undefined);
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
