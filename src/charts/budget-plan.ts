import { sum } from 'd3';
import type { BudgetView } from '../story/view';
import { type Sizes, sizesFor } from './budget-sizes';
import { captionsOf } from './caption';
import { shownItems } from './chart';
import { openWidth, type Pen, type Place, penFor } from './fill';
import { fittedOf, widest } from './fit';
import { largestOf } from './largest';
import type { Layout } from './layout';
import { textWidth } from './text';
import { mostOf, sizeOf } from './value';

export type BudgetItem = BudgetView['items'][number];
export type Form = BudgetView['steps'][number]['form'];

/** Where the bar and the rows of years stand. One plan holds for all steps, so that nothing jumps. */
export interface Plan extends Sizes, Rows {
  readonly view: BudgetView;
  readonly width: number;
  readonly height: number;
  readonly pen: Pen;
  /** The bar in each form. */
  readonly bars: Readonly<Record<Form, Pick<Place, 'y' | 'height'>>>;
  /** The length of one unit of money, in px: the same in the bar and in every row. */
  readonly unit: number;
}

/** A step: what it shows, in which form, and what to look at. */
export interface Moment extends Plan {
  readonly shown: readonly BudgetItem[];
  readonly years: readonly BudgetItem[];
  readonly groups: readonly BudgetItem[];
  readonly form: Form;
  readonly look: string | undefined;
}

/** The rows of the years that have room. */
interface Rows {
  readonly rows: ReadonlyMap<BudgetItem, YearRow>;
  /** How wide a row is, and the distance from row to row. */
  readonly across: number;
  readonly row: number;
  /** From a bar to its figure. */
  readonly toFigure: number;
}

/** The row of a year: its left end and its middle, where its bar begins, and its label. */
export interface YearRow {
  readonly x: number;
  readonly y: number;
  readonly bar: number;
  readonly lines: readonly string[];
  /** How much of the money leaves the bar before this year does. */
  readonly before: number;
}

/** The plan for a view in a layout. */
export function planFor(view: BudgetView, layout: Layout): Plan {
  const { width, height } = layout;
  const sizes = sizesFor(layout);
  const { title, toBar, bar, whole, toRows, label } = sizes;
  const top = title + toBar;
  const y = top + bar + toRows;
  const years = everShown(view, 'year');
  const rows = rowsFor(view, sizes, { x: 0, y, width, height: height - y });
  const totals = everShown(view, 'total');
  const most = Math.max(sum(years, sizeOf), ...totals.map(mostOf));
  const openOf = ({ figure }: BudgetItem) => openWidth(figure, penFor(layout));
  const open = largestOf(totals, openOf);
  const units = [...rows.rows].map(([item, { x, bar: from }]) => {
    const words = rows.toFigure + textWidth(item.figure.text, label, 600);
    return (x + rows.across - from - openOf(item) - words) / mostOf(item);
  });
  return {
    ...{ view, width, height, ...sizes, ...rows, pen: { ...penFor(layout), outline: sizes.outline } },
    bars: {
      whole: { y: (height - whole + top) / 2, height: whole },
      years: { y: top, height: bar },
      jobs: { y: top, height: 12 },
    },
    unit: Math.max(0, Math.min((width - open) / (most || 1), ...units)),
  };
}

/** The air between two columns, and the least that goes between a label, a bar and a figure. */
const between = 14;
const least = 6;

/** As few columns as leave rows a legible height; where none does, as many rows as there is room for and a note. */
function rowsFor(view: BudgetView, sizes: Sizes, { y, width, height }: Place): Rows {
  const { label: size, mostRow, leastRow } = sizes;
  const years = everShown(view, 'year');
  const leaving = partOf('year', [...inOrderOfShowing(view)]);
  const type = { size, weight: 600 } as const;
  const words = [years.map(({ short }) => short), years.map(({ figure }) => figure.text)];
  const narrowest = sum(words, (lines) => widest(lines, type)) + 3 * least;
  const fits = Math.max(1, Math.floor(height / leastRow));
  const most = Math.floor((width + between) / (narrowest + between));
  const columns = Math.max(1, Math.min(most, Math.ceil(years.length / fits)));
  const free = years.length > columns * fits ? height - 1.4 * size : height;
  const deep = Math.min(Math.ceil(years.length / columns), Math.max(1, Math.floor(free / leastRow)));
  const across = (width + between) / columns - between;
  const row = Math.max(1, Math.min(mostRow, free / deep));
  const shown = years.slice(0, columns * deep);
  const air = (wanted: number) => Math.max(least, Math.min(wanted, 0.045 * across));
  const named =
    (room: number) =>
    ({ label, short }: BudgetItem) =>
      fittedOf([label, short], { ...type, width: room, most: 1 });
  const toBar = widest(shown.flatMap(named(0.42 * across)), type) + air(sizes.toYear);
  const rows = shown.map((item, i) => {
    const x = Math.floor(i / deep) * (across + between);
    const before = sum(leaving.slice(0, leaving.indexOf(item)), sizeOf);
    return [item, { x, y: y + ((i % deep) + 0.5) * row, bar: x + toBar, lines: named(toBar)(item), before }] as const;
  });
  return { rows: new Map(rows), across, row, toFigure: air(sizes.toFigure) };
}

function inOrderOfShowing(view: BudgetView): Set<BudgetItem> {
  return new Set(view.steps.flatMap((_, step) => shownItems(view, step)));
}

/** The items of a part that any step shows, in the order of the story. */
export function everShown(view: BudgetView, part: BudgetItem['part']): BudgetItem[] {
  const shown = inOrderOfShowing(view);
  return partOf(part, view.items).filter((item) => shown.has(item));
}

/** What each form has a place for, in the order in which a sentence names it. */
const places: Readonly<Record<Form, readonly BudgetItem['part'][]>> = {
  whole: ['total'],
  years: ['total', 'itemised', 'year', 'rest'],
  jobs: ['total', 'jobs', 'job'],
};

/** The items of a step that its form has a place for. */
export function shownOf(view: BudgetView, step: number): BudgetItem[] {
  const shown = shownItems(view, step);
  return places[view.steps[step]?.form ?? 'whole'].flatMap((part) => partOf(part, shown));
}

/** Those of some items that are of a part. */
export function partOf(part: BudgetItem['part'], items: readonly BudgetItem[]): BudgetItem[] {
  return items.filter((item) => item.part === part);
}

/** The fullest caption of an item that fits in one strong line. */
export function strongLine(item: BudgetItem, size: number, width: number): string[] {
  return fittedOf(captionsOf(item), { width, size, weight: 600, most: 1 });
}

/** The place of the bar in a form, from and to an amount of money. */
export function barPlace({ unit, bars }: Plan, form: Form, [from, to]: readonly [number, number]): Place {
  return { x: from * unit, width: (to - from) * unit, ...bars[form] };
}
