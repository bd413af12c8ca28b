import { resolve } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { build, type Rollup } from 'vite';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { View } from '../../src/story/view';
import { launchChromium } from '../browser';
import { seeded } from '../browser/support/random';
import { views as budget } from '../fixtures/views/budget';
import { views as caseload } from '../fixtures/views/caseload';
import { views as crowd } from '../fixtures/views/crowd';
import { views as ladder } from '../fixtures/views/ladder';
import { views as timeline } from '../fixtures/views/timeline';
import { views as units } from '../fixtures/views/units';
import type { Round } from './support/draw-page';

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchChromium();
  page = await browser.newPage();
  await page.addScriptTag({ content: await bundle('tests/runtime/support/draw-page.ts') });
});

afterAll(() => browser.close());

/** The file and all it imports as one script. */
async function bundle(path: string): Promise<string> {
  const output = { format: 'iife' } as const;
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, rollupOptions: { input: resolve(path), output } },
  });
  return ((built as Rollup.RollupOutput).output[0] as Rollup.OutputChunk).code;
}

const kinds: Readonly<Record<string, readonly View[]>> = { budget, caseload, crowd, ladder, timeline, units };
const sizes = [
  [358, 355],
  [808, 620],
] as const;
const rounds = Object.entries(kinds).flatMap(([kind, views]) =>
  views.flatMap((view, i) => sizes.map((size) => [`${kind} ${i}`, size, view] as const)),
);

/** Whole playheads and others, up and down and across, each several times. */
function wander(steps: number): number[] {
  const random = seeded(16);
  return Array.from({ length: 40 }, (_, i) => {
    const at = random() * Math.max(0, steps - 1);
    return i % 3 === 0 ? Math.round(at) : Math.round(at * 1000) / 1000;
  });
}

it.each(rounds)('what is drawn is what would be written, by whatever way: %s at %j', async (_, size, view) => {
  const round: Round = { view, size, playheads: wander(view.steps.length) };
  const differing = await page.evaluate((given) => {
    const { differences } = window as unknown as { differences: (round: unknown) => number[] };
    return differences(given);
  }, round as never);
  expect(differing).toEqual([]);
});

it.each(rounds)('a picture drawn again writes nothing: %s at %j', async (_, size, view) => {
  const round: Round = { view, size, playheads: [Math.max(0, view.steps.length - 1) * 0.4] };
  const count = await page.evaluate((given) => {
    const { writes } = window as unknown as { writes: (round: unknown) => Promise<number> };
    return writes(given);
  }, round as never);
  expect(count).toBe(0);
});
