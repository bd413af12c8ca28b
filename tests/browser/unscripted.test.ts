import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { HTTPRequest, Page } from 'puppeteer-core';
import { beforeAll, describe, expect, inject, it, test } from 'vitest';
import { readStory } from '../../src/build/read-story';
import { sentenceFor } from '../../src/charts/index';
import { tableOf } from '../../src/charts/table';
import { plainText } from '../../src/story/prose';
import type { Scene, Story } from '../../src/story/story';
import { both, phone, running, useSite } from './support/open';
import { overlaps, tooWide } from './support/text';
import { emptiest, openWords, wordsOf } from './support/words';

const site = useSite();
const { story } = (await readStory('data/story.json')) as { story: Story };
const built = await readFile(join(inject('dist'), 'index.html'), 'utf8');
const unscripted = (page: Page) => page.setJavaScriptEnabled(false);

/** All that is said of a scene, in the order of the page. */
function saidIn({ name, steps, view }: Scene, i: number): string[] {
  const inSteps = steps.flatMap(({ paragraphs }, step) => [
    ...paragraphs.map(plainText),
    ...(view ? [`In the picture: ${sentenceFor(view, step)}`] : []),
  ]);
  const rows = view ? tableOf(view).flatMap(({ figure }) => [figure.text]) : [];
  return [...(i > 0 ? [name] : []), ...inSteps, ...rows];
}

/** All that is said behind the scenes: every figure, how it is printed, and where. */
const behind = [
  ...story.facts.flatMap(({ text, label, citations }) => [
    text,
    label,
    ...citations.map(({ quote }) => `“${quote}”`).filter(() => citations.length === 1),
  ]),
  ...story.method.map(plainText),
  ...story.sources.map(({ publisher, title }) => `${publisher}, ${title}`),
  ...story.words.map(({ term }) => term),
];

/** The texts that do not follow one another in the words of the page; none if all is well. */
function missing(words: readonly string[], texts: readonly string[]): string[] {
  let at = 0;
  return texts.filter((text) => {
    const found = words.findIndex((block, i) => i >= at && block.includes(text.replace(/\s+/g, ' ').trim()));
    if (found >= 0) at = found;
    return found < 0;
  });
}

describe.each(both)('without script, %s, the page', (_, viewport) => {
  let page: Page;
  beforeAll(async () => {
    ({ page } = await openWords(site(), viewport, unscripted));
  });

  it('shows the finished picture of every scene once', async () => {
    const shown = await page.$$eval('svg[data-playhead]', (all) =>
      all
        .filter((svg) => svg.checkVisibility() && svg.getBoundingClientRect().width > 250)
        .map((svg) => [svg.closest('section')?.id, svg.dataset.playhead]),
    );
    const charts = story.scenes.filter(({ view }) => view);
    expect(shown).toEqual(charts.map(({ id, steps }) => [id, (steps.length - 1).toFixed(3)]));
  });

  it('has no empty stretch higher than the window', async () => {
    expect(await emptiest(page)).toBeLessThan(viewport.height);
  });

  it('offers nothing that needs a script', async () => {
    const dead = await page.$$eval('button, .switch, .progress, [data-here]', (all) =>
      all.map((element) => (element.checkVisibility() ? element.outerHTML.slice(0, 60) : 'hidden')),
    );
    expect(new Set(dead)).toEqual(new Set(['hidden']));
  });

  it('says every word of the story, a sentence for every picture, every table and every source', async () => {
    const words = await wordsOf(page);
    expect(missing(words, [story.headline, plainText(story.standfirst)])).toEqual([]);
    expect(missing(words, story.scenes.flatMap(saidIn))).toEqual([]);
    for (const text of behind) expect(missing(words, [text])).toEqual([]);
  });

  it('is nowhere wider than the window and lays no words over others', async () => {
    expect(await tooWide(page)).toEqual([]);
    expect(await overlaps(page)).toEqual([]);
  });
});

test('without script, at 320 px, nothing is wider than the window', async () => {
  const { page } = await openWords(site(), { width: 320, height: 568 }, unscripted);
  await wordsOf(page);
  expect(await tooWide(page)).toEqual([]);
  expect(await overlaps(page)).toEqual([]);
});

/** Answers requests of one type in its own way, and lets all others pass. */
async function answer(page: Page, type: string, respond: (request: HTTPRequest) => void): Promise<void> {
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    if (request.resourceType() === type) respond(request);
    else void request.continue();
  });
}

const unstyled = (page: Page) =>
  answer(page, 'document', (request) => {
    void request.respond({ contentType: 'text/html', body: built.replace(/<style>.*?<\/style>/s, '') });
  });

const without = (name: string) => (page: Page) =>
  page.evaluateOnNewDocument((missing) => Reflect.deleteProperty(window, missing), name);

const mishaps: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  'a script that is not there': (page) => answer(page, 'script', (request) => void request.respond({ status: 404 })),
  'a script that never comes': (page) => answer(page, 'script', () => {}),
  'a script that throws at once': (page) =>
    answer(page, 'script', (request) => {
      void request.respond({ contentType: 'text/javascript', body: 'throw new Error("at once");' });
    }),
  'neither styles nor script': async (page) => {
    await unscripted(page);
    await unstyled(page);
  },
  'no styles': unstyled,
  'no IntersectionObserver': without('IntersectionObserver'),
  'no ResizeObserver': without('ResizeObserver'),
};

describe('the words and tables are the same', () => {
  let words: string[];
  beforeAll(async () => {
    words = await wordsOf((await openWords(site(), phone, unscripted)).page);
  });

  it.each(Object.keys(mishaps))('with %s', async (name) => {
    const { page, errors } = await openWords(site(), phone, mishaps[name] as (page: Page) => Promise<unknown>);
    if (name.startsWith('no ')) await running(page);
    expect(await emptiest(page)).toBeLessThan(phone.height);
    expect(await wordsOf(page)).toEqual(words);
    if (!name.includes('styles')) expect(await tooWide(page)).toEqual([]);
    expect(errors).toEqual(name.includes('throws') ? ['Error: at once'] : []);
    await page.close();
  });
});

test('without styles the marks of the grammar stay small and no promise is solid', async () => {
  const { page } = await openWords(site(), phone, mishaps['neither styles nor script'] as typeof unscripted);
  const marks = await page.$$eval('svg.mark', (all) => all.map((mark) => mark.getBoundingClientRect().width));
  expect(Math.max(...marks)).toBeLessThan(20);
  const fills = await page.$$eval('.canvas :is(circle, rect, path)', (all) =>
    all.map((mark) => getComputedStyle(mark).fill),
  );
  expect(new Set(fills)).toEqual(new Set(['none']));
  await page.close();
});
