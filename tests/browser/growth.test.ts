import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { both, frames, jump, openStory, phone, useSite } from './support/open';
import { untruths } from './support/truth';

const site = useSite();

/** How much of the window has moved under the reader since the last time, as browsers count it. */
async function watchShifts(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const shifts = { sum: 0 };
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.sum += 'value' in entry ? Number(entry.value) : 0;
    }).observe({ type: 'layout-shift' });
  });
  return async () => {
    await frames(page, 3);
    return page.evaluate(() => {
      const { shifts } = window as unknown as { shifts: { sum: number } };
      const { sum } = shifts;
      shifts.sum = 0;
      return sum;
    });
  };
}

/** How many values the playhead takes across each of the two steps after this one, at 160 places in each. */
async function valuesAfter(page: Page, id: string): Promise<number[]> {
  return page.evaluate(async (current) => {
    const line = Number(document.documentElement.dataset.readingLine);
    const steps = [...document.querySelectorAll('section:has(figure) [data-step]')];
    const next = steps.findIndex((step) => step.id === current) + 1;
    const counts: number[] = [];
    for (const step of steps.slice(next, next + 2)) {
      const { top, height } = step.getBoundingClientRect();
      const start = top + scrollY - line;
      const heads = new Set<string | undefined>();
      for (let i = 0; i < 160; i += 1) {
        scrollTo({ top: start + (i / 160) * height, behavior: 'instant' });
        await new Promise(requestAnimationFrame);
        heads.add(step.closest('section')?.querySelector<SVGElement>('.canvas > svg')?.dataset.playhead);
      }
      counts.push(heads.size);
    }
    return counts;
  }, id);
}

/** A step in the middle of the story, third from the end of its scene, brought to its reading place. */
async function readMiddle(page: Page): Promise<string> {
  const id = await page.evaluate(() => {
    const scenes = [...document.querySelectorAll('section:has(figure):has([data-step]:nth-child(4))')];
    const steps = [...(scenes[Math.floor(scenes.length / 2)]?.querySelectorAll('[data-step]') ?? [])];
    const step = steps.at(-3);
    step?.scrollIntoView({ behavior: 'instant' });
    return step?.id ?? '';
  });
  await new Promise((done) => setTimeout(done, 300));
  return id;
}

async function wordsTop(page: Page, step: string): Promise<number> {
  return page.$eval(`#${step} .words`, (words) => words.getBoundingClientRect().top);
}

const changes = [
  [
    'a step above grows',
    (id: string) => {
      const steps = [...document.querySelectorAll('[data-step]')];
      const above = steps[steps.findIndex((step) => step.id === id) - 4];
      const block = document.createElement('p');
      block.style.height = '700px';
      above?.querySelector('.words')?.append(block);
    },
  ],
  [
    'a font with wider letters arrives late for the scenes above',
    (id: string) => {
      const sections = [...document.querySelectorAll<HTMLElement>('[data-scene]')];
      const here = sections.findIndex((section) => section.querySelector(`#${id}`));
      for (const section of sections.slice(0, here)) section.style.fontFamily = 'monospace';
    },
  ],
  [
    'a picture arrives above',
    (id: string) => {
      const section = document.getElementById(id)?.closest('section');
      const image = new Image(300, 900);
      section?.querySelector('h2')?.append(image);
    },
  ],
] as const;

it.each(changes)('%s: what is being read stays, and every step after it still moves its picture', async (_, change) => {
  const { page, errors } = await openStory(site(), phone);
  const shifts = await watchShifts(page);
  const id = await readMiddle(page);
  const top = await wordsTop(page, id);
  await shifts();
  await page.evaluate(change as (id: string) => void, id);
  expect(await shifts()).toBeLessThanOrEqual(0.02);
  expect(Math.abs((await wordsTop(page, id)) - top)).toBeLessThan(2);
  expect(await untruths(page)).toEqual([]);
  expect(Math.min(...(await valuesAfter(page, id)))).toBeGreaterThanOrEqual(20);
  expect(errors).toEqual([]);
  await page.close();
});

it('text at 200 % keeps the step at the reading line, and every step after it still moves its picture', async () => {
  const { page, errors } = await openStory(site(), phone);
  const id = await readMiddle(page);
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
  await frames(page, 3);
  expect(await untruths(page)).toEqual([]);
  const read = await page.evaluate(() => {
    const line = Number(document.documentElement.dataset.readingLine);
    return document.elementsFromPoint(30, line).map((element) => element.closest('[data-step]')?.id);
  });
  expect(read).toContain(id);
  expect(Math.min(...(await valuesAfter(page, id)))).toBeGreaterThanOrEqual(20);
  expect(errors).toEqual([]);
});

it('words that grow within their step while the reader is far away are known when they are read', async () => {
  const { page } = await openStory(site(), phone);
  const id = await page.evaluate(() => {
    const step = [...document.querySelectorAll<HTMLElement>('section:has(figure) [data-step]')].at(-1);
    step?.style.setProperty('min-height', `${4 * innerHeight}px`);
    return step?.id ?? '';
  });
  await frames(page, 3);
  await page.evaluate((id) => {
    const block = document.createElement('p');
    block.style.height = `${2 * innerHeight}px`;
    document.querySelector(`#${id} .words`)?.append(block);
  }, id);
  await frames(page, 3);
  const top = await page.$eval(`#${id}`, (step) => step.getBoundingClientRect().top + scrollY);
  await jump(page, top - 3 * phone.height);
  await page.evaluate((id) => document.getElementById(id)?.scrollIntoView({ behavior: 'instant' }), id);
  await frames(page, 3);
  const room = await page.$eval(`section:has(#${id}) figure`, (figure) => figure.getBoundingClientRect().bottom);
  expect(Math.abs((await wordsTop(page, id)) - room)).toBeLessThan(2);
});

it('a table opened by the reader opens downwards', async () => {
  const { page } = await openStory(site(), phone);
  await page.evaluate(() => {
    const summary = document.querySelectorAll('main details:not(.contents) > summary')[2];
    summary?.scrollIntoView({ block: 'center', behavior: 'instant' });
  });
  await frames(page, 3);
  const [before, after] = await page.evaluate(async () => {
    const summary = document.querySelectorAll<HTMLElement>('main details:not(.contents) > summary')[2];
    const { top } = summary?.getBoundingClientRect() ?? {};
    summary?.click();
    for (let i = 0; i < 4; i += 1) await new Promise(requestAnimationFrame);
    return [top, summary?.getBoundingClientRect().top];
  });
  expect(after).toBe(before);
});

it.each(both)('nothing shifts while the page is scrolled from end to end, %s', async (_, viewport) => {
  const { page } = await openStory(site(), viewport);
  const shifts = await watchShifts(page);
  const end = await page.evaluate(() => document.documentElement.scrollHeight);
  for (let y = 0; y < end; y += 700) await jump(page, y);
  expect(await shifts()).toBe(0);
});
