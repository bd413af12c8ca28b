import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, inject, it, test } from 'vitest';
import { renderPage } from '../../src/page/page';
import type { StoryFile } from '../../src/story/schema';
import { buildStory } from '../../src/story/story';
import { desktop, frames, jump, openStory, useSite } from './support/open';
import { overlaps, tooWide } from './support/text';

const site = useSite();
const correction = { date: '2027-01-02', was: '£13m', now: '£14m', note: 'The council printed it anew.' };
const said = 'Corrected on 2\u00a0January 2027: it said £13m, it says £14m. The council printed it anew.';

/** A sheet of A4 without its margins, in px. */
const sheet = { width: 680, height: 994 };

/** The story as built, with one correction. */
async function correctedPage(): Promise<string> {
  const file = JSON.parse(await readFile('data/story.json', 'utf8')) as StoryFile;
  const fact = file.facts[0]?.id ?? '';
  const story = buildStory({ ...file, corrections: [{ ...correction, fact }] });
  const built = await readFile(join(inject('dist'), 'index.html'), 'utf8');
  return built.replace(/<body>.*<\/body>/s, () => `<body>${renderPage(story, { kind: 'page' }).body}</body>`);
}

/** Opens the story with a correction, scrolls to its middle and lays it out for paper. */
async function openOnPaper(scripted: boolean): Promise<Page> {
  const body = await correctedPage();
  const before = async (fresh: Page) => {
    await fresh.setRequestInterception(true);
    fresh.on('request', (request) => {
      if (request.resourceType() === 'document') void request.respond({ contentType: 'text/html', body });
      else void request.continue();
    });
  };
  if (!scripted) return openUnscripted(before);
  const { page } = await openStory(site(), sheet, { before });
  await jump(page, await page.evaluate(() => document.documentElement.scrollHeight / 2));
  await page.emulateMediaType('print');
  await frames(page, 2);
  return page;
}

async function openUnscripted(before: (page: Page) => Promise<void>): Promise<Page> {
  const page = await site().browser.newPage();
  await page.setViewport(sheet);
  await page.setJavaScriptEnabled(false);
  await before(page);
  await page.emulateMediaType('print');
  await page.goto(site().url);
  return page;
}

/** The scene and the playhead of each picture that is printed. */
function printed(page: Page): Promise<string[]> {
  return page.$$eval('svg[data-playhead]', (all) =>
    all
      .filter((svg) => svg.checkVisibility() && svg.getBoundingClientRect().height > 50)
      .map((svg) => `${svg.closest('section')?.id} ${svg.dataset.playhead} ${svg.childElementCount > 0}`),
  );
}

describe.each([
  ['with script', true],
  ['without', false],
] as const)('on paper, %s,', (_, scripted) => {
  let page: Page;
  beforeAll(async () => {
    page = await openOnPaper(scripted);
  });

  it('each picture stands once: one beside each step, or the finished one of each scene', async () => {
    const scenes = await page.$$eval('section:has(figure)', (all) =>
      all.map(({ id, children }) => ({
        id,
        steps: children.length && document.querySelectorAll(`#${id} .step`).length,
      })),
    );
    const wanted = scenes.flatMap(({ id, steps }) =>
      Array.from({ length: steps }, (_step, i) => `${id} ${i.toFixed(3)} true`).slice(scripted ? 0 : -1),
    );
    expect(wanted.length).toBeGreaterThan(3);
    expect(await printed(page)).toEqual(wanted);
  });

  it('nothing is pinned, nothing lies over anything else and nothing is cut off', async () => {
    const pinned = await page.evaluate(() =>
      [...document.querySelectorAll('body *')]
        .filter((element) => /sticky|fixed/.test(getComputedStyle(element).position) && element.checkVisibility())
        .map(({ className }) => className),
    );
    expect(pinned).toEqual([]);
    expect(await overlaps(page)).toEqual([]);
    expect(await tooWide(page)).toEqual([]);
    expect(await coveredWords(page)).toEqual([]);
  });

  it('the words of every step and the sentence for its picture are printed', async () => {
    const printedWords = await page.$$eval('.step .words p:not(.switch), .state', (all) =>
      all.map((text) => ({ text: text.textContent, isLost: text.getBoundingClientRect().width < 100 })),
    );
    expect(printedWords.length).toBeGreaterThan(20);
    expect(printedWords.filter(({ isLost }) => isLost)).toEqual([]);
  });

  it('every source has its address and its date written out, and the story its own', async () => {
    const links = await page.$$eval('.sources a', (all) =>
      all.map((link) => [getComputedStyle(link, '::after').content, link.getAttribute('href')]),
    );
    expect(links.length).toBeGreaterThan(5);
    for (const [shown, href] of links) expect(shown).toContain(href);
    const undated = await page.$$eval('.sources li', (all) =>
      all.map(({ textContent }) => textContent ?? '').filter((text) => !/\d{4}|no date/.test(text)),
    );
    expect(undated).toEqual([]);
    const about = await page.$eval('#about', ({ textContent }) => textContent);
    expect(about).toContain(await page.$eval('link[rel="canonical"]', ({ href }) => href));
    expect(about).toMatch(/Published on \d/);
  });

  it('a correction is printed, dated, at its figure and in the list', async () => {
    const shown = await page.$$eval('.corrected, #corrections li', (all) =>
      all.filter((text) => text.checkVisibility()).map(({ textContent }) => textContent),
    );
    expect(shown).toHaveLength(2);
    for (const text of shown) expect(text).toContain(said);
  });
});

/** Steps whose words and picture share room on the sheet. */
function coveredWords(page: Page): Promise<string[]> {
  return page.$$eval('.step', (steps) =>
    steps.flatMap((step) => {
      const picture = step.querySelector('.shot')?.getBoundingClientRect();
      const words = [...step.querySelectorAll('.words, .state')].map((text) => text.getBoundingClientRect());
      const over = words.some(
        ({ left, right, top, bottom }) =>
          picture && left < picture.right && right > picture.left && top < picture.bottom && bottom > picture.top,
      );
      return over ? [step.id] : [];
    }),
  );
}

test('no sheet is left blank, and no more are used than the story needs', async () => {
  const { page, errors } = await openStory(site(), desktop);
  await jump(page, await page.evaluate(() => document.documentElement.scrollHeight / 2));
  const sheets = piecesOfText(Buffer.from(await page.pdf({ format: 'A4' })));
  expect(Math.min(...sheets)).toBeGreaterThan(20);
  const steps = await page.$$eval('.step', (all) => all.length);
  expect(sheets.length).toBeLessThan(steps);
  expect(errors).toEqual([]);
  await page.close();
});

/** How many runs of letters each page of a PDF draws; its number alone is one. */
function piecesOfText(pdf: Buffer): number[] {
  const text = pdf.toString('latin1');
  return [...text.matchAll(/\/Contents (\d+) 0 R/g)].map(([, id]) => {
    const start = text.indexOf('stream', text.indexOf(`\n${id} 0 obj`)) + 'stream\r\n'.length - 1;
    const content = inflateSync(pdf.subarray(start, text.indexOf('endstream', start))).toString('latin1');
    return content.match(/\bT[jJ]\b/g)?.length ?? 0;
  });
}
