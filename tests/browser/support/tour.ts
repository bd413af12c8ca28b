import type { Page } from 'puppeteer-core';
import { jump } from './open';

/** The ids of the steps in reading order; throws if there are fewer than any story for these tests has. */
export function stepIds(page: Page): Promise<string[]> {
  return idsOf(page, '[data-step]');
}

/** The ids of the steps that stand beside a picture, in reading order; throws if there are too few to say anything. */
export function chartedSteps(page: Page): Promise<string[]> {
  return idsOf(page, 'section:has(figure) [data-step]');
}

async function idsOf(page: Page, selector: string): Promise<string[]> {
  const ids = await page.$$eval(selector, (steps) => steps.map(({ id }) => id));
  if (ids.length < 10) throw new Error(`The page has ${ids.length} of ${selector}: there is nothing to look at.`);
  return ids;
}

/** Brings a step to the reading line. */
export async function read(page: Page, id: string): Promise<void> {
  const y = await page.$eval(`#${id}`, (step) => {
    const { top, height } = step.getBoundingClientRect();
    return scrollY + top + height / 2 - Number(document.documentElement.dataset.readingLine);
  });
  await jump(page, y);
}
