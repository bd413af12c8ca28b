import type { CDPSession, Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { useSites } from './sites';
import { placeFor, readTruth, scrollHost, shownFrame, standing, storyFrame, until, visit } from './visit';

const sites = useSites();

/** Everything of the host's that a guest could have touched. */
function belongings() {
  const names = (thing: object) => Object.getOwnPropertyNames(thing).toSorted();
  const prototypes = [
    Object,
    Array,
    String,
    Promise,
    Event,
    EventTarget,
    Node,
    Element,
    HTMLElement,
    Document,
    History,
  ];
  const styles = [document.documentElement, document.body, ...document.querySelectorAll('h1, body > p')].map(
    (element) => {
      const { color, font, margin, overflow, scrollBehavior, width } = getComputedStyle(element);
      return [color, font, margin, overflow, scrollBehavior, width, element.getAttribute('style')];
    },
  );
  return {
    globals: names(window).filter((name) => !/^\d+$/.test(name)),
    prototypes: prototypes.map(({ prototype }) => names(prototype)),
    history: [history.length, history.scrollRestoration, location.href],
    kept: [document.cookie, localStorage.length, sessionStorage.length],
    sheets: [document.styleSheets.length, document.adoptedStyleSheets.length, document.head.childElementCount],
    styles,
  };
}

async function listeners(session: CDPSession, expression: string): Promise<string[]> {
  const { result } = await session.send('Runtime.evaluate', { expression });
  const found = await session.send('DOMDebugger.getEventListeners', { objectId: result.objectId ?? '' });
  return found.listeners.map(({ type }) => type).toSorted();
}

async function allListeners(page: Page) {
  const session = await page.createCDPSession();
  return { window: await listeners(session, 'window'), document: await listeners(session, 'document') };
}

describe('a good guest', () => {
  it('leaves globals, prototypes, history, storage and styles of its host alone', async () => {
    const [bare, visited] = await Promise.all([
      visit(sites().browser, `${sites().host}/unloaded.html`),
      visit(sites().browser, `${sites().host}/article.html`),
    ]);
    const frame = await shownFrame(visited.page);
    await scrollHost(visited.page, 900);
    await readTruth(frame);
    await scrollHost(visited.page, 0);
    const [before, after] = [await bare.page.evaluate(belongings), await visited.page.evaluate(belongings)];
    expect(after.globals.filter((name) => !before.globals.includes(name)).length).toBeLessThanOrEqual(1);
    expect(after.prototypes).toEqual(before.prototypes);
    expect(after.history[0]).toBe(before.history[0]);
    expect(after.history[1]).toBe(before.history[1]);
    expect(after.kept).toEqual(['', 0, 0]);
    expect(after.sheets).toEqual([before.sheets[0], before.sheets[1], (before.sheets[2] ?? 0) + 1]);
    expect(after.styles).toEqual(before.styles);
    await Promise.all([bare.page.close(), visited.page.close()]);
  });

  it('shifts nothing after its first height, however its host is scrolled', async () => {
    const page = await sites().browser.newPage();
    await page.setViewport({ width: 1000, height: 700 });
    await page.goto(`${sites().host}/article.html`);
    const frame = await shownFrame(page);
    await page.evaluate(() => {
      const shifts: number[] = [];
      Object.assign(window, { shifts });
      const add = (list: PerformanceObserverEntryList) => {
        for (const entry of list.getEntries()) shifts.push((entry as PerformanceEntry & { value: number }).value);
      };
      new PerformanceObserver(add).observe({ type: 'layout-shift' });
    });
    const { box } = await standing(page);
    for (let y = 0; y < box.height + 400; y += 300) {
      await scrollHost(page, y);
      await readTruth(frame, placeFor(await standing(page)));
    }
    expect(await page.evaluate('shifts')).toEqual([]);
    await page.close();
  });

  it('keeps its size whatever the host does to frames in general', async () => {
    const { page } = await visit(sites().browser, `${sites().host}/article.html`);
    await shownFrame(page);
    const width = await page.$eval('scroll-story', (element) => element.clientWidth);
    expect(await page.$eval('scroll-story iframe', (frame) => frame.getBoundingClientRect().width)).toBe(width);
    await page.close();
  });

  it('does not answer to foreign resizers while its loader drives it', async () => {
    const { page } = await visit(sites().browser, `${sites().host}/article.html`);
    await page.evaluate(() => {
      const said: unknown[] = [];
      Object.assign(window, { said });
      addEventListener('message', ({ data }) => said.push(data));
    });
    await shownFrame(page);
    await new Promise((done) => setTimeout(done, 500));
    const said = (await page.evaluate('said')) as { scrollStory?: number }[];
    expect(said.filter(({ scrollStory }) => scrollStory === undefined)).toEqual([]);
    await page.close();
  });
});

describe('many embeds in one page', () => {
  it('each work alone, with the loader three times, before, among and after them', async () => {
    const { page, errors } = await visit(sites().browser, `${sites().near}/many.html`);
    const all = () =>
      page.$$eval('scroll-story', (embeds) => embeds.map((embed) => embed.getBoundingClientRect().height > 2000));
    expect(await until(all, (tall) => tall.length === 10 && tall.every(Boolean))).toEqual(Array(10).fill(true));
    for (const number of [0, 4, 9]) {
      const frame = await storyFrame(page, number);
      const top = await page.$$eval('scroll-story', (list, at) => list[at]?.getBoundingClientRect().top ?? 0, number);
      await scrollHost(page, (await page.evaluate(() => scrollY)) + top + 500);
      expect(await readTruth(frame, 500)).toMatchObject({ isTrue: true, mode: 'scroll' });
      const others = page.frames().filter((other) => other !== frame && other !== page.mainFrame());
      const places = await Promise.all(others.map((other) => other.evaluate(() => scrollY)));
      expect(places.filter((place) => place === 500)).toEqual([]);
    }
    expect(errors).toEqual([]);
    await page.close();
  });

  it('begin when they are added, begin again when they are moved, and leave no listener when they are removed', async () => {
    const { page, errors } = await visit(sites().browser, `${sites().host}/article.html`);
    await shownFrame(page);
    const one = await allListeners(page);
    await page.$eval('scroll-story', (embed) => embed.after(embed.cloneNode(true)));
    await until(
      async () => page.frames().length,
      (count) => count === 3,
    );
    await page.$eval('scroll-story + scroll-story', (embed) => embed.remove());
    expect(await allListeners(page)).toEqual(one);
    await page.$eval('scroll-story', (embed) => document.querySelector('h1')?.after(embed));
    expect(await allListeners(page)).toEqual(one);
    const frame = await shownFrame(page);
    await scrollHost(page, (await standing(page)).box.top + 700);
    expect((await readTruth(frame, 700)).isTrue).toBe(true);
    await page.$eval('scroll-story', (embed) => {
      Object.assign(window, { embed });
      embed.remove();
    });
    expect(await allListeners(page)).toEqual({ window: [], document: [] });
    expect(await page.evaluate('embed.querySelectorAll("iframe").length')).toBe(0);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('take up a change of their attributes', async () => {
    const { page } = await visit(sites().browser, `${sites().host}/article.html`);
    await shownFrame(page);
    const embed = (change: (element: Element) => void) => page.$eval('scroll-story', change);
    await embed((element) => element.setAttribute('top', '50'));
    expect(
      (
        await until(
          () => standing(page),
          ({ frame }) => frame.height === 650,
        )
      ).frame.height,
    ).toBe(650);
    await embed((element) => element.setAttribute('title', 'Another title'));
    expect(await page.$eval('scroll-story iframe', (frame) => (frame as HTMLIFrameElement).title)).toBe(
      'Another title',
    );
    await embed((element) => element.setAttribute('theme', 'dark'));
    const dark = await until(async () => page.frames().find((frame) => frame.url().endsWith('?theme=dark')), Boolean);
    const theme = () => dark?.evaluate(() => document.documentElement.dataset.theme) ?? Promise.resolve('');
    expect(await until(theme, (it) => it === 'dark')).toBe('dark');
    await embed((element) => element.setAttribute('scene', 'heron'));
    const scene = await until(async () => page.frames().find((frame) => frame.url().includes('heron.html')), Boolean);
    expect(scene?.url()).toMatch(/\/embed\/heron\.html\?theme=dark$/);
    await page.close();
  });

  it('tell their page which step is being read', async () => {
    const { page } = await visit(sites().browser, `${sites().host}/article.html`);
    await page.evaluate(() => {
      const told: unknown[] = [];
      Object.assign(window, { told });
      document.addEventListener('story-step', (event) => told.push((event as CustomEvent).detail));
    });
    const frame = await shownFrame(page);
    const steps = await frame.$$eval('[data-step]', (list) => list.map(({ id }) => id));
    await page.$eval('scroll-story', (embed, id) => embed.setAttribute('step', id), steps.at(-2) ?? '');
    const last = () =>
      page.evaluate('told.at(-1)') as Promise<{ step: string; scene: string; playhead: number } | undefined>;
    const told = await until(last, (detail) => detail?.step === steps.at(-2));
    expect(told).toEqual({ scene: expect.any(String), step: steps.at(-2), playhead: expect.any(Number) });
    await page.close();
  });
});
