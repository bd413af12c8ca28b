import type { BudgetView, Item } from '../story/view';
import { shownItems } from './chart';
import { amountOf, upperOf } from './value';

/** What a picture of a budget counts, before any place is known. */

export type BudgetItem = BudgetView['items'][number];
type Part = BudgetItem['part'];

/** What a step draws, by what it is in the chart. */
export interface Parts {
  readonly total: BudgetItem | undefined;
  readonly itemised: BudgetItem | undefined;
  readonly rest: BudgetItem | undefined;
  readonly jobs: BudgetItem | undefined;
  readonly years: readonly BudgetItem[];
  readonly job: readonly BudgetItem[];
}

/** What each form has a place for. */
const places: Readonly<Record<BudgetView['steps'][number]['form'], readonly Part[]>> = {
  whole: ['total'],
  years: ['total', 'itemised', 'year', 'rest'],
  jobs: ['total', 'jobs', 'job'],
};

/** The parts of a step that its form has a place for. */
export function partsOf(view: BudgetView, step: number): Parts {
  const placed = places[view.steps[step]?.form ?? 'whole'];
  const shown = shownItems(view, step).filter(({ part }) => placed.includes(part));
  const first = (part: Part) => shown.find((item) => item.part === part);
  const all = (part: Part) => shown.filter((item) => item.part === part);
  const singles = { total: first('total'), itemised: first('itemised'), rest: first('rest'), jobs: first('jobs') };
  return { ...singles, years: all('year'), job: all('job') };
}

/** The same as one list, the whole first and the rest last. */
export function partsIn({ total, itemised, rest, jobs, years, job }: Parts): BudgetItem[] {
  return [total, jobs, ...job, itemised, ...years, rest].filter((item) => item !== undefined);
}

/** The items of a part that any step shows, in the order of the story. */
export function everShown(view: BudgetView, part: Part): BudgetItem[] {
  const shown = new Set(view.steps.flatMap(({ show }) => show));
  return view.items.filter((item) => item.part === part && shown.has(item.id));
}

/** The years in the order in which they leave the bar. */
export function inOrderOfShowing(view: BudgetView): BudgetItem[] {
  const ids = [...new Set(view.steps.flatMap(({ show }) => show))];
  return everShown(view, 'year').toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
}

/** The amount that has a length or a number of circles: never below nothing. */
export function sizeOf({ figure }: Pick<Item, 'figure'>): number {
  return Math.max(0, amountOf(figure) ?? 0);
}

/** The most it may be. */
export function mostOf({ figure }: Pick<Item, 'figure'>): number {
  return Math.max(0, amountOf(figure) ?? 0, upperOf(figure) ?? 0);
}

export function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
