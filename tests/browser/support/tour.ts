import type { Page } from 'puppeteer-core';
import { jump } from './open';

/** The ids of the steps in reading order. */
export function stepIds(page: Page): Promise<string[]> {
  return page.$$eval('[data-step]', (steps) => steps.map(({ id }) => id));
}

/** Brings a step to the reading line. */
export async function read(page: Page, id: string): Promise<void> {
  const y = await page.$eval(`#${id}`, (step) => {
    const { top, height } = step.getBoundingClientRect();
    return scrollY + top + height / 2 - Number(document.documentElement.dataset.readingLine);
  });
  await jump(page, y);
}
