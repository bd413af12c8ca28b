import { readFile } from 'node:fs/promises';
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import type { StoryFile } from '../../src/story/schema';
import { copyWords, pageWords } from '../../src/story/words';
import { desktop, frames, openStory, until, useSite } from './support/open';

const site = useSite();

/** The code to embed the caseload scene, unfolded. */
async function openCode(before?: (page: Page) => Promise<unknown>) {
  const { page, errors } = await openStory(site(), desktop, { path: '#load-data', ...(before && { before }) });
  await page.$$eval('#load details', (all) => all.map((details) => details.toggleAttribute('open', true)));
  await until(page, () => document.querySelectorAll('#load .embed button').length === 2);
  return { page, errors };
}

const press = (page: Page) => page.$eval('#load .embed button', (button) => button.click());
const said = (page: Page) => page.$eval('#load .embed [role=status]', (line) => line.textContent);
const codeOf = (page: Page) => page.$eval('#load .embed pre', (code) => code.textContent);

it('the code of a scene is copied by its button, which says so', async () => {
  const { page, errors } = await openCode((fresh) =>
    fresh.evaluateOnNewDocument(() => {
      const keep = async (text: string) => void Object.assign(window, { kept: text });
      Object.defineProperty(navigator, 'clipboard', { value: { writeText: keep } });
    }),
  );
  await press(page);
  await until(page, () => document.querySelector('#load .embed [role=status]')?.textContent);
  expect(await said(page)).toBe(copyWords.copied);
  expect(await page.evaluate('window.kept')).toBe(await codeOf(page));
  expect(await codeOf(page)).toMatch(
    /^<scroll-story src="https:\S+\/embed\/load.html"[\s\S]+<script async .+<\/script>$/,
  );
  expect(errors).toEqual([]);
  await page.close();
});

it.each(['refuses', 'lacks'] as const)(
  'where the browser %s the clipboard, the code is selected instead, and that is said',
  async (how) => {
    const { page, errors } = await openCode((fresh) =>
      fresh.evaluateOnNewDocument((isRefused) => {
        const refuse = { writeText: () => Promise.reject(new Error('Not allowed.')) };
        Object.defineProperty(navigator, 'clipboard', { value: isRefused ? refuse : undefined });
      }, how === 'refuses'),
    );
    await press(page);
    await until(page, () => document.querySelector('#load .embed [role=status]')?.textContent);
    expect(await said(page)).toBe(copyWords.selected);
    expect(await page.evaluate(() => String(getSelection()).trim())).toBe(await codeOf(page));
    expect(errors).toEqual([]);
    await page.close();
  },
);

it('the preview is loaded when it is asked for, and goes again', async () => {
  const { page, errors } = await openCode();
  expect(await page.$$('iframe')).toHaveLength(0);
  const click = () => page.$eval('#load [data-preview]', (link) => (link as HTMLElement).click());
  await click();
  const frame = await page.waitForFrame((inner) => inner.url().endsWith('embed/load.html'));
  await frame.waitForSelector('html[data-mode="steps"]');
  expect(await page.$eval('#load iframe', ({ title }) => title)).toBe(pageWords.preview);
  await click();
  expect(await page.$$('iframe')).toHaveLength(0);
  expect(errors).toEqual([]);
  await page.close();
});

it('where the part that draws its tools never comes, the code stands there all the same, and nothing is said', async () => {
  const refused: string[] = [];
  const { page, errors } = await openStory(site(), desktop, { before: (fresh) => refuseParts(fresh, refused) });
  const thrown: string[] = [];
  page.on('pageerror', (error) => thrown.push(String(error)));
  await page.$$eval('#load details', (all) => all.map((details) => details.toggleAttribute('open', true)));
  await expect.poll(() => refused.join()).toContain('embed-code');
  await frames(page, 4);
  expect(await codeOf(page)).toContain('<scroll-story');
  expect(await page.$$('.embed button')).toHaveLength(0);
  expect(thrown).toEqual([]);
  expect(errors.filter((text) => !text.includes('ERR_FAILED'))).toEqual([]);
  await page.close();
});

/** Fails every request for a part of the script that is loaded later, and notes it. */
async function refuseParts(page: Page, refused: string[]): Promise<void> {
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const isPart = /assets\/(?!index)[^/]*\.js$/.test(request.url());
    if (isPart) refused.push(request.url());
    void (isPart ? request.abort() : request.continue());
  });
}

it('without a script the code stands there all the same', async () => {
  const page = await site().browser.newPage();
  await page.setJavaScriptEnabled(false);
  await page.goto(site().url);
  const { scenes } = JSON.parse(await readFile('data/story.json', 'utf8')) as StoryFile;
  const embeds = 1 + scenes.filter(({ chart }) => chart).length;
  expect(await page.$$eval('.embed pre', (all) => all.length)).toBe(2 * embeds);
  expect(await page.$$('.embed button')).toHaveLength(0);
  await page.close();
});
