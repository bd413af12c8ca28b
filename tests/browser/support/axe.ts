import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, Result } from 'axe-core';
import type { Page } from 'puppeteer-core';

declare const axe: { run: (context: object, options: object) => Promise<AxeResults> };

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

/** What axe cannot decide by itself, and why it is well. */
const undecided: Readonly<Record<string, string>> = {
  'color-contrast': 'Prose passes under the pinned picture; its colours are those of the text beside it.',
};

/** A rule that is broken, and where, as selectors. */
export interface Finding {
  readonly id: string;
  readonly targets: readonly string[];
}

/** Brings axe into a page, whose policy must have been set aside. */
export async function bringAxe(page: Page): Promise<void> {
  await page.evaluate(source);
}

/** What axe finds wrong in parts of the page, and what it cannot decide and nobody has; by all rules, or by some. */
export async function examine(page: Page, parts = ['html'], rules?: readonly string[]): Promise<Finding[]> {
  const runOnly = rules ? { type: 'rule', values: rules } : { type: 'tag', values: tags };
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

function findingsOf(results: readonly Result[]): Finding[] {
  return results.map(({ id, nodes }) => ({ id, targets: nodes.map(({ target }) => String(target)) }));
}

/** A step and the figure beside it, and how to get there. */
export interface Place {
  /** The step and the figure beside it, as selectors. */
  readonly parts: string[];
  /** The scroll position that brings the step to the reading line, in px. */
  readonly y: number;
}

/** The places of all steps. */
export function places(page: Page): Promise<Place[]> {
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
