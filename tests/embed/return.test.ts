import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { readFrame } from './reading';
import { useSites } from './sites';
import { placeFor, readTruth, type Standing, scrollHost, shownFrame, standing, until, visit } from './visit';

const sites = useSites();

/** A page whose reader has come to the place, px, and which the browser does not keep when they leave it. */
async function readTo(path: string, y: number): Promise<Page> {
  const { page } = await visit(sites().browser, 'about:blank');
  await page.evaluateOnNewDocument(() => addEventListener('unload', () => {}));
  await page.goto(`${sites().host}/${path}`, { waitUntil: 'domcontentloaded' });
  await readTruth(await shownFrame(page));
  // One that came later would rightly hold a reader below it where they are, at another place.
  const waiting = () => page.$$eval('scroll-story > iframe[inert]', ({ length }) => length);
  expect(await until(waiting, (count) => count === 0)).toBe(0);
  await scrollHost(page, y);
  await readTruth(await shownFrame(page));
  expect((await standing(page)).scrollY).toBe(y);
  return page;
}

/** Loads the page anew, without waiting for a frame that may never come. */
async function reload(page: Page): Promise<void> {
  await page.evaluate(() => {
    Object.assign(window, { isOld: true });
    setTimeout(() => location.reload());
  });
  const isNew = () => page.evaluate('!window.isOld && document.readyState !== "loading"').catch(() => false);
  expect(await until(isNew, Boolean)).toBe(true);
}

/** Expects the reader of a page loaded anew to be at the place, px, and the story with them. */
async function expectBack(page: Page, y: number): Promise<void> {
  const frame = await shownFrame(page);
  const isThere = async () => {
    const [stand, reading] = await Promise.all([standing(page), frame.evaluate(readFrame)]);
    const place = reading.mode === 'flat' ? 0 : placeFor(stand);
    return stand.scrollY === y && Math.abs(reading.scrollY - place) <= 1;
  };
  expect(await until(isThere, Boolean)).toBe(true);
  expect((await standing(page)).scrollY).toBe(y);
}

describe('a reader who comes back', () => {
  it.each([
    ['in the story', 'article.html', 2500],
    ['above the story', 'article.html', 100],
    ['in the text below it', 'links.html', 7500],
    ['in a story that is shown whole', 'clipped.html', 1500],
    ['elsewhere than at the step in the address', 'links.html#heron-2', 900],
    ['elsewhere than at the step of the attribute', 'start.html?step=heron-2', 900],
  ])('by a reload is where they were, %s', async (_, path, y) => {
    const page = await readTo(path, y);
    await reload(page);
    await expectBack(page, y);
    await page.close();
  });

  it('by a reload reads the same line in the text below it', async () => {
    const page = await readTo('links.html', 7500);
    const top = () => page.$eval('#own', (own) => own.getBoundingClientRect().top);
    await scrollHost(page, 7200 + (await top()));
    const before = await top();
    await reload(page);
    await shownFrame(page);
    const isIn = ({ box }: Standing) => box.height < 100_000;
    expect(isIn(await until(() => standing(page), isIn))).toBe(true);
    expect(await until(top, (now) => Math.abs(now - before) < 1)).toBeCloseTo(before, 0);
    await page.close();
  });

  it('by a step back in the history is where they were', async () => {
    const page = await readTo('article.html', 2500);
    await page.evaluate(() => void Object.assign(window, { isOld: true }));
    await page.goto(`${sites().host}/unloaded.html`);
    await page.goBack({ waitUntil: 'domcontentloaded' });
    expect(await page.evaluate('window.isOld')).toBe(undefined);
    await expectBack(page, 2500);
    await page.close();
  });
});

describe('a reader who prints the page', () => {
  const pagesOf = (pdf: Uint8Array) =>
    Buffer.from(pdf)
      .toString('latin1')
      .match(/\/Type\s*\/Page\b/g)?.length ?? 0;

  it.each([
    ['in the story', 'article.html', 2500],
    ['in the text below it', 'links.html', 7500],
    ['in a story that is shown whole', 'clipped.html', 1500],
  ])('is afterwards where they were, %s', async (_, path, y) => {
    const page = await readTo(path, y);
    expect(pagesOf(await page.pdf())).toBeLessThan(5);
    await expectBack(page, y);
    await page.close();
  });

  it('is afterwards where they were, in one of many embeds, all of which are as tall as before', async () => {
    const { page } = await visit(sites().browser, `${sites().host}/many.html`);
    const tops = () => page.$$eval('scroll-story', (all) => all.map((one) => one.getBoundingClientRect().top));
    const isWhole = (now: number[]) =>
      now.length === 10 && now.every((top, i) => i === 0 || top - (now[i - 1] ?? 0) > 2000);
    expect(await until(tops, isWhole)).toSatisfy(isWhole);
    await scrollHost(page, 20_000);
    const before = await tops();
    await page.pdf();
    // Frames out of sight would tell a height for paper late, if they had one.
    await new Promise((done) => setTimeout(done, 500));
    expect(await tops()).toEqual(before);
    await page.close();
  });
});

describe('where no frame comes, a reader who comes back', () => {
  it.each([
    ['that is not found', 'nowhere.html'],
    ['that never answers', 'stalled.html'],
  ])('finds the link in place of a frame %s', async (_, frame) => {
    const { page } = await visit(sites().browser, `${sites().host}/article.html?frame=${frame}`);
    await reload(page);
    const isLoaded = () => page.$eval('scroll-story', (element) => element.shadowRoot !== null);
    expect(await until(isLoaded, Boolean)).toBe(true);
    const isOnTop = await page.$eval('scroll-story a', (link) => {
      const { x, y, height } = link.getBoundingClientRect();
      return document.elementFromPoint(x + 2, y + height / 2) === link;
    });
    expect(isOnTop).toBe(true);
    await page.close();
  });

  it.each([
    ['is not found', 'article.html?frame=nowhere.html'],
    ['never answers', 'article.html?frame=stalled.html'],
    ["is blocked by the host's policy", 'blocked.html'],
  ])('soon finds no blank box where the frame %s', async (_, path) => {
    const { page } = await visit(sites().browser, `${sites().host}/${path}`);
    await reload(page);
    const height = async () => (await standing(page)).box.height;
    expect(await until(height, (now) => now > 1000)).toBeGreaterThan(1000);
    expect(await until(height, (now) => now < 120)).toBeLessThan(120);
    await page.close();
  });
});
