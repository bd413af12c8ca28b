import type { Layout } from './layout';

/** The sizes of a picture of squares, in px. */
export interface Spec {
  readonly form: 'row' | 'pair';
  readonly label: number;
  /** The type size of numerals, and how much of the width one may take. */
  readonly numeral: number;
  readonly numeralShare: number;
  /** From a numeral to its label: down in a row, to the right in a pair. */
  readonly toLabel: number;
  /** From the words above down to the squares, and from the squares to the baseline of the words beneath. */
  readonly toSquares: number;
  readonly toUnder: number;
  /** The largest and the smallest good distance from square to square, and how much of it a square takes. */
  readonly pitch: number;
  readonly smallest: number;
  readonly side: number;
  /** The width of a hatch without an end. */
  readonly sliver: number;
  /** The least height of a row, and the air between rows and words. */
  readonly slot: number;
  readonly air: number;
}

const compact = { label: 13, smallest: 16, sliver: 22, slot: 56, air: 10 };
const wide = { label: 17, smallest: 36, sliver: 44, slot: 96, air: 16 };
const row = { form: 'row', numeralShare: 1, side: 0.9 } as const;
const pair = { form: 'pair', numeralShare: 0.55, side: 0.88 } as const;

const specs = {
  compact: {
    row: { ...compact, ...row, numeral: 60, toLabel: 24, toSquares: 17, toUnder: 20, pitch: 56 },
    pair: { ...compact, ...pair, numeral: 30, toLabel: 14, toSquares: 12, toUnder: 18, pitch: 36 },
  },
  wide: {
    row: { ...wide, ...row, numeral: 132, toLabel: 36, toSquares: 24, toUnder: 33, pitch: 120 },
    pair: { ...wide, ...pair, numeral: 56, toLabel: 28, toSquares: 24, toUnder: 31, pitch: 64 },
  },
};

/** The sizes for a form of the picture in a layout. */
export function specFor({ form: size }: Layout, form: Spec['form']): Spec {
  return specs[size][form];
}
