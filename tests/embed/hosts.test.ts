import type { Frame, Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { flatFaults } from './reading';
import { useSites } from './sites';
import { placeFor, readTruth, scrollHost, shownFrame, standing, until, visit } from './visit';

const sites = useSites();

/** Scrolls through the host and expects the truth everywhere; `edge` is where the frame is pinned. */
async function expectDriven(host: Page | Frame, frame: Frame, edge = 0): Promise<void> {
  const { box, scrollY } = await standing(host);
  const seen = new Set<string>();
  for (let part = 0; part <= 8; part += 1) {
    await scrollHost(host, scrollY + box.top - edge + (box.height * part) / 10);
    const stand = await standing(host);
    const reading = await readTruth(frame, placeFor(stand, edge));
    expect(reading.isTrue && reading.mode).toBe('scroll');
    if (placeFor(stand, edge) < stand.box.height - stand.frame.height) expect(stand.frame.top).toBeCloseTo(edge, 0);
    seen.add(reading.step);
  }
  expect(seen.size).toBeGreaterThan(5);
}

/** Expects the story whole, each picture beside its step, in a frame as high as its content. */
async function expectWhole(host: Page | Frame, frame: Frame): Promise<void> {
  await until(
    () => frame.evaluate(() => document.documentElement.dataset.mode),
    (mode) => mode === 'flat',
  );
  const content = () => frame.evaluate(() => document.documentElement.getBoundingClientRect().height);
  await until(
    async () => [(await standing(host)).frame.height, await content()],
    ([a = 0, b = 0]) => Math.abs(a - b) < 2,
  );
  expect((await standing(host)).frame.height).toBeCloseTo(await content(), -0.5);
  expect((await standing(host)).box.height).toBeCloseTo(await content(), -0.5);
  expect(await frame.evaluate(flatFaults)).toEqual([]);
}

/** The height of a frame's window, and of what is in it, as the frame has them. */
function sizes(frame: Frame): Promise<{ inner: number; content: number }> {
  return frame.evaluate(() => ({ inner: innerHeight, content: document.documentElement.scrollHeight }));
}

async function open(path: string, viewport?: { width: number; height: number }) {
  const visited = await visit(sites().browser, `${sites().host}/${path}`, viewport);
  return { ...visited, frame: await shownFrame(visited.page) };
}

describe('a host that drives the frame', () => {
  it.each([
    ['with a fixed header, which the frame stays below', 'header.html', 60],
    ['with an ancestor that is transformed but stays in place', 'transformed.html', 0],
    ['with a body that clips sideways', 'clipped-sideways.html', 0],
    ['with a narrow column', 'column.html', 0],
    ['that reads from right to left', 'rtl.html', 0],
  ])('%s', async (_, path, edge) => {
    const { page, frame, errors } = await open(path);
    await expectDriven(page, frame, edge);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('with a strict policy and no trusted types, and without a violation', async () => {
    const page = await sites().browser.newPage();
    await page.evaluateOnNewDocument(() => {
      const found: string[] = [];
      Object.assign(window, { found });
      document.addEventListener('securitypolicyviolation', (event) => found.push(event.violatedDirective));
    });
    await page.setViewport({ width: 1000, height: 700 });
    await page.goto(`${sites().host}/strict.html`);
    await expectDriven(page, await shownFrame(page));
    expect(await page.evaluate('found')).toEqual([]);
    await page.close();
  });

  it.each([0, 24])('with a panel that scrolls by itself, with %i px of padding', async (padding) => {
    const { page, frame } = await open('panel.html');
    await page.addStyleTag({ content: `.panel { padding: ${padding}px }` });
    const edge = await page.$eval(
      '.panel',
      (panel, by) => panel.getBoundingClientRect().top + panel.clientTop + by,
      padding,
    );
    // Long enough for the loader to see that a frame is not where it was pinned.
    await page.$eval('.panel', (panel) => panel.scrollTo(0, panel.scrollHeight / 2));
    await new Promise((done) => setTimeout(done, 2000));
    for (const part of [0, 0.3, 0.6, 0.8]) {
      await page.$eval('.panel', (panel, by) => panel.scrollTo(0, panel.scrollHeight * by), part);
      const stand = await standing(page);
      expect(stand.frame.height).toBe(500);
      expect((await readTruth(frame, placeFor(stand, edge))).isTrue).toBe(true);
      if (part > 0 && part < 0.8) expect(stand.frame.top).toBeCloseTo(edge, 0);
    }
    await page.close();
  });

  it.each([
    ['driven', 'html { overflow: visible }'],
    ['whole', 'html { overflow: auto } body { overflow: hidden }'],
  ])('that leaves a reader below it exactly where they are when it comes, %s', async (host, content) => {
    const { page } = await visit(sites().browser, `${sites().host}/unloaded.html`);
    await page.addStyleTag({ content });
    await page.evaluate(() => {
      const paragraph = document.querySelector('body > p:last-of-type') as HTMLElement;
      for (let i = 0; i < 40; i += 1) document.body.append(paragraph.cloneNode(true));
      scrollTo(0, 2000);
    });
    const place = () => page.$eval('body > p:nth-last-of-type(10)', (it) => it.getBoundingClientRect().top);
    const before = await place();
    await page.addScriptTag({ url: `${sites().story}/embed.js` });
    const frame = await shownFrame(page);
    expect((await standing(page)).box.height).toBeGreaterThan(1000);
    expect(await frame.evaluate(() => document.documentElement.dataset.host)).toBe(host);
    expect(await place()).toBeCloseTo(before, 0);
    await page.close();
  });

  it('in a tab that is shown later', async () => {
    const { page } = await visit(sites().browser, `${sites().host}/tabs.html`);
    await new Promise((done) => setTimeout(done, 400));
    await page.click('button');
    await expectDriven(page, await shownFrame(page));
    await page.close();
  });

  it('that is itself in a frame and scrolls there', async () => {
    const { page } = await visit(sites().browser, `${sites().host}/nested.html`);
    const host = await page.waitForFrame((frame) => frame.url().includes('article.html'));
    await expectDriven(host, await shownFrame(page, host));
    await page.close();
  });

  it('whose window changes its size', async () => {
    const { page, frame } = await open('article.html');
    for (const [width, height] of [
      [400, 700],
      [400, 500],
      [1200, 900],
    ] as const) {
      await page.setViewport({ width, height });
      await until(
        async () => ({ ...(await standing(page)), ...(await sizes(frame)) }),
        ({ inner, content, box }) => inner === height && Math.abs(content - box.height) < 1.5,
      );
      await expectDriven(page, frame);
      expect((await standing(page)).box.height).toBeCloseTo((await sizes(frame)).content, -0.5);
    }
    await page.close();
  });
});

describe('a host that lets nothing be pinned shows the story whole', () => {
  it.each([
    ['under an ancestor that clips', 'clipped.html'],
    ['under a body that is a box of its own', 'clipped-body.html'],
    ['in columns', 'columns.html'],
  ])('%s', async (_, path) => {
    const { page, frame, errors } = await open(path);
    await expectWhole(page, frame);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('under a transform that moves it, once that is seen', async () => {
    const { page, frame } = await open('lifted.html');
    await scrollHost(page, 1500);
    await expectWhole(page, frame);
    await page.close();
  });

  it('in a host that is in a frame as tall as its own content', async () => {
    const { page } = await visit(sites().browser, `${sites().host}/tall.html`);
    const host = await page.waitForFrame((frame) => frame.url().includes('article.html'));
    await expectWhole(host, await shownFrame(page, host));
    await page.close();
  });
});
