import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { measureFor } from '../../src/charts/index';
import { layoutFor } from '../../src/charts/layout';
import { tableOf } from '../../src/charts/table';
import { renderPage } from '../../src/page/page';
import { type Reader, startReader } from './support/reader';
import { hostile, hostileStory, inventedStory } from './support/stories';

const small = inventedStory('small');
const second = inventedStory('second');
let reader: Reader;

beforeAll(async () => {
  reader = await startReader();
});

afterAll(() => reader.close());

/** The texts of the elements a selector names, with white space as one space. */
function texts(page: Page, selector: string): Promise<string[]> {
  return page.$$eval(selector, (elements) =>
    elements.map((element) => (element.textContent ?? '').replace(/\s+/g, ' ').trim()),
  );
}

describe.each([
  ['small', small],
  ['second', second],
] as const)('the written page of the %s story', (_, story) => {
  let page: Page;

  beforeAll(async () => {
    page = await reader.read(renderPage(story, { kind: 'page' }));
  });

  test('has every paragraph of every step, in order', async () => {
    const written = story.scenes.flatMap(({ steps }) => steps.map(({ id }) => id));
    expect(await page.$$eval('[data-step]', (steps) => steps.map(({ id }) => id))).toEqual(written);
    const counts = await page.$$eval('[data-step] > .words', (all) =>
      all.map((words) => words.querySelectorAll(':scope > p').length),
    );
    const paragraphs = story.scenes.flatMap(({ steps }) => steps.map((step) => step.paragraphs.length));
    expect(counts).toEqual(paragraphs);
  });

  test('links every figure in prose to its entry in the ledger', async () => {
    const broken = await page.$$eval(
      '[data-fact]',
      (links) =>
        links.filter((link) => {
          const entry = document.getElementById((link.getAttribute('href') ?? '').slice(1));
          return entry?.dataset.ledger !== (link as HTMLElement).dataset.fact;
        }).length,
    );
    expect(broken).toBe(0);
    const used = JSON.stringify(story.scenes.map(({ steps }) => steps)).match(/"type":"fact"/g) ?? [];
    expect((await page.$$('.step [data-fact]')).length).toBeGreaterThanOrEqual(used.length);
  });

  test('has one entry in the ledger for each fact', async () => {
    const entries = await page.$$eval('[data-ledger]', (all) =>
      all.map((entry) => (entry as HTMLElement).dataset.ledger),
    );
    expect(entries).toEqual(story.facts.map(({ id }) => id));
  });

  test('gives every id once', async () => {
    const ids = await page.$$eval('[id]', (elements) => elements.map(({ id }) => id));
    expect(ids).toEqual([...new Set(ids)]);
  });

  test('points no link of its own to nowhere', async () => {
    const lost = await page.$$eval('a[href^="#"]', (links) =>
      links.map((link) => link.getAttribute('href') ?? '').filter((href) => !document.getElementById(href.slice(1))),
    );
    expect(lost).toEqual([]);
  });

  test('carries no style attribute, no handler and no script that runs', async () => {
    const found = await page.$$eval('*', (elements) =>
      elements
        .flatMap(({ attributes }) => [...attributes].map(({ name }) => name))
        .filter((name) => /^(style|on)/.test(name)),
    );
    expect(found).toEqual([]);
    const types = await page.$$eval('script', (scripts) => scripts.map(({ type }) => type));
    expect(types).toEqual(['application/ld+json', 'application/json']);
  });

  test('has a sentence for the picture of every step, and none where there is no picture', async () => {
    for (const { id, view, steps } of story.scenes) {
      const sentences = await texts(page, `#${id} .step > .state`);
      expect(sentences).toHaveLength(view ? steps.length : 0);
      for (const sentence of sentences) expect(sentence).toMatch(/[\w)]\.$/);
    }
  });

  test('shows in each table exactly the numbers of the pictures', async () => {
    for (const { id, view } of story.scenes) {
      if (!view) continue;
      const figures = tableOf(view).map(({ figure }) => figure.text);
      expect(await texts(page, `#${id} .data td:nth-child(2)`)).toEqual(figures);
      expect(figures.length).toBeGreaterThan(0);
    }
  });

  test('reads in order: the headline, the standfirst, then each step before its sentence, then table and source', async () => {
    const order = await page.$$eval(
      'h1, .standfirst, [data-scene] .words, .state, .after > .source, .data table, #ledger',
      (all) => all.map(({ className, localName, id }) => id || className || localName),
    );
    const expected = story.scenes.flatMap(({ view, steps }, i) => [
      ...steps.flatMap((_step, j) => [
        'words',
        ...(i === 0 && j === 0 ? ['headline', 'standfirst'] : []),
        ...(view ? ['state'] : []),
      ]),
      ...(view ? ['source', 'table'] : []),
    ]);
    expect(order).toEqual([...expected, 'ledger']);
  });

  test('has one first heading and leaves no level out', async () => {
    const levels = await page.$$eval('h1, h2, h3, h4', (headings) =>
      headings.map(({ localName }) => Number(localName[1])),
    );
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    levels.forEach((level, i) => {
      expect(level - (levels[i - 1] ?? 0)).toBeLessThanOrEqual(1);
    });
  });

  test('shows the finished picture of every scene', async () => {
    for (const { id, view } of story.scenes) {
      const playheads = await page.$$eval(`#${id} figure svg`, (all) =>
        all.map((svg) => (svg as SVGElement).dataset.playhead),
      );
      expect(playheads.at(-1)).toBe(view && (view.steps.length - 1).toFixed(3));
    }
  });

  test('hides every picture from assistive tools and says the title and unit of each step once', async () => {
    expect(await page.$$eval('svg:not([aria-hidden="true"])', (all) => all.length)).toBe(0);
    for (const { id, view } of story.scenes) {
      const headings = await page.$$eval(`#${id} .caption > [data-steps]`, (all) =>
        all.map((heading) => [
          (heading as HTMLElement).dataset.steps?.split(' ').map(Number),
          [...heading.children].map(({ textContent }) => textContent),
        ]),
      );
      const told = headings.flatMap(([steps, lines]) => (steps as number[]).map((step) => [step, lines]));
      const expected = (view?.steps ?? []).map(({ title, unit }, i) => [i, [title, unit].filter(Boolean)]);
      expect(told).toEqual(expected);
    }
  });
});

test('what is typed into any field is shown as typed and makes no element', async () => {
  const page = await reader.read(renderPage(hostileStory(small), { kind: 'page' }));
  expect(await page.$$eval('img', (images) => images.length)).toBe(0);
  for (const selector of [
    'title',
    'h1',
    'h2.name',
    '.words p',
    '.title',
    '.unitline',
    '.entry .label',
    '.sources li',
    'dt',
    'dd',
  ]) {
    const found = await texts(page, selector);
    expect(found.length, selector).toBeGreaterThan(0);
    expect(
      found.some((text) => text.includes(hostile)),
      selector,
    ).toBe(true);
  }
  expect(await page.$eval('meta[name="description"]', ({ content }) => content)).toContain(hostile);
  const data = await page.$eval('#views', ({ textContent }) => textContent ?? '');
  expect(data).not.toContain('<');
  expect(JSON.stringify(JSON.parse(data))).toContain(JSON.stringify(hostile).slice(1, -1));
});

test('the data of the page draws the same pictures as the story', async () => {
  const page = await reader.read(renderPage(second, { kind: 'page' }));
  const carried = JSON.parse(await page.$eval('#views', ({ textContent }) => textContent ?? ''));
  for (const { id, view } of second.scenes)
    for (const layout of [layoutFor(375, 320), layoutFor(900, 640)])
      if (view) expect(measureFor(carried[id])(layout)(0), id).toEqual(measureFor(view)(layout)(0));
});

test('a figure that does not exist is written as no figure, in prose, table and ledger', async () => {
  const prose = await reader.read(renderPage(small, { kind: 'page' }));
  expect(await texts(prose, '.step [data-fact="second-year"]')).toEqual(['no figure']);
  const page = await reader.read(renderPage(second, { kind: 'page' }));
  expect(await texts(page, '#fact-plan-2 > .figure')).toEqual(['no figure']);
  expect(await texts(page, '#plan .data td a[href="#fact-plan-2"]')).toEqual(['no figure']);
});

test('a figure that is worked out shows its sum, with links, and the sources behind it', async () => {
  const page = await reader.read(renderPage(small, { kind: 'page' }));
  const [entry = ''] = await texts(page, '#fact-fewer .citations');
  expect(entry).toContain('40 less 32');
  expect(
    await page.$$eval('#fact-fewer .citations a', (links) => links.map((link) => link.getAttribute('href'))),
  ).toEqual(['#fact-size-2031', '#fact-size-2032', 'https://example.org/council', 'https://example.org/echo']);
});

test('an error in a figure can be reported by a letter that names it', async () => {
  const page = await reader.read(renderPage(small, { kind: 'page' }));
  const address = await page.$eval('#fact-size-2031 .report a', ({ href }) => href);
  expect(address).toMatch(/^mailto:desk@example\.org\?subject=/);
  expect(decodeURIComponent(address)).toContain('(size-2031)');
});

test('a correction is shown, dated, at its figure, in the list and in the linked data', async () => {
  const correction = {
    date: '2033-02-03',
    fact: 'size-2031',
    was: '41',
    now: '40',
    note: 'The council *printed* it anew.',
  };
  const page = await reader.read(renderPage(inventedStory('small', { corrections: [correction] }), { kind: 'page' }));
  const said = 'Corrected on 3 February 2033: it said 41, it says 40. The council printed it anew.';
  expect(await texts(page, '#fact-size-2031 .corrected')).toEqual([said]);
  expect((await texts(page, '#corrections li'))[0]).toContain(said);
  const [linked = '{}'] = await texts(page, 'script[type="application/ld+json"]');
  expect(JSON.parse(linked)['@graph'][0].correction[0]).toMatchObject({ datePublished: '2033-02-03', text: said });
});

test('a story that does not say where it will stand names no absolute address of its own', () => {
  const { head, body } = renderPage(second, { kind: 'page' });
  expect(head).not.toMatch(/canonical|og:url|og:image|oembed/);
  expect(body).not.toContain('embed-1.js');
});

test('a story that says where it will stand is found by others', async () => {
  const page = await reader.read(renderPage(small, { kind: 'page' }));
  expect(await page.$eval('link[rel="canonical"]', ({ href }) => href)).toBe('https://example.org/small/');
  expect(await page.$eval('meta[property="og:image"]', ({ content }) => content)).toBe(
    'https://example.org/small/share/story.png',
  );
  expect(await page.$eval('link[type="application/json+oembed"]', ({ href }) => href)).toBe(
    'https://example.org/small/oembed/story.json',
  );
  expect(await texts(page, '#classes .embed code')).toHaveLength(2);
});

test('a draft says so and keeps search engines away; a published story does neither', () => {
  const draft = renderPage(second, { kind: 'page' });
  expect(draft.head).toContain('noindex');
  expect(draft.body).toContain('class="draft"');
  const published = renderPage(small, { kind: 'page' });
  expect(published.head).not.toContain('noindex');
  expect(published.body).not.toContain('class="draft"');
});

describe('in the page of somebody else', () => {
  test('the story has no bar, opens links beside the frame and says where it comes from', async () => {
    const page = await reader.read(renderPage(small, { kind: 'embed' }));
    expect(await page.$$('.bar, .skip, .embed')).toHaveLength(0);
    const inside = await page.$$eval('a[href^="http"]:not([target="_blank"][rel="noopener"])', (links) => links.length);
    expect(inside).toBe(0);
    expect(await page.$eval('.credit a', ({ href }) => href)).toBe('https://example.org/small/');
    expect(await page.$eval('link[rel="canonical"]', ({ href }) => href)).toBe('https://example.org/small/');
    expect(await page.$eval('meta[name="robots"]', ({ content }) => content)).toBe('noindex');
  });

  test('a scene stands alone, with the sources of its numbers and a heading of its own', async () => {
    const page = await reader.read(renderPage(small, { kind: 'embed-scene', scene: 'money' }));
    expect(await page.$$eval('[data-scene]', (all) => all.map(({ id }) => id))).toEqual(['money']);
    expect(
      await page.$$eval(
        'a[href^="#"]',
        (links) => links.filter((link) => !document.getElementById(link.hash.slice(1))).length,
      ),
    ).toBe(0);
    expect(Object.keys(JSON.parse(await page.$eval('#views', (data) => data.textContent ?? '')))).toEqual(['money']);
    expect(await page.$eval('.data a[download]', (link) => link.getAttribute('href'))).toBe('../data/money.csv');
  });
});
