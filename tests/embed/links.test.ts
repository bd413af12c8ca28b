import type { Frame, Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { useSites } from './sites';
import { placeFor, readTruth, scrollHost, shownFrame, standing, until, visit } from './visit';

const sites = useSites();

const topOf = (frame: Frame, step: string) => frame.$eval(`[id="${step}"]`, (it) => it.getBoundingClientRect().top);

async function expectAt(page: Page, frame: Frame, step: string): Promise<void> {
  const top = await until(
    () => topOf(frame, step),
    (value) => value > -2 && value < 500,
  );
  expect(top).toBeGreaterThan(-2);
  expect(top).toBeLessThan(500);
  const { scrollY } = await readTruth(frame, placeFor(await standing(page)));
  const stand = await standing(page);
  expect(placeFor(stand)).toBeCloseTo(scrollY, -0.5);
  expect(stand.frame.top).toBe(0);
}

async function open(path: string) {
  const { page, errors } = await visit(sites().browser, `${sites().host}/${path}`);
  return { page, errors, frame: await shownFrame(page) };
}

describe('a step named in an address', () => {
  it('brings the first embed of the page there', async () => {
    const { page, frame } = await open('links.html#heron-2');
    await expectAt(page, frame, 'heron-2');
    await page.close();
  });

  it('is followed when a link in the article names another', async () => {
    const { page, frame } = await open('links.html');
    await page.click('a[href="#heron-3"]');
    await expectAt(page, frame, 'heron-3');
    await page.close();
  });

  it('is the start of an embed that asks for it by an attribute or by the fragment of its source', async () => {
    for (const path of ['start.html?step=heron-2', 'start.html?frame=embed/index.html%23heron-2']) {
      const { page, frame } = await open(path);
      await expectAt(page, frame, 'heron-2');
      await page.close();
    }
  });

  it('is gone to when the attribute changes', async () => {
    const { page, frame } = await open('start.html');
    await page.$eval('scroll-story', (element) => element.setAttribute('step', 'pond-4'));
    await expectAt(page, frame, 'pond-4');
    await page.close();
  });

  it('leaves the article be where the article has such a place itself', async () => {
    const { page, frame } = await open('links.html#pond-3');
    const own = () => page.$eval('#pond-3', (element) => element.getBoundingClientRect().top);
    await readTruth(frame, placeFor(await standing(page)));
    await page.click('a[href="#own"]').then(() => page.evaluate(() => location.assign('#pond-3')));
    expect(Math.abs(await until(own, (top) => Math.abs(top) < 2))).toBeLessThan(2);
    await page.close();
  });

  it('does not pull back a reader who has begun to read', async () => {
    const { page } = await visit(sites().browser, `${sites().host}/start.html?step=heron-2`);
    await scrollHost(page, 20);
    const frame = await shownFrame(page);
    await readTruth(frame);
    expect((await standing(page)).scrollY).toBe(20);
    await page.close();
  });

  it('does nothing when it is hostile or unknown', async () => {
    const fragments = ['%E0%A4%A', '"><img src=x onerror=alert(1)>', 'constructor', 'x'.repeat(100_000), '__proto__'];
    const { page, frame, errors } = await open('links.html');
    for (const fragment of fragments) await page.evaluate((hash) => location.assign(`#${hash}`), fragment);
    await readTruth(frame, 0);
    expect((await standing(page)).scrollY).toBe(0);
    expect(errors).toEqual([]);
    await page.close();
  });
});
