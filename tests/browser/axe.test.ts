import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, Result } from 'axe-core';
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { desktop, frames, jump, openStory, phone, useSite } from './support/open';

declare const axe: { run: (context: object, options: object) => Promise<AxeResults> };

const site = useSite();
const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

/** What axe cannot decide by itself, and why it is well. */
const undecided: Readonly<Record<string, string>> = {
  'color-contrast': 'Prose passes under the pinned picture; its colours are those of the text beside it.',
};

interface Finding {
  readonly id: string;
  readonly targets: readonly string[];
}

function findingsOf(results: readonly Result[]): Finding[] {
  return results.map(({ id, nodes }) => ({ id, targets: nodes.map(({ target }) => String(target)) }));
}

/** What axe finds wrong in parts of the page, and what it cannot decide and nobody has; by all rules, or by one. */
async function examine(page: Page, parts = ['html'], rule?: string): Promise<Finding[]> {
  const runOnly = rule ? { type: 'rule', values: [rule] } : { type: 'tag', values: tags };
  const results = await page.evaluate(
    (include, options) => axe.run({ include }, options),
    parts.map((part) => [part]),
    {
      runOnly,
      resultTypes: ['violations', 'incomplete'],
    },
  );
  const open = results.incomplete.filter(({ id }) => !Object.hasOwn(undecided, id));
  return findingsOf([...results.violations, ...open]);
}

interface Place {
  /** The step and the figure beside it, as selectors. */
  readonly parts: string[];
  /** The scroll position that brings a step to the reading line, in px. */
  readonly y: number;
}

/** The places of all steps. */
function places(page: Page): Promise<Place[]> {
  return page.$$eval('[data-step]', (steps) =>
    steps.map((step) => {
      const { top, height } = step.getBoundingClientRect();
      const y = scrollY + top + height / 2 - Number(document.documentElement.dataset.readingLine);
      const figure = `#${step.closest('[data-scene]')?.id} figure`;
      const parts = [`#${step.id}`, ...(document.querySelector(figure) ? [figure] : [])];
      return { parts, y: Math.max(0, y) };
    }),
  );
}

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
  await page.evaluate(source);
  expect(await examine(page)).toEqual([]);
  await leaveScenesAlone(page);
  for (const { parts, y } of await places(page)) {
    await jump(page, y);
    const rule = theme === 'dark' ? 'color-contrast' : undefined;
    expect(await examine(page, parts, rule), `${parts} at ${y} px`).toEqual([]);
  }
  await page.close();
});

test.each(['steps', 'flat'])('axe finds nothing wrong in %s', async (mode) => {
  const { page } = await openStory(site(), phone, {
    path: `?mode=${mode}`,
    before: (fresh) => fresh.setBypassCSP(true),
  });
  await page.evaluate(source);
  await unfold(page);
  expect(await examine(page)).toEqual([]);
  await page.close();
});

test.each(['embed/index.html', 'embed/load.html'])('axe finds nothing wrong in %s', async (path) => {
  const { page } = await openStory(site(), phone, { path, before: (fresh) => fresh.setBypassCSP(true) });
  await page.evaluate(source);
  await unfold(page);
  expect(await examine(page)).toEqual([]);
  await page.close();
});

test('axe finds nothing wrong in the contents', async () => {
  const { page } = await openStory(site(), phone, { before: (fresh) => fresh.setBypassCSP(true) });
  await page.evaluate(source);
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
