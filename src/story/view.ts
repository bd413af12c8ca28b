import type { UnitEntry, Value } from './schema';

/**
 * What a chart is given: a view with every reference resolved. Plain data, so that the page
 * can carry it to the browser as JSON.
 */

/** A fact as charts see it: its value, how it is written, and how sure it is. */
export interface Figure {
  readonly id: string;
  readonly value: Value;
  /** The figure as printed on the page, such as "£14m", "22 to 24" or "no figure". */
  readonly text: string;
  readonly label: string;
  readonly kind: 'reported' | 'derived';
  readonly status: 'happened' | 'promised' | 'unknown' | 'gone';
  readonly unit: UnitEntry;
}

export interface Item<Part extends string = string> {
  readonly id: string;
  readonly part: Part;
  readonly label: string;
  /** The label for small drawings; the same as `label` where the story gives none. */
  readonly short: string;
  readonly figure: Figure;
  readonly group?: string;
  readonly lane?: string;
  /** The date that places the item on a timeline, as 2016, 2016-05 or 2016-05-19. */
  readonly at?: string;
  /** When it was, for the items of a timeline. */
  readonly when?: When;
}

/** A place in time, and how pictures write it. */
export interface When {
  /** The middle of its day, month or year, ms; left out if it has no date. */
  readonly time?: number;
  /** With its figure if it is an amount: "£1.5m, September 2014"; and with the month cut short: "Sept 2014". */
  readonly text: string;
  readonly short: string;
}

export interface Keyframe<Form extends string = string> {
  readonly show: readonly string[];
  readonly form: Form;
  readonly look?: string;
  readonly title: string;
  readonly unit: string;
}

interface ViewOf<Kind extends string, Part extends string, Form extends string> {
  readonly kind: Kind;
  readonly items: readonly Item<Part>[];
  readonly steps: readonly Keyframe<Form>[];
}

export type LadderView = ViewOf<'ladder', 'area' | 'overall' | 'waiting' | 'cases', 'lanes' | 'waiting' | 'cases'>;
export type UnitsView = ViewOf<'units', 'amount' | 'total', 'row' | 'pair'>;
export type CaseloadView = ViewOf<'caseload', 'load' | 'spread' | 'reference', 'cluster' | 'columns' | 'line'>;
export type CrowdView = ViewOf<'crowd', 'all' | 'now' | 'fewer', 'whole' | 'apart'>;
export type TimelineView = ViewOf<'timeline', 'event' | 'amount' | 'due' | 'came' | 'note', 'point' | 'wait'>;
export type BudgetView = ViewOf<
  'budget',
  'total' | 'itemised' | 'year' | 'rest' | 'jobs' | 'job',
  'whole' | 'years' | 'jobs'
>;

/** A view of any chart kind; `kind` tells which. */
export type View = LadderView | UnitsView | CaseloadView | CrowdView | TimelineView | BudgetView;
