import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { useSites } from './sites';
import { shownFrame, until, visit } from './visit';

const sites = useSites();

/** What stands where the embed should be. */
function placeOf(page: Page) {
  return page.$eval('scroll-story', (element) => {
    const link = element.querySelector('a');
    const box = link?.getBoundingClientRect();
    const isOnTop = box && document.elementFromPoint(box.x + 2, box.y + box.height / 2) === link;
    return {
      link: link?.textContent,
      isOnTop,
      height: element.getBoundingClientRect().height,
      text: element.textContent,
    };
  });
}

async function expectLink(page: Page): Promise<void> {
  await new Promise((done) => setTimeout(done, 400));
  const { link, isOnTop, height, text } = await placeOf(page);
  expect({ link, isOnTop }).toEqual({ link: 'Ponds and herons', isOnTop: true });
  expect(text).toContain('A story in eight steps.');
  expect(height).toBeLessThan(120);
}

const isOfNetwork = (error: string) => /Failed to load resource|Content Security Policy|violates/.test(error);

describe("the element's own link stays, without a blank box or an error", () => {
  it.each([
    ['where the loader never comes', 'unloaded.html'],
    ['where the frame is not found', 'article.html?frame=nowhere.html'],
    ['where the frame never answers', 'article.html?frame=stalled.html'],
    ["where the host's policy blocks the frame", 'blocked.html'],
    ['where the host is isolated from other origins', 'isolated.html'],
    ['where the source is some other page', 'source.html?source=unloaded.html'],
    ['where the source is a script', 'source.html?source=javascript:document.body.remove()'],
    ['where the source is data', 'source.html?source=data:text/html,hello'],
    ['where the source is no address', 'source.html?source=http://%5B'],
    ['where there is no source', 'source.html'],
  ])('%s', async (_, path) => {
    const { page, errors } = await visit(sites().browser, `${sites().host}/${path}`);
    await expectLink(page);
    expect(errors.filter((error) => !isOfNetwork(error))).toEqual([]);
    await page.close();
  });

  it('until the frame has answered, and then makes way for it', async () => {
    const { page } = await visit(sites().browser, `${sites().host}/article.html`);
    await shownFrame(page);
    expect(await placeOf(page)).toMatchObject({ isOnTop: false });
    expect(await page.$eval('scroll-story iframe', (frame) => (frame as HTMLIFrameElement).title)).toBe(
      'Ponds and herons',
    );
    await page.close();
  });

  it('on paper, where a frame would be a column of blank pages', async () => {
    const { page } = await visit(sites().browser, `${sites().host}/article.html`);
    await shownFrame(page);
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await expectLink(page);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await shownFrame(page);
    await page.close();
  });
});

describe('a frame that never answers', () => {
  it('is given up, so that the host finishes loading', async () => {
    const page = await sites().browser.newPage();
    await page.evaluateOnNewDocument(() => {
      const wait = setTimeout;
      const soon = (call: () => void, time = 0) => wait(call, time > 20_000 ? 500 : time);
      Object.assign(window, { setTimeout: soon });
    });
    await page.goto(`${sites().host}/article.html?frame=stalled.html`, { waitUntil: 'domcontentloaded' });
    const state = () => page.evaluate(() => `${document.readyState} ${document.querySelectorAll('iframe').length}`);
    expect(await until(state, (now) => now === 'interactive 1')).toBe('interactive 1');
    expect(await until(state, (now) => now === 'complete 0')).toBe('complete 0');
    await expectLink(page);
    await page.close();
  });
});
