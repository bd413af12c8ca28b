import type { Frame, Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { flatFaults, readFrame } from './reading';
import { useSites } from './sites';
import { painted, readTruth, storyFrame, swipe, until, visit } from './visit';

const sites = useSites();

const pause = (time: number) => new Promise((done) => setTimeout(done, time));

const heightOf = (page: Page) => page.$eval('iframe', (frame) => frame.clientHeight);

const contentOf = (frame: Frame) =>
  frame.evaluate(() => Math.ceil(document.documentElement.getBoundingClientRect().height));

const heightsOf = (page: Page) => page.evaluate('window.heights ?? []') as Promise<number[]>;

/** Waits until the frame is as high as its content. */
async function settle(page: Page, frame: Frame): Promise<number> {
  const both = async () => [await heightOf(page), await contentOf(frame)] as const;
  const [height] = await until(both, ([outer, inner]) => Math.abs(outer - inner) <= 2);
  expect(Math.abs(height - (await contentOf(frame)))).toBeLessThanOrEqual(2);
  return height;
}

const addContent = (frame: Frame) =>
  frame.evaluate(() => {
    const more = document.createElement('div');
    more.id = 'more';
    more.style.height = '700px';
    document.querySelector('main')?.append(more);
  });

describe('in a frame that its host sizes to the content', () => {
  it.each([
    ['as pym does', 'pym.html'],
    ['as AMP pages do', 'amp.html'],
    ['by the resize message in JSON', 'medium.html'],
    ['as Datawrapper does', 'datawrapper.html'],
    ['by the style sheet, as browsers have begun to', 'sizing.html'],
    ['by looking into a frame of its own origin', 'looking.html?inner=embed/index.html'],
  ])('%s, the story is whole, its pictures beside their steps, and its height right', async (_, path) => {
    const { page, errors } = await visit(sites().browser, `${sites().host}/${path}`);
    const frame = await storyFrame(page);
    await until(
      () => frame.evaluate(readFrame),
      ({ mode }) => mode === 'flat',
    );
    const height = await settle(page, frame);
    expect(await frame.evaluate(flatFaults)).toEqual([]);
    expect(height).toBeGreaterThan(700);
    expect(await frame.evaluate(() => document.documentElement.scrollHeight <= innerHeight + 2)).toBe(true);
    expect(errors).toEqual([]);
    await page.close();
  });

  it.each(['pym.html', 'amp.html', 'medium.html', 'datawrapper.html'])(
    'it settles within five messages, grows, shrinks again, and is then silent (%s)',
    async (path) => {
      const { page } = await visit(sites().browser, `${sites().host}/${path}`);
      const frame = await storyFrame(page);
      await until(
        () => frame.evaluate(readFrame),
        ({ mode }) => mode === 'flat',
      );
      const first = await settle(page, frame);
      expect((await heightsOf(page)).length).toBeLessThanOrEqual(5);
      await addContent(frame);
      await until(
        () => heightOf(page),
        (height) => height > first + 600,
      );
      expect(await settle(page, frame)).toBeCloseTo(first + 700, -1);
      await frame.evaluate(() => document.querySelector('#more')?.remove());
      await until(
        () => heightOf(page),
        (height) => height < first + 600,
      );
      expect(await settle(page, frame)).toBeCloseTo(first, -0.5);
      const { length } = await heightsOf(page);
      await pause(700);
      expect((await heightsOf(page)).length).toBe(length);
      await page.close();
    },
  );

  it('it follows its width', async () => {
    const { page } = await visit(sites().browser, `${sites().host}/datawrapper.html`);
    const frame = await storyFrame(page);
    const wide = await settle(page, frame);
    await page.$eval('iframe', (element) => element.style.setProperty('width', '260px'));
    await until(
      () => heightOf(page),
      (height) => height > wide,
    );
    expect(await settle(page, frame)).toBeGreaterThan(wide);
    await page.close();
  });

  it('content that answers every height with a greater one is told to nobody for ever', async () => {
    const { page } = await visit(sites().browser, `${sites().host}/datawrapper.html`);
    const frame = await storyFrame(page);
    await settle(page, frame);
    await frame.addStyleTag({ content: 'body { min-height: calc(100vh + 40px) }' });
    await pause(700);
    const { length } = await heightsOf(page);
    await pause(500);
    expect((await heightsOf(page)).length).toBe(length);
    expect(length).toBeLessThan(10);
    await page.close();
  });

  it('a host in such a frame stops growing too', async () => {
    const { page } = await visit(sites().browser, `${sites().host}/looking.html?inner=article.html`);
    const frame = await storyFrame(page);
    await until(
      () => frame.evaluate(readFrame),
      ({ mode }) => mode === 'flat',
    );
    const height = () =>
      page.$eval('iframe', (outer) => outer.contentDocument?.querySelector('scroll-story')?.clientHeight ?? 0);
    const settled = await until(height, (it) => it > 300 && it < 6000);
    await pause(500);
    expect(await height()).toBe(settled);
    expect(await contentOf(frame)).toBeCloseTo(settled, -0.5);
    await page.close();
  });
});

describe('in a plain frame of a fixed height', () => {
  async function open() {
    const { page } = await visit(sites().browser, `${sites().host}/fixed.html`);
    const frame = await storyFrame(page);
    await page.$eval('iframe', (element) => element.scrollIntoView({ block: 'center', behavior: 'instant' }));
    const box = await page.$eval('iframe', (element) => element.getBoundingClientRect().toJSON());
    await painted(page, frame);
    await page.mouse.move(box.x + 100, box.y + 200);
    return { page, frame, box };
  }

  it('the story scrolls by itself, and is true at every place', async () => {
    const { page, frame } = await open();
    const most = await frame.evaluate(() => document.documentElement.scrollHeight - innerHeight);
    const seen = new Set<string>();
    for (let part = 0; part <= 20; part += 1) {
      const place = Math.round((most * ((part * 8) % 21)) / 20);
      await frame.evaluate((y) => scrollTo(0, y), place);
      const reading = await readTruth(frame, Math.min(most, place));
      expect(reading).toMatchObject({ isTrue: true, mode: 'scroll' });
      seen.add(reading.step);
    }
    expect(seen.size).toBeGreaterThan(6);
    await page.close();
  });

  it('wheel and thumb scroll it, and at both ends the host', async () => {
    const { page, frame, box } = await open();
    const hostY = () => page.evaluate(() => scrollY);
    const start = await hostY();
    await page.mouse.wheel({ deltaY: 300 });
    expect((await readTruth(frame, 300)).scrollY).toBe(300);
    expect(await hostY()).toBe(start);
    await frame.evaluate(() => scrollTo(0, 99_999));
    await pause(300);
    await page.mouse.wheel({ deltaY: 200 });
    expect(await until(hostY, (y) => y > start)).toBeGreaterThan(start);
    await frame.evaluate(() => scrollTo(0, 0));
    await pause(300);
    const end = await hostY();
    await swipe(page, box.y + 20, box.y + 320);
    expect(await until(hostY, (y) => y < end)).toBeLessThan(end);
    await page.close();
  });
});

describe('in a sandbox without an origin', () => {
  it('a plain frame works', async () => {
    const { page, errors } = await visit(sites().browser, `${sites().host}/fixed.html`);
    const frame = await storyFrame(page);
    expect(await frame.evaluate(() => self.origin)).toBe('null');
    await frame.evaluate(() => scrollTo(0, 700));
    expect(await readTruth(frame, 700)).toMatchObject({ isTrue: true, mode: 'scroll' });
    expect(errors).toEqual([]);
    await page.close();
  });

  it('a host drives the story with the loader', async () => {
    const { page, errors } = await visit(sites().browser, `${sites().host}/sandboxed.html`);
    const host = await page.waitForFrame((inner) => inner.url().includes('article.html'));
    const frame = await storyFrame(page);
    expect(await frame.evaluate(() => self.origin)).toBe('null');
    await until(
      () => host.$eval('scroll-story', (embed) => embed.clientHeight),
      (height) => height > 1000,
    );
    const top = await host.$eval('scroll-story', (embed) => embed.getBoundingClientRect().top);
    await host.evaluate((y) => scrollTo(0, y), top + 600);
    expect(await readTruth(frame, 600)).toMatchObject({ isTrue: true, mode: 'scroll' });
    expect(errors).toEqual([]);
    await page.close();
  });
});
