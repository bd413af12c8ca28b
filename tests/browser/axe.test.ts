import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { bringAxe, examine, places } from './support/axe';
import { desktop, frames, jump, openStory, phone, useSite } from './support/open';

const site = useSite();

/** The themes differ in colours alone, so by all other rules they are examined in one. */
const aboutColours = ['color-contrast', 'link-in-text-block'];

const looks = (['light', 'dark'] as const).flatMap((theme) =>
  (
    [
      ['phone', phone],
      ['desktop', desktop],
    ] as const
  ).map(([name, viewport]) => ({ theme, name, viewport })),
);

test.each(looks)('axe finds nothing wrong at any step, on a $name, $theme', async ({ theme, viewport }) => {
  const before = async (page: Page) => {
    await page.setBypassCSP(true);
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
  };
  const { page } = await openStory(site(), viewport, { before });
  await bringAxe(page);
  const rules = theme === 'dark' ? aboutColours : undefined;
  expect(await examine(page, undefined, rules)).toEqual([]);
  await leaveScenesAlone(page);
  for (const { parts, y } of await places(page)) {
    await jump(page, y);
    expect(await examine(page, parts, rules), `${parts} at ${y} px`).toEqual([]);
  }
  await page.close();
});

test.each(['steps', 'flat'])('axe finds nothing wrong in %s', async (mode) => {
  const { page } = await openStory(site(), phone, {
    path: `?mode=${mode}`,
    before: (fresh) => fresh.setBypassCSP(true),
  });
  await bringAxe(page);
  await unfold(page);
  expect(await examine(page)).toEqual([]);
  await page.close();
});

test.each(['embed/index.html', 'embed/load.html'])('axe finds nothing wrong in %s', async (path) => {
  const { page } = await openStory(site(), phone, { path, before: (fresh) => fresh.setBypassCSP(true) });
  await bringAxe(page);
  await unfold(page);
  expect(await examine(page)).toEqual([]);
  await page.close();
});

test('axe finds nothing wrong in the contents', async () => {
  const { page } = await openStory(site(), phone, { before: (fresh) => fresh.setBypassCSP(true) });
  await bringAxe(page);
  await jump(page, 3000);
  await page.click('.contents > summary');
  await frames(page, 2);
  expect(await examine(page)).toEqual([]);
  await page.close();
});

/** Takes out what stands behind the scenes: it was examined, and axe reads the whole page each time. */
async function leaveScenesAlone(page: Page): Promise<void> {
  await page.$$eval('.reference', (sections) => {
    for (const section of sections) section.remove();
    document.body.style.paddingBlockEnd = '100vh';
  });
  await frames(page, 2);
}

/** Unfolds all that can be unfolded, but for the contents, which cover the page. */
async function unfold(page: Page): Promise<void> {
  await page.$$eval('details:not(.contents)', (all) => {
    for (const details of all) (details as HTMLDetailsElement).open = true;
  });
  await frames(page, 2);
}
