import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import fc from 'fast-check';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkDrawings } from '../../src/build/check-drawings';
import { checkStory } from '../../src/story/check';
import type { Story } from '../../src/story/story';
import { launchChromium } from '../browser';
import { bringAxe, examine, places } from '../browser/support/axe';
import { jump, openStory, phone } from '../browser/support/open';
import { seeded } from '../browser/support/random';
import { chartsOnScreen, untruths } from '../browser/support/truth';
import { hostPages } from '../support/page-host';
import type { StaticHost } from '../support/static-host';
import { slipped, slips } from './mutate';

const second = 'tests/fixtures/stories/second.json';

/** Stories that came through slips at random without an error, by name. */
function survivors(path: string, count: number): (readonly [string, Story])[] {
  const text = readFileSync(path, 'utf8');
  const told = JSON.stringify(JSON.parse(text), null, 2);
  const found: Story[] = [];
  for (const some of fc.sample(slips, { seed: 1830, numRuns: 600 })) {
    const changed = slipped(text, some);
    const { story } = changed === told ? {} : checkStory(Buffer.from(changed), { further: checkDrawings });
    if (story) found.push(story);
    if (found.length === count) break;
  }
  return found.map((story, i) => [`${basename(path, '.json')}-${i}`, story]);
}

const changed = new Map([
  ...survivors('tests/fixtures/stories/small.json', 12),
  ...survivors(second, 5),
  ...survivors('data/story.json', 3),
]);
const told = checkStory(readFileSync(second)).story as Story;

let host: StaticHost;
let browser: Browser;
beforeAll(async () => {
  [browser, host] = await Promise.all([launchChromium(), hostPages(new Map([...changed, ['second', told]]))]);
});
afterAll(async () => {
  await browser.close();
  await host.close();
});

function open(name: string) {
  const before = (page: Page) => page.setBypassCSP(true);
  return openStory({ browser, url: host.url }, phone, { path: `${name}.html`, before });
}

/** So many of a list, evenly spread. */
function spread<T>(list: readonly T[], count: number): T[] {
  return list.filter((_, i) => Math.floor((i * count) / list.length) !== Math.floor(((i - 1) * count) / list.length));
}

const random = seeded(30);

/** Positions all over the scenes, at steps and between them. */
async function positions(page: Page, count: number): Promise<number[]> {
  const end = (await places(page)).at(-1)?.y ?? 0;
  return Array.from({ length: count }, () => Math.round(random() * end));
}

/** Goes to each place, down and up again, and sees the same true pictures both times. */
async function tour(page: Page, ys: readonly number[]): Promise<void> {
  const seen = new Map<number, string>();
  for (const y of [...ys, ...ys.toReversed()]) {
    await jump(page, y);
    expect(await untruths(page), `at ${y} px`).toEqual([]);
    const charts = await chartsOnScreen(page);
    expect(charts).not.toMatch(/NaN|Infinity|undefined|null/);
    expect(charts, `at ${y} px`).toBe(seen.get(y) ?? charts);
    seen.set(y, charts);
  }
}

async function examineSteps(page: Page, count: number): Promise<void> {
  await bringAxe(page);
  for (const { parts, y } of spread(await places(page), count)) {
    await jump(page, y);
    expect(await examine(page, parts), `${parts} at ${y} px`).toEqual([]);
  }
}

test('twenty stories came through', () => {
  expect(changed.size).toBe(20);
});

test.each([...changed.keys()])('%s, which came through slips, is shown truly and is accessible', async (name) => {
  const { page, errors } = await open(name);
  await tour(page, await positions(page, 8));
  await examineSteps(page, 2);
  expect(errors).toEqual([]);
  await page.close();
});

test('a story of another place, with every chart in another way, is shown truly and is accessible', async () => {
  const { page, errors } = await open('second');
  await tour(page, await positions(page, 30));
  await examineSteps(page, 8);
  expect(errors).toEqual([]);
  await page.close();
});
