import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { both, frames, jump, openStory, phone, running, useSite } from './support/open';
import { stepIds } from './support/tour';
import { untruths } from './support/truth';

const site = useSite();

const settle = () => new Promise((done) => setTimeout(done, 700));

/** What of a step's words cannot be seen: px above the room left to prose, or below it, when they would fit. */
async function covered(page: Page, id: string): Promise<number> {
  return page.$eval(`#${id}`, (step) => {
    const words = step.querySelector('.words')?.getBoundingClientRect();
    const figure = step.closest('section')?.querySelector('figure')?.getBoundingClientRect();
    const beneath = figure && words && figure.left < words.right && figure.width > 0;
    const bar = document.querySelector('.bar')?.getBoundingClientRect();
    const top = Math.max(
      beneath && figure.top < (words?.top ?? 0) ? figure.bottom : 0,
      bar && bar.top <= 0 ? bar.bottom : 0,
    );
    if (!words) return 0;
    const fits = words.height <= innerHeight - top;
    return Math.max(0, top - words.top, fits ? words.bottom - innerHeight : 0);
  });
}

describe.each(both)('%s', (_, viewport) => {
  it('every step has an address that shows it whole, with its picture', async () => {
    const { page, errors } = await openStory(site(), viewport);
    for (const id of await stepIds(page)) {
      await page.evaluate(async (to) => {
        location.hash = to;
        for (let i = 0; i < 2; i += 1) await new Promise(requestAnimationFrame);
      }, id);
      expect(await covered(page, id), id).toBe(0);
      expect(await untruths(page), id).toEqual([]);
    }
    expect(errors).toEqual([]);
    await page.close();
  });

  it('a new tab opened at a step or a scene shows it', async () => {
    const { page } = await openStory(site(), viewport);
    const ids = (await stepIds(page)).filter((_, i) => i % 8 === 5);
    const first = await page.$eval(`section:has(#${ids[0]})`, (section) => section.id);
    await page.close();
    for (const id of ids) {
      const opened = await openStory(site(), viewport, { path: `#${id}` });
      await new Promise((done) => setTimeout(done, 300));
      expect(await covered(opened.page, id), id).toBe(0);
      expect(await untruths(opened.page)).toEqual([]);
      expect(opened.errors).toEqual([]);
      await opened.page.close();
    }
    const scene = await openStory(site(), viewport, { path: `#${first}` });
    const top = await scene.page.$eval(`:target`, (section) => section.getBoundingClientRect().top);
    expect(Math.abs(top)).toBeLessThan(150);
    expect(await untruths(scene.page)).toEqual([]);
    await scene.page.close();
  });

  it.each(['steps', 'flat'])('a new tab opened at a step or an entry shows it in %s mode', async (mode) => {
    const { page } = await openStory(site(), viewport);
    const [steps, entries] = [await stepIds(page), await page.$$eval('.entry', (all) => all.map(({ id }) => id))];
    await page.close();
    const ids = [steps, entries].flatMap((all) => [0.5, 0.75, 0.95].map((part) => all[Math.floor(part * all.length)]));
    for (const id of ids as string[]) {
      const opened = await openStory(site(), viewport, { path: `?mode=${mode}#${id}` });
      const box = await opened.page.$eval(`#${id}`, (target) => target.getBoundingClientRect().toJSON());
      expect(box.top, id).toBeGreaterThan(0);
      expect(box.bottom, id).toBeLessThan(viewport.height);
      await opened.page.close();
    }
  });
});

it('a reader who scrolls on from an entry while the page starts is not fetched back', async () => {
  const { page } = await openStory(site(), phone);
  const id = await page.$eval('.entry:nth-of-type(20)', (entry) => entry.id);
  const url = page.url();
  await page.goto('about:blank');
  await page.emulateCPUThrottling(6);
  await page.goto(`${url}#${id}`, { waitUntil: 'domcontentloaded' });
  await page.evaluate(() => window.dispatchEvent(new WheelEvent('wheel')));
  await page.evaluate(() => scrollTo({ top: 3000, behavior: 'instant' }));
  await running(page);
  expect(Math.abs((await page.evaluate(() => scrollY)) - 3000)).toBeLessThan(1500);
  await page.close();
});

it('back and forward lead through the places gone to', async () => {
  const { page } = await openStory(site(), phone);
  const ids = await stepIds(page);
  const visited: number[] = [];
  for (const id of [ids[4], ids[12], ids[20]]) {
    await page.evaluate((to) => {
      location.hash = to ?? '';
    }, id);
    await frames(page, 3);
    visited.push(await page.evaluate(() => scrollY));
    await settle();
  }
  for (const y of [visited[1], visited[0]]) {
    await page.goBack();
    await frames(page, 3);
    expect(Math.abs((await page.evaluate(() => scrollY)) - (y ?? 0))).toBeLessThanOrEqual(50);
    expect(await untruths(page)).toEqual([]);
    await settle();
  }
  await page.goForward();
  await frames(page, 3);
  expect(Math.abs((await page.evaluate(() => scrollY)) - (visited[1] ?? 0))).toBeLessThanOrEqual(50);
});

it('the address is written once, when a reader who has scrolled for a while stands still', async () => {
  const { page } = await openStory(site(), phone);
  const written = await page.evaluate(async () => {
    let count = 0;
    const real = history.replaceState.bind(history);
    history.replaceState = (...given) => {
      count += 1;
      real(...given);
    };
    for (let i = 0; i < 60; i += 1) {
      scrollBy({ top: 30, behavior: 'instant' });
      await new Promise(requestAnimationFrame);
    }
    await new Promise((done) => setTimeout(done, 1200));
    return count;
  });
  // Once; a machine that stalls makes a reader seem to stand still on the way.
  expect(written).toBeGreaterThan(0);
  expect(written).toBeLessThan(5);
  await page.close();
});

it('the address follows the reader, one entry of history for the whole story', async () => {
  const { page, errors } = await openStory(site(), phone, { path: '?mode=scroll&from=mail' });
  const length = await page.evaluate(() => history.length);
  const ids = await stepIds(page);
  for (const i of [3, 9, 17]) {
    await page.evaluate((to) => document.getElementById(to ?? '')?.scrollIntoView({ behavior: 'instant' }), ids[i]);
    await settle();
    expect(await page.evaluate(() => location.search + location.hash)).toBe(`?mode=scroll&from=mail#${ids[i]}`);
  }
  await jump(page, 0);
  await settle();
  expect(await page.evaluate(() => location.search + location.hash)).toBe('?mode=scroll&from=mail');
  expect(await page.evaluate(() => history.length)).toBe(length);
  expect(errors).toEqual([]);
});

it.each(['%E0%A4%A', '"><img src=x onerror=alert(1)>', '__proto__', '%00', 'x'.repeat(100_000)])(
  'a hostile fragment does nothing: %#',
  async (fragment) => {
    const { page, errors } = await openStory(site(), phone, { path: `#${fragment}` });
    expect(await page.evaluate(() => scrollY)).toBe(0);
    expect(await untruths(page)).toEqual([]);
    await page.evaluate((to) => {
      location.hash = to;
    }, fragment);
    await frames(page, 3);
    await jump(page, 3000);
    expect(await untruths(page)).toEqual([]);
    expect(errors).toEqual([]);
    await page.close();
  },
);

it('a link to a table opens it', async () => {
  const { page } = await openStory(site(), phone);
  const id = await page.$eval('main details:not(.contents) [id]', (inside) => inside.id);
  await page.evaluate((to) => {
    location.hash = to;
  }, id);
  await frames(page, 3);
  expect(await page.$eval(`#${id}`, (inside) => inside.closest('details')?.open)).toBe(true);
});

it('nothing is kept in the browser', async () => {
  const { page } = await openStory(site(), phone, { path: '?mode=steps' });
  await jump(page, 4000);
  await settle();
  await page.reload();
  await running(page);
  const kept = await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie]);
  expect(kept).toEqual([0, 0, '']);
});
