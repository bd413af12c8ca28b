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

/**
 * What axe finds wrong in the page, or in parts of it that are in sight, and what it cannot decide and nobody has; by
 * all rules, or by some.
 */
export async function examine(page: Page, parts?: readonly string[], rules?: readonly string[]): Promise<Finding[]> {
  const runOnly = rules ? { type: 'rule', values: rules } : { type: 'tag', values: tags };
  const options = { runOnly, resultTypes: ['violations', 'incomplete'] };
  if (parts) await page.evaluate(overlookUnseen);
  const include = (parts ?? ['html']).map((part) => [part]);
  const results = await page.evaluate((...given) => axe.run({ include: given[0] }, given[1]), include, options);
  if (parts) await page.evaluate(overlookNothing);
  const looked = [...results.passes, ...results.violations, ...results.incomplete];
  if (looked.length === 0) throw new Error(`No rule has found anything to look at in ${include.join()}.`);
  const open = results.incomplete.filter(({ id }) => !Object.hasOwn(undecided, id));
  return findingsOf([...results.violations, ...open]);
}

/** Hides from axe, which reads the whole page each time, what is in scenes and steps out of sight; they stay as they are. */
function overlookUnseen(): void {
  const isUnseen = (element: Element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return bottom <= 0 || top >= innerHeight;
  };
  const unseen = new Set<Node>([...document.querySelectorAll('[data-scene], [data-step]')].filter(isUnseen));
  for (const node of unseen) Object.defineProperty(node, 'childNodes', { value: [], configurable: true });
  const filter = (node: Node) => (unseen.has(node) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT);
  document.createTreeWalker = (root, kinds) => Document.prototype.createTreeWalker.call(document, root, kinds, filter);
}

function overlookNothing(): void {
  Reflect.deleteProperty(document, 'createTreeWalker');
  for (const node of document.querySelectorAll('[data-scene], [data-step]')) Reflect.deleteProperty(node, 'childNodes');
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
