import type { BudgetView } from '../story/view';
import { type BudgetItem, everShown, inOrderOfShowing, mostOf, sizeOf, sumOf } from './budget-parts';
import { type BudgetSpec, budgetSpec } from './budget-spec';
import { type Pen, penFor } from './fill';
import { fittedOf, widest } from './fit';
import type { Layout } from './layout';
import { type TextRoom, textWidth } from './text';

/** Where the bar and the rows stand. One frame holds for all steps, so that nothing jumps. */
export interface Frame {
  readonly spec: BudgetSpec;
  readonly pen: Pen;
  readonly width: number;
  readonly height: number;
  /** The length of one unit of money, in px: the same in the bar and in every row. */
  readonly unit: number;
  /** The bar in each form. */
  readonly bars: Readonly<Record<Form, Band>>;
  readonly rows: ReadonlyMap<string, YearRow>;
  /** The distance from row to row. */
  readonly row: number;
  /** How many years have no room. */
  readonly left: number;
  /** How much of the money leaves the bar before a year does. */
  readonly before: ReadonlyMap<string, number>;
}

export type Form = BudgetView['steps'][number]['form'];

export interface Band {
  readonly y: number;
  readonly height: number;
}

/** The room of a year: its middle, where it begins, how wide it is, and where its bar begins. */
export interface YearRow {
  readonly middle: number;
  readonly x: number;
  readonly width: number;
  readonly bar: number;
  /** From its bar to its figure. */
  readonly toFigure: number;
}

/** The frame for a view in a layout. */
export function frameFor(view: BudgetView, layout: Layout): Frame {
  const { width, height } = layout;
  const spec = budgetSpec(layout);
  const years = everShown(view, 'year');
  const bars = barsFor(spec, height);
  const top = bars.years.y + bars.years.height + spec.toRows;
  const grid = gridFor(years, spec, { width, height: height - top });
  const rows = rowsFor(years.slice(0, grid.columns * grid.deep), spec, { ...grid, top });
  const unit = unitFor(view, rows, { width, label: spec.label });
  const pen = { ...penFor(layout), outline: spec.outline };
  const rest = { row: grid.row, left: years.length - rows.size, before: beforeOf(view) };
  return { spec, pen, width, height, unit, bars, rows, ...rest };
}

function barsFor({ title, toBar, bar, whole }: BudgetSpec, height: number): Frame['bars'] {
  const y = title + toBar;
  return { whole: { y: (height - whole + y) / 2, height: whole }, years: { y, height: bar }, jobs: { y, height: 12 } };
}

interface Grid {
  readonly columns: number;
  /** How many rows a column has, how high each is, and how wide. */
  readonly deep: number;
  readonly row: number;
  readonly across: number;
}

/** From column to column; and the least that goes between a label, a bar and a figure. */
const between = 14;
const least = 6;

/** As few columns as leave rows a legible height; where none does, as many rows as there is room for and a note. */
function gridFor(years: readonly BudgetItem[], spec: BudgetSpec, room: { width: number; height: number }): Grid {
  const most = Math.max(1, Math.floor((room.width + between) / (narrowest(years, spec) + between)));
  const fits = Math.max(1, Math.floor(room.height / spec.leastRow));
  const columns = Math.min(most, Math.max(1, Math.ceil(years.length / fits)));
  const isOver = years.length > columns * fits;
  const height = isOver ? room.height - 1.4 * spec.label : room.height;
  const deep = Math.max(1, isOver ? Math.floor(height / spec.leastRow) : Math.ceil(years.length / columns));
  const across = (room.width + between) / columns - between;
  return { columns, deep, across, row: Math.max(1, Math.min(spec.row, height / deep)) };
}

/** The least width of a column in which every year has its label, a short bar and its figure. */
function narrowest(years: readonly BudgetItem[], { label: size }: BudgetSpec): number {
  const type = { size, weight: 600 } as const;
  const labels = widest(
    years.map(({ short }) => short),
    type,
  );
  return (
    labels +
    widest(
      years.map(({ figure }) => figure.text),
      type,
    ) +
    3 * least
  );
}

/** The rows column by column, every bar beginning right of the longest label. */
function rowsFor(years: readonly BudgetItem[], spec: BudgetSpec, grid: Grid & { top: number }): Frame['rows'] {
  const room = { width: 0.42 * grid.across, size: spec.label, weight: 600, most: 1 } as const;
  const label = Math.max(0, ...years.map((item) => widest(yearLabel(item, room), room)));
  const [toBar, toFigure] = [spec.toYear, spec.toFigure].map((air) =>
    Math.max(least, Math.min(air, 0.045 * grid.across)),
  );
  return new Map(
    years.map((item, i) => {
      const x = Math.floor(i / grid.deep) * (grid.across + between);
      const middle = grid.top + ((i % grid.deep) + 0.5) * grid.row;
      const bar = x + label + (toBar as number);
      return [item.id, { middle, x, width: grid.across, bar, toFigure: toFigure as number }];
    }),
  );
}

/** The label of a year in one line. */
export function yearLabel({ label, short }: BudgetItem, room: TextRoom): string[] {
  return fittedOf([label, short], { ...room, most: 1 });
}

/** As long as lets the whole fill the width and every figure stand at the end of its bar. */
function unitFor(view: BudgetView, rows: Frame['rows'], { width, label }: { width: number; label: number }): number {
  const years = everShown(view, 'year');
  const whole = Math.max(sumOf(years.map(sizeOf)), ...everShown(view, 'total').map(mostOf));
  const units = years.map((item) => {
    const row = rows.get(item.id);
    if (!row) return Number.POSITIVE_INFINITY;
    const figure = textWidth(item.figure.text, label, 600) + row.toFigure;
    return (row.x + row.width - row.bar - figure) / mostOf(item);
  });
  const unit = Math.min(width / whole, ...units);
  return Number.isFinite(unit) ? Math.max(0, unit) : 0;
}

function beforeOf(view: BudgetView): Frame['before'] {
  const years = inOrderOfShowing(view);
  return new Map(years.map(({ id }, i) => [id, sumOf(years.slice(0, i).map(sizeOf))]));
}
