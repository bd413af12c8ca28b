import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { desktop, frames, jump, openStory, phone, useSite } from './support/open';
import { seeded } from './support/random';
import { untruths } from './support/truth';

const site = useSite();

/** Gives the window a size, as a reader or a phone does, and lets the page draw. */
async function resize(page: Page, size: { width: number; height: number }): Promise<void> {
  await page.setViewport({ ...page.viewport(), ...size });
  await frames(page, 3);
}

/** The step whose box the reading line crosses. */
async function stepAtLine(page: Page): Promise<string | undefined> {
  return page.evaluate(() => {
    const line = Number(document.documentElement.dataset.readingLine);
    const steps = [...document.querySelectorAll('[data-step]')];
    return steps.find((step) => {
      const { top, bottom } = step.getBoundingClientRect();
      return top <= line && line < bottom;
    })?.id;
  });
}

/** Brings a step's reading place to the reading line, or a point so many px below it. */
async function read(page: Page, step: string, below = 0): Promise<void> {
  await page.evaluate((id) => document.getElementById(id)?.scrollIntoView({ behavior: 'instant' }), step);
  await jump(page, (await page.evaluate(() => scrollY)) + below);
}

async function stepIds(page: Page): Promise<string[]> {
  return page.$$eval('section:has(figure) [data-step]', (all) => all.map(({ id }) => id));
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
    const steps = await stepIds(page);
    await read(page, steps[5] as string, 90);
    const tops = await textTops(page);
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
    for (const step of (await stepIds(page)).filter((_, i) => i % 5 === 2)) {
      await resize(page, { width: viewport.width, height: 800 });
      await read(page, step);
      for (const height of [700, 560, 400, 520, 800]) {
        await resize(page, { width: viewport.width, height });
        expect(await stepAtLine(page)).toBe(step);
        if (await isPinned(page)) expect(await untruths(page)).toEqual([]);
      }
    }
    expect(errors).toEqual([]);
    await page.close();
  });
});

async function isPinned(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.dataset.mode !== 'flat');
}

it('a turned phone keeps the step at the reading line', async () => {
  const { page, errors } = await openStory(site(), phone);
  for (const step of (await stepIds(page)).filter((_, i) => i % 3 === 1)) {
    await read(page, step, 70);
    await page.setViewport({ ...phone, width: 844, height: 390, isLandscape: true });
    await frames(page, 3);
    expect(await stepAtLine(page)).toBe(step);
    expect(await untruths(page)).toEqual([]);
    await page.setViewport(phone);
    await frames(page, 3);
    expect(await stepAtLine(page)).toBe(step);
    expect(await untruths(page)).toEqual([]);
  }
  expect(errors).toEqual([]);
});

it('a hundred random sizes keep step and picture, and raise no error', async () => {
  const { page, errors } = await openStory(site(), desktop);
  await page.evaluate(() => addEventListener('error', ({ message }) => console.error(message)));
  const random = seeded(18);
  const steps = await stepIds(page);
  const step = steps[Math.floor(steps.length / 2)] as string;
  await read(page, step, 40);
  for (let i = 0; i < 100; i += 1) {
    await resize(page, { width: 320 + Math.round(random() * 1300), height: 300 + Math.round(random() * 900) });
    expect(await stepAtLine(page)).toBe(step);
    if (await isPinned(page)) expect(await untruths(page)).toEqual([]);
  }
  expect(errors).toEqual([]);
});
