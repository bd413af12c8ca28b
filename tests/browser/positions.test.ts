import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { desktop, frames, jump, openStory, phone, useSite } from './support/open';
import { seeded } from './support/random';
import { chartsOnScreen, untruths } from './support/truth';

const site = useSite();
const random = seeded(30);

/** Whole positions all over the page, in no order. */
async function positions(page: Page, count: number): Promise<number[]> {
  const end = await page.evaluate(() => document.documentElement.scrollHeight - innerHeight);
  return Array.from({ length: count }, () => Math.round(random() * end));
}

/** Goes to `y` in small moves, one a frame, as a slow hand does. */
async function scrollSlowly(page: Page, y: number): Promise<void> {
  await page.evaluate(async (end) => {
    const stride = 120;
    while (scrollY !== end) {
      const next = Math.sign(end - scrollY) * Math.min(stride, Math.abs(end - scrollY));
      scrollTo({ top: scrollY + next, behavior: 'instant' });
      await new Promise(requestAnimationFrame);
    }
    await new Promise(requestAnimationFrame);
  }, y);
}

/** The charts at every position, reached one after the other in the order given. */
async function tour(page: Page, go: typeof jump, order: readonly number[]): Promise<Map<number, string>> {
  const seen = new Map<number, string>();
  for (const y of order) {
    await go(page, y);
    expect(await untruths(page)).toEqual([]);
    const charts = await chartsOnScreen(page);
    expect(charts).not.toMatch(/NaN|Infinity|undefined|null/);
    seen.set(y, charts);
  }
  return seen;
}

it.each([
  [200, 'on a phone', phone],
  [60, 'on a desktop', desktop],
] as const)(
  'each of %i positions shows the same picture, jumped to, scrolled to or come back to, %s',
  async (count, _, viewport) => {
    const { page, errors } = await openStory(site(), viewport);
    const places = await positions(page, count);
    const down = [...places].sort((a, b) => a - b);
    const jumped = await tour(page, jump, places);
    await jump(page, 0);
    const scrolled = await tour(page, scrollSlowly, down);
    const reversed = await tour(page, scrollSlowly, down.reverse());
    for (const y of places) {
      expect(scrolled.get(y), `scrolled to ${y}`).toBe(jumped.get(y));
      expect(reversed.get(y), `scrolled back to ${y}`).toBe(jumped.get(y));
    }
    expect(errors).toEqual([]);
    await page.close();
  },
);

/** A flick of a thumb over `distance` px, while the page is kept busy for 60 ms at a time. */
async function fling(page: Page, distance: number): Promise<void> {
  const client = await page.createCDPSession();
  const at = (y: number) => ({ touchPoints: [{ x: 200, y }] });
  const from = distance > 0 ? 700 : 500;
  await page.evaluate(() => {
    const stall = setInterval(() => {
      for (const end = performance.now() + 60; performance.now() < end; );
    }, 90);
    setTimeout(() => clearInterval(stall), 900);
  });
  await client.send('Input.dispatchTouchEvent', { type: 'touchStart', ...at(from) });
  for (let i = 1; i <= 4; i += 1)
    await client.send('Input.dispatchTouchEvent', { type: 'touchMove', ...at(from - (distance * i) / 4) });
  await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await client.detach();
}

/** Waits until the page has not moved for ten frames. */
async function atRest(page: Page): Promise<number> {
  return page.evaluate(async () => {
    for (let still = 0, last = -1; still < 10; still = scrollY === last ? still + 1 : 0) {
      last = scrollY;
      await new Promise(requestAnimationFrame);
    }
    return scrollY;
  });
}

it('a fling with stalls ends at the picture of its place', async () => {
  const { page, errors } = await openStory(site(), phone);
  const other = await openStory(site(), phone);
  const ends: number[] = [];
  // How far a fling goes depends on the machine: a slow one needs more of them to get beyond the cover.
  while (ends.length < 14 || (Math.max(...ends) < 2000 && ends.length < 60)) {
    await page.bringToFront();
    await fling(page, ends.length % 4 === 3 ? -300 : 250 + 150 * random());
    ends.push(await atRest(page));
    expect(await untruths(page)).toEqual([]);
    const flung = await chartsOnScreen(page);
    await other.page.bringToFront();
    await jump(other.page, ends.at(-1) as number);
    expect(await chartsOnScreen(other.page)).toBe(flung);
  }
  expect(Math.max(...ends)).toBeGreaterThan(2000);
  expect([...errors, ...other.errors]).toEqual([]);
});

it('after a jump the pictures out of sight follow, then nothing runs', async () => {
  const { page } = await openStory(site(), phone);
  const heads = () => page.$$eval('.canvas > svg:first-child', (all) => all.map((svg) => svg.dataset.playhead));
  const end = await page.evaluate(() => document.documentElement.scrollHeight);
  await jump(page, end);
  await frames(page, 30);
  const ends = await page.$$eval('figure[data-chart]', (all) =>
    all.map((figure) => ((figure.closest('section')?.querySelectorAll('[data-step]').length ?? 1) - 1).toFixed(3)),
  );
  expect(await heads()).toEqual(ends);
  // Meanwhile the steps ahead are worked out, one a frame.
  await frames(page, 120);
  const asked = await page.evaluate(async () => {
    let count = 0;
    const real = window.requestAnimationFrame;
    window.requestAnimationFrame = (work) => {
      count += 1;
      return real(work);
    };
    await new Promise((done) => setTimeout(done, 600));
    window.requestAnimationFrame = real;
    return count;
  });
  expect(asked).toBe(0);
});
