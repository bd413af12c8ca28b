import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { readStory } from '../../src/build/read-story';
import type { Story } from '../../src/story/story';
import budget from '../bench/budget.json';
import { both, jump, openStory, phone, running, type Site, useSite } from '../browser/support/open';
import { crowdedStory, longStory, writePage } from '../support/long-story';
import { settled } from '../support/settled';
import { hostFolder, type StaticHost } from '../support/static-host';
import { type Stretch, traced, type Work } from '../support/trace';

const site = useSite();

/** Scrolls from where the page is by so many strides, one a frame. */
async function scroll(page: Page, strides: number, stride: number): Promise<void> {
  await page.evaluate(
    async ([count, by]) => {
      for (let i = 0; i < count; i += 1) {
        scrollBy({ top: by, behavior: 'instant' });
        await new Promise(requestAnimationFrame);
      }
    },
    [strides, stride] as const,
  );
}

/** How often boxes were laid out between one frame that reached the screen and the next. */
function layoutsPerFrame({ layout, commits }: Work): number[] {
  const within = (from: number, to: number) => (box: Stretch) =>
    box.name === 'Layout' && box.from >= from && box.to <= to;
  return commits.slice(1).map(({ from }, i) => layout.filter(within((commits[i] as Stretch).from, from)).length);
}

describe.each(both)('Scrolling to the end %s', (_, viewport) => {
  it('asks for no size that it has just changed, and lays out at most once a frame', async () => {
    const { page } = await openStory(site(), viewport);
    await settled(page);
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    const work = await traced(page, () => scroll(page, height / 250, 250));
    expect(work.commits.length).toBeGreaterThan(height / 500);
    expect(work.script.length).toBeGreaterThan(height / 500);
    expect(work.forced.slice(budget.forcedLayouts)).toEqual([]);
    expect(Math.max(...layoutsPerFrame(work))).toBe(1);
    await page.close();
  });
});

it('a picture that moves has nothing laid out but itself', async () => {
  const { page } = await openStory(site(), phone);
  await jump(page, await page.$eval('.track:has(.stage) .step + .step', (step) => step.getBoundingClientRect().top));
  await settled(page);
  const marks = await page.$$eval('.canvas svg', (pictures) => pictures.map(({ children }) => children.length));
  const { layout } = await traced(page, () => scroll(page, 40, 25));
  const objects = layout.flatMap((box) => box.objects ?? []).sort((a, b) => a - b);
  expect(objects.length).toBeGreaterThan(5);
  expect(objects[Math.floor(objects.length / 2)]).toBeLessThan(3 * Math.max(...marks));
  await page.close();
});

it('a picture that moves has the browser go over no scene but its own', async () => {
  const { page } = await openStory(site(), phone);
  const boxless = await page.$$eval('section', (all) =>
    all.filter((one) => getComputedStyle(one).position === 'static'),
  );
  expect(boxless).toEqual([]);
  await page.close();
});

describe.each(both)('Text below the cover %s', (_, viewport) => {
  const waiting = (page: Page) =>
    page.evaluate(() => {
      const boxes = '.scene:not(.cover) :is(.track .step, .stage), .reference:not(.ledger), .entry';
      const parts = [...document.querySelectorAll(boxes)];
      return parts.filter((part) => getComputedStyle(part).contentVisibility === 'auto').length / parts.length;
    });
  const tops = (page: Page) =>
    page.$$eval('.scene, .ledger', (all) => all.map((part) => Math.round(part.getBoundingClientRect().top)));

  it('waits to be laid out, moves nothing when it comes, and comes by itself where no script does', async () => {
    const page = await (await site().browser.createBrowserContext()).newPage();
    await page.setViewport(viewport);
    await page.setRequestInterception(true);
    page.on('request', (request) => void (request.url().endsWith('.js') ? request.abort() : request.continue()));
    await page.goto(site().url);
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    const before = await tops(page);
    expect(await waiting(page)).toBe(1);
    await expect.poll(() => waiting(page), { timeout: 20_000 }).toBe(0);
    expect(await tops(page)).toEqual(before);
    await page.close();
  });

  it('waits for nothing once the page runs', async () => {
    const { page } = await openStory(site(), viewport);
    await settled(page);
    expect(await waiting(page)).toBe(0);
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
    await page.close();
  });
});

it('pictures far from the reader are passed over, and pinned again in the frame that shows them', async () => {
  const { page } = await openStory(site(), phone);
  await settled(page);
  const heights = () => page.$$eval('.scene', (all) => all.map((scene) => scene.getBoundingClientRect().height));
  const before = await heights();
  const { far, missed } = await page.evaluate(async () => {
    const seen = { far: 0, missed: 0 };
    const stages = [...document.querySelectorAll('.stage')];
    scrollTo({ top: 0, behavior: 'instant' });
    for (let y = 0; y < document.documentElement.scrollHeight; y += 3 * innerHeight) {
      scrollTo({ top: y, behavior: 'instant' });
      // The same frame that shows the new place.
      await new Promise(requestAnimationFrame);
      const isSeen = stages.map((stage) => {
        const { top = 0, bottom = 0 } = stage.closest('.scene')?.getBoundingClientRect() ?? {};
        return bottom > 0 && top < innerHeight;
      });
      const isPinned = stages.map((stage) => getComputedStyle(stage).position === 'sticky');
      seen.missed += isSeen.filter((is, i) => is && !isPinned[i]).length;
      seen.far = Math.max(seen.far, isPinned.filter((is) => !is).length);
    }
    return seen;
  });
  expect(far).toBeGreaterThan(2);
  expect(missed).toBe(0);
  expect(await heights()).toEqual(before);
  await page.close();
});

it('a search of the page finds words in a scene far away', async () => {
  const { page } = await openStory(site(), phone);
  await settled(page);
  const found = await page.evaluate(() => {
    const words = [...document.querySelectorAll('[data-far] .words')].at(-1)?.textContent?.trim().slice(0, 30) ?? '';
    return words.length > 20 && 'find' in window && (window.find as (text: string) => boolean)(words);
  });
  expect(found).toBe(true);
  await page.close();
});

it('nothing runs while nobody scrolls', async () => {
  const { page } = await openStory(site(), phone);
  await jump(page, 3000);
  await settled(page);
  const work = await traced(page, () => pause(400));
  // The one script that runs is what sets the mark by which the trace knows the page.
  expect(work.frames).toEqual([]);
  expect(work.script.length).toBeLessThanOrEqual(1);
  await page.close();
});

describe('In a story', () => {
  const hosts: StaticHost[] = [];
  afterAll(() => Promise.all(hosts.map((host) => host.close())));

  /** The site of a story made from the real one. */
  async function siteOf(name: string, make: (story: Story) => Story): Promise<Site> {
    const { story } = await readStory('data/story.json');
    const folder = resolve(`.cache/${name}`);
    await writePage(make(story as Story), inject('dist'), folder);
    const host = await hostFolder(folder);
    hosts.push(host);
    return { ...site(), url: host.url };
  }

  /** How often the page of such a story is asked or changed in thirty frames of its second scene. */
  async function touchesIn(name: string, make: (story: Story) => Story): Promise<number> {
    const { page } = await openStory(await siteOf(name, make), phone, { before: countTouches });
    await jump(page, await page.$eval('#scene-1-2', (step) => step.getBoundingClientRect().top + scrollY));
    await settled(page);
    const touches = () => page.evaluate(() => (window as unknown as { touches: number }).touches);
    const before = await touches();
    await scroll(page, 30, 20);
    const after = await touches();
    await page.close();
    return after - before;
  }

  it('of fifty scenes and five hundred steps a frame asks and changes as little of the page as in one of ten', async () => {
    const long = (scenes: number) => touchesIn(`long-${scenes}`, (story) => longStory(story, scenes, 10));
    const [few, many] = [await long(10), await long(50)];
    expect(few).toBeGreaterThan(300);
    expect(many).toBeLessThanOrEqual(1.05 * few);
  });

  it('of fifty scenes and five hundred steps little of the page is laid out at once as it starts', async () => {
    const made = await siteOf('long-50', (story) => longStory(story, 50, 10));
    const page = await made.browser.newPage();
    await page.setViewport(phone);
    // Fonts that come late have all their text set again at once, and on a busy machine they come late.
    const session = await page.createCDPSession();
    await session.send('Network.enable');
    await session.send('Network.setBlockedURLs', { urls: ['*.woff2'] });
    const { layout } = await traced(page, async () => {
      await page.goto(made.url);
      await running(page);
    });
    const whole = Math.max(...layout.map(({ objects = 0 }) => objects));
    expect(whole).toBeGreaterThan(8_000);
    expect(Math.max(...layout.map(({ laidOut = 0 }) => laidOut))).toBeLessThan(whole / 4);
    await page.close();
  });

  it('with a crowd of ten thousand a frame asks and changes as little of the page as with one of a thousand', async () => {
    const crowd = (count: number) => touchesIn(`crowd-${count}`, (story) => crowdedStory(story, count));
    const [few, many] = [await crowd(1_000), await crowd(10_000)];
    expect(few).toBeGreaterThan(100);
    expect(many).toBeLessThanOrEqual(1.05 * few);
  });
});

/** Counts, from the first script on, every call by which a page is asked or changed. */
async function countTouches(page: Page): Promise<void> {
  await page.evaluateOnNewDocument(() => {
    const touched = window as unknown as { touches: number };
    touched.touches = 0;
    const count = (owner: object, name: string) => {
      const real = Object.getOwnPropertyDescriptor(owner, name)?.value as (...given: unknown[]) => unknown;
      Object.defineProperty(owner, name, {
        value(this: unknown, ...given: unknown[]) {
          touched.touches += 1;
          return real.apply(this, given);
        },
      });
    };
    const ofElements = ['getAttribute', 'setAttribute', 'removeAttribute', 'toggleAttribute', 'getBoundingClientRect'];
    for (const name of [...ofElements, 'closest', 'querySelector', 'querySelectorAll']) count(Element.prototype, name);
    for (const name of ['getPropertyValue', 'setProperty']) count(CSSStyleDeclaration.prototype, name);
    for (const name of ['querySelector', 'querySelectorAll']) count(Document.prototype, name);
  });
}
