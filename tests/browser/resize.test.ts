import type { Page, Viewport } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { desktop, jump, openStory, phone, useSite } from './support/open';
import { seeded } from './support/random';
import { chartedSteps } from './support/tour';
import { untruths } from './support/truth';

const site = useSite();

/** Gives the window a size, as a reader or a phone does, lets the page draw, and says what is read then. */
async function resize(page: Page, size: Partial<Viewport>): Promise<Read> {
  await page.setViewport({ ...(page.viewport() as Viewport), ...size });
  return page.evaluate(async () => {
    for (let i = 0; i < 3; i += 1) await new Promise(requestAnimationFrame);
    const line = Number(document.documentElement.dataset.readingLine);
    const steps = [...document.querySelectorAll('[data-step]')].map((step) => ({
      id: step.id,
      box: step.getBoundingClientRect(),
    }));
    const step = steps.find(({ box }) => box.top <= line && line < box.bottom)?.id;
    return { step, isPinned: document.documentElement.dataset.mode !== 'flat' };
  });
}

interface Read {
  /** The step whose box the reading line crosses. */
  readonly step: string | undefined;
  readonly isPinned: boolean;
}

/** Brings a step's reading place to the reading line, or a point so many px below it. */
async function read(page: Page, step: string, below = 0): Promise<void> {
  await page.evaluate((id) => document.getElementById(id)?.scrollIntoView({ behavior: 'instant' }), step);
  await jump(page, (await page.evaluate(() => scrollY)) + below);
}

/** Where every paragraph of the story stands, from the top of the window. */
async function textTops(page: Page): Promise<number[]> {
  return page.$$eval('main .words > *, main h2', (all) => all.map((text) => text.getBoundingClientRect().top));
}

describe.each([
  ['on a phone', phone],
  ['on a desktop', desktop],
])('height alone, %s', (_, viewport) => {
  it('moves no text by changes up to 100 px, and leaves the picture true', async () => {
    const { page, errors } = await openStory(site(), viewport);
    const steps = await chartedSteps(page);
    await read(page, steps[5] as string, 90);
    const tops = await textTops(page);
    expect(tops.length).toBeGreaterThan(20);
    for (let i = 0; i < 20; i += 1) {
      await resize(page, { width: viewport.width, height: viewport.height + (i % 2 ? 60 : -60) });
      expect(await textTops(page)).toEqual(tops);
      expect(await untruths(page)).toEqual([]);
    }
    expect(errors).toEqual([]);
    await page.close();
  });

  it('leaves step and picture true from 800 to 400 and back', async () => {
    const { page, errors } = await openStory(site(), { ...viewport, height: 800 });
    for (const step of (await chartedSteps(page)).filter((_, i) => i % 5 === 2)) {
      await resize(page, { width: viewport.width, height: 800 });
      await read(page, step);
      for (const height of [700, 560, 400, 520, 800]) {
        const now = await resize(page, { width: viewport.width, height });
        expect(now.step).toBe(step);
        if (now.isPinned) expect(await untruths(page)).toEqual([]);
      }
    }
    expect(errors).toEqual([]);
    await page.close();
  });
});

it('a window made smaller is laid out like one opened so, also where nobody looks', async () => {
  const heights = (page: Page) =>
    page.$$eval('.scene, .stage, .step', (all) => all.map((part) => Math.round(part.getBoundingClientRect().height)));
  const { page } = await openStory(site(), { ...phone, height: 800 });
  await read(page, (await chartedSteps(page))[12] as string);
  await resize(page, { width: phone.width, height: 560 });
  const opened = await openStory(site(), { ...phone, height: 560 });
  expect(await heights(page)).toEqual(await heights(opened.page));
  await page.close();
  await opened.page.close();
});

it('a reader at the top of the page stays there', async () => {
  const { page } = await openStory(site(), phone);
  for (const size of [{ width: 844, height: 390 }, { width: 320, height: 568 }, phone]) {
    await resize(page, size);
    expect(await page.evaluate(() => scrollY)).toBe(0);
  }
  await page.close();
});

it('a turned phone keeps the step at the reading line', async () => {
  const { page, errors } = await openStory(site(), phone);
  for (const step of (await chartedSteps(page)).filter((_, i) => i % 3 === 1)) {
    await read(page, step, 70);
    const turned = await resize(page, { width: 844, height: 390, isLandscape: true });
    expect(turned.step).toBe(step);
    expect(await untruths(page)).toEqual([]);
    const back = await resize(page, { ...phone, isLandscape: false });
    expect(back.step).toBe(step);
    expect(await untruths(page)).toEqual([]);
  }
  expect(errors).toEqual([]);
});

it('a hundred random sizes keep step and picture, and raise no error', async () => {
  const { page, errors } = await openStory(site(), desktop);
  await page.evaluate(() => addEventListener('error', ({ message }) => console.error(message)));
  const random = seeded(18);
  const steps = await chartedSteps(page);
  const step = steps[Math.floor(steps.length / 2)] as string;
  await read(page, step, 40);
  for (let i = 0; i < 100; i += 1) {
    const size = { width: 320 + Math.round(random() * 1300), height: 300 + Math.round(random() * 900) };
    const now = await resize(page, size);
    expect(now.step).toBe(step);
    if (now.isPinned) expect(await untruths(page)).toEqual([]);
  }
  expect(errors).toEqual([]);
});
