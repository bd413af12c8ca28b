import type { Layout } from './layout';

/** The sizes of a picture of money by year and of jobs, in px. */
export interface BudgetSpec {
  readonly label: number;
  /** The type size of the label of the whole, and from its baseline to the bar. */
  readonly title: number;
  readonly toBar: number;
  /** The height of the bar, of the bar when it stands alone, and of a year's bar. */
  readonly bar: number;
  readonly whole: number;
  readonly year: number;
  /** From the bar to the baseline of the words beneath, and to the rows. */
  readonly toUnder: number;
  readonly toRows: number;
  /** The largest and the smallest distance from row to row. */
  readonly row: number;
  readonly leastRow: number;
  /** From a row's label to its bar, and from the bar to its figure. */
  readonly toYear: number;
  readonly toFigure: number;
  readonly pad: number;
  readonly outline: number;
  /** How many circles make a line if they have all the room they want. */
  readonly columns: number;
  /** From circles down to the next label, and from a label to its circles. */
  readonly toLabel: number;
  readonly toCircles: number;
}

const compact: BudgetSpec = {
  ...{ label: 13, title: 15, toBar: 9, bar: 34, whole: 64, year: 26, toUnder: 17, toRows: 34 },
  ...{ row: 60, leastRow: 13, toYear: 16, toFigure: 9, pad: 10, outline: 2.5 },
  ...{ columns: 16, toLabel: 31, toCircles: 9 },
};

const wide: BudgetSpec = {
  ...{ label: 17, title: 22, toBar: 12, bar: 54, whole: 120, year: 46, toUnder: 26, toRows: 52 },
  ...{ row: 112, leastRow: 24, toYear: 36, toFigure: 14, pad: 16, outline: 3.5 },
  ...{ columns: 16, toLabel: 54, toCircles: 16 },
};

/** The sizes in a layout; a low drawing has a lower bar and less air. */
export function budgetSpec({ form, height }: Layout): BudgetSpec {
  const spec = form === 'wide' ? wide : compact;
  const tight = Math.min(1, height / (form === 'wide' ? 620 : 355));
  const toLabel = Math.max(spec.label * 1.5, spec.toLabel * tight);
  return { ...spec, toLabel, bar: Math.max(22, spec.bar * tight), whole: Math.min(spec.whole, height * 0.3) };
}
