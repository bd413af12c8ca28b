import type { Layout } from './layout';

/** The sizes of a compact picture of money by year and of jobs, in px. */
const compact = {
  label: 13,
  /** The type size of the label of the whole, and from its baseline to the bar. */
  title: 15,
  toBar: 9,
  /** The height of the bar, of the bar when it stands alone, and of a year's bar. */
  bar: 34,
  whole: 64,
  year: 26,
  /** From the bar to the baseline of the words beneath, and to the rows. */
  toUnder: 17,
  toRows: 34,
  /** The largest and the smallest distance from row to row. */
  mostRow: 60,
  leastRow: 13,
  /** From a row's label to its bar, and from the bar to its figure. */
  toYear: 16,
  toFigure: 9,
  pad: 10,
  outline: 2.5,
  /** From circles down to the next label, and from a label to its circles. */
  toLabel: 31,
  toCircles: 9,
  /** The height of a drawing that has all the air it wants. */
  full: 355,
};

export type Sizes = Readonly<typeof compact>;

const wide: Sizes = {
  ...{ label: 17, title: 22, toBar: 12, bar: 54, whole: 120, year: 46, toUnder: 26, toRows: 52 },
  ...{ mostRow: 112, leastRow: 24, toYear: 36, toFigure: 14, pad: 16, outline: 3.5 },
  ...{ toLabel: 54, toCircles: 16, full: 620 },
};

/** The sizes for a layout, in px: a low drawing has a lower bar and less air. */
export function sizesFor({ form, height }: Layout): Sizes {
  const sizes = form === 'wide' ? wide : compact;
  const { label, toLabel, bar, whole, full } = sizes;
  const tight = Math.min(1, height / full);
  return {
    ...sizes,
    toLabel: Math.max(label * 1.5, toLabel * tight),
    bar: Math.max(22, bar * tight),
    whole: Math.min(whole, height * 0.3),
  };
}
