import type { Page } from 'puppeteer-core';
import { expect, it, test } from 'vitest';
import { both, desktop, frames, openStory, phone, useSite } from './support/open';

const site = useSite();

interface Stop {
  readonly name: string;
  /** What is wrong with how the focus shows; empty if all is well. */
  readonly trouble: string;
  /** True for what stands in the note of a figure, which is there while the figure has the focus. */
  readonly isInNote: boolean;
}

/** Leaves three entries of the ledger: the others are like them, and a hundred stops take their time. */
async function shorten(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const entry of [...document.querySelectorAll('.entry')].slice(3)) entry.remove();
  });
  await frames(page, 2);
}

/** What has the focus, and whether it shows. */
function stopNow(page: Page): Promise<Stop> {
  return page.evaluate(() => {
    const element = document.activeElement ?? document.body;
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    const { left, top, right, bottom } = element.getClientRects()[0] ?? new DOMRect();
    const isCovered = [left + 2, (left + right) / 2, right - 2].some((x) => {
      const hit = document.elementFromPoint(x, (top + bottom) / 2);
      return !hit || !(element.contains(hit) || hit.contains(element));
    });
    const troubles = {
      'shows no focus': outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2,
      'is out of sight': top < 0 || bottom > innerHeight || left < 0 || right > innerWidth,
      'is covered': isCovered,
    };
    const trouble = Object.entries(troubles).find(([, isSo]) => isSo)?.[0] ?? '';
    const name = element.outerHTML.replace(/ aria-(disabled|expanded)="true"/, '').slice(0, 80);
    return { name, trouble, isInNote: element.closest('.note') !== null };
  });
}

/** Presses the tab key until it has led to so many stops outside notes, and says where it leads. */
async function tab(page: Page, times: number): Promise<Stop[]> {
  const stops: Stop[] = [];
  while (stops.filter(({ isInNote }) => !isInNote).length < times) {
    await page.keyboard.press('Tab');
    stops.push(await stopNow(page));
  }
  return stops;
}

/** All that can take the focus by the keyboard, in the order of the page. */
const focusable = (page: Page) =>
  page.$$eval('a[href], button, summary, [tabindex="0"]', (all) =>
    all
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      .map(({ outerHTML }) => outerHTML.replace(/ aria-(disabled|expanded)="true"/, '').slice(0, 80)),
  );

const tours = [
  ['on a phone in scroll mode', phone, 'scroll'],
  ['on a phone in steps mode', phone, 'steps'],
  ['on a desktop in scroll mode', desktop, 'scroll'],
] as const;

it.each(tours)(
  'the tab key, %s, leads through all there is, in order, each stop in sight',
  async (_, viewport, mode) => {
    const { page } = await openStory(site(), viewport, { path: `?mode=${mode}` });
    await shorten(page);
    const wanted = await focusable(page);
    expect(wanted.length).toBeGreaterThan(50);
    const stops = await tab(page, wanted.length);
    expect(stops.filter(({ isInNote }) => !isInNote).map(({ name }) => name)).toEqual(wanted);
    expect(stops.filter(({ trouble }) => trouble)).toEqual([]);
    await page.close();
  },
);

it.each(both)('a picture has at most two stops, %s', async (_, viewport) => {
  const { page } = await openStory(site(), viewport);
  const counts = await page.$$eval('figure.stage', (figures) =>
    figures.map((figure) => figure.querySelectorAll('a[href], button, summary, [tabindex]').length),
  );
  expect(counts.length).toBeGreaterThan(3);
  for (const count of counts) expect(count).toBeLessThanOrEqual(2);
  await page.close();
});

test('the first stop is a link that leads past the opening, and shows itself', async () => {
  const { page } = await openStory(site(), desktop);
  expect(await tab(page, 1)).toEqual([{ name: expect.stringContaining('class="skip"'), trouble: '', isInNote: false }]);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('#story') !== null)).toBe(true);
  await page.close();
});

test.each(['scroll', 'steps'])('page down, space and end scroll as they do anywhere, in %s mode', async (mode) => {
  const { page } = await openStory(site(), phone, { path: `?mode=${mode}` });
  const moved = async (key: 'PageDown' | 'Space' | 'End') => {
    const before = await page.evaluate(() => scrollY);
    await page.keyboard.press(key);
    await rest(page);
    return (await page.evaluate(() => scrollY)) - before;
  };
  for (const key of ['PageDown', 'Space'] as const) {
    const by = await moved(key);
    expect(by, key).toBeGreaterThan(0.7 * phone.height);
    expect(by, key).toBeLessThanOrEqual(phone.height);
  }
  await page.focus('.step [data-fact]');
  await rest(page);
  expect(await moved('PageDown')).toBeGreaterThan(0.7 * phone.height);
  await moved('End');
  expect(await page.evaluate(() => document.documentElement.scrollHeight - innerHeight - scrollY)).toBeLessThan(2);
  await page.close();
});

/** Waits until the page has not moved for eight frames. */
function rest(page: Page): Promise<void> {
  return page.evaluate(async () => {
    for (let still = 0, last = -1; still < 8; still = scrollY === last ? still + 1 : 0) {
      last = scrollY;
      await new Promise(requestAnimationFrame);
    }
  });
}

test('the contents open by a key, take the focus along, and close by Escape', async () => {
  const { page } = await openStory(site(), phone);
  await page.focus('.contents > summary');
  await page.keyboard.press('Enter');
  await frames(page, 2);
  const stops = await tab(page, 3);
  expect(await page.evaluate(() => document.activeElement?.closest('.panel') !== null)).toBe(true);
  expect(stops.filter(({ trouble }) => trouble)).toEqual([]);
  await page.keyboard.press('Escape');
  expect(await page.evaluate(() => document.activeElement?.localName)).toBe('summary');
  await page.close();
});
