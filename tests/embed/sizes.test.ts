import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { useSites } from './sites';
import { placeFor, readTruth, scrollHost, shownFrame, standing, until, visit } from './visit';

const sites = useSites();

/** A host in a window of 1000 px with a style of its own, and the loader once that is there. */
async function open(content: string, path = 'unloaded.html'): Promise<Page> {
  const { page } = await visit(sites().browser, `${sites().host}/${path}`);
  await page.addStyleTag({ content });
  await page.addScriptTag({ url: `${sites().story}/embed.js` });
  return page;
}

const widthOf = (page: Page) => page.$eval('scroll-story iframe', (frame) => frame.offsetWidth);

const centred = 'body { max-width: none; display: flex; flex-direction: column; align-items: center }';

describe('an embed is as wide as its host allows', () => {
  it.each([
    ['in a column that centres its parts', centred, 1000],
    ['in a row that wraps', 'body { max-width: none; display: flex; flex-wrap: wrap }', 1000],
    ['in a grid that centres its parts', 'body { display: grid; justify-items: center }', 900],
    ['in such a column, with a width of its own', `${centred} scroll-story { width: 600px }`, 600],
    ['in such a column, with a greatest width', `${centred} scroll-story { max-width: 500px }`, 500],
    ['where it has padding', 'scroll-story { padding: 30px 50px }', 800],
  ])('%s', async (_, style, width) => {
    const page = await open(style);
    await shownFrame(page);
    expect(await widthOf(page)).toBe(width);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(1000);
    await page.close();
  });

  it('before its frame is shown, so that the first height is the right one', async () => {
    const page = await open('scroll-story { padding: 30px 50px }', 'unloaded.html?frame=stalled.html');
    expect(await widthOf(page)).toBe(800);
    await page.close();
  });
});

describe.each([
  ['body', 1.25, 0],
  ['body', 0.8, 0],
  ['html', 1.25, 0],
  ['body', 1.25, 60],
])('a host whose %s is zoomed to %f, with %i px for a header', (element, zoom, top) => {
  const openZoomed = async () => {
    const page = await open(`${element} { zoom: ${zoom} }`);
    await page.$eval('scroll-story', (story, px) => story.setAttribute('top', String(px)), top);
    return { page, frame: await shownFrame(page) };
  };

  it('drives the story to its end', async () => {
    const { page, frame } = await openZoomed();
    const { box, scrollY } = await standing(page);
    for (const part of [0, 0.2, 0.4, 0.6, 1]) {
      await scrollHost(page, scrollY + box.top - top * zoom + (box.height - 700 + top * zoom) * part);
      const stand = await standing(page);
      expect(stand.frame.top).toBeCloseTo(top * zoom, 0);
      expect(stand.frame.height).toBeCloseTo(700 - top * zoom, 0);
      const place = placeFor(stand, top * zoom) / zoom;
      expect(Math.abs((await readTruth(frame, place)).scrollY - place)).toBeLessThanOrEqual(1);
    }
    const end = () => frame.evaluate(() => document.documentElement.scrollHeight - innerHeight - scrollY);
    expect(Math.abs(await end())).toBeLessThanOrEqual(1);
    expect(await frame.evaluate(() => document.documentElement.dataset.host)).toBe('driven');
    await page.close();
  });

  it('goes along with a link in the story', async () => {
    const { page, frame } = await openZoomed();
    await scrollHost(page, (await standing(page)).box.top - top * zoom + 50);
    // A frame that has not heard of it yet would have its host go so much farther.
    await readTruth(frame, placeFor(await standing(page), top * zoom) / zoom);
    await frame.$eval('[data-step] a[href="#heron-2"]', (link) => (link as HTMLElement).click());
    const at = () => frame.$eval('#heron-2', (step) => step.getBoundingClientRect().top);
    expect(await until(at, (y) => Math.abs(y) < 2)).toBeLessThan(2);
    await readTruth(frame, placeFor(await standing(page), top * zoom) / zoom);
    expect(Math.abs(await at())).toBeLessThan(2);
    await page.close();
  });
});

it('a host that snaps to its paragraphs lets the story be read at every place', async () => {
  const page = await open('html { scroll-snap-type: y mandatory } body > p { scroll-snap-align: start }');
  const frame = await shownFrame(page);
  for (const y of [1500, 2600]) {
    await scrollHost(page, y);
    expect((await readTruth(frame, placeFor(await standing(page)))).isTrue).toBe(true);
    expect((await standing(page)).scrollY).toBe(y);
  }
  await page.close();
});
