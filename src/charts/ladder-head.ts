import type { Item } from '../story/view';
import type { Label, Mark } from './drawing';
import { countOf, fittedOf, numeralWidth } from './fit';
import type { Layout } from './layout';

/** A mark, and the same before it grows: what it comes from and folds back to. */
export interface Grown {
  readonly mark: Mark;
  readonly folded: Mark;
}

/** Where a number with its words stands: the baseline, how wide they may be, and the size of the numeral, px. */
export interface HeadPlace {
  readonly layout: Layout;
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

/** A figure as a numeral and its words beside it, on one baseline; the number counts up from nought. */
export function headOf({ id, figure, label, short }: Item, { layout, y, width, size }: HeadPlace): Grown[] {
  const wording = wordSize(layout);
  const numeral = figure.value === null ? Math.min(size, wording + 1) : size;
  const x = numeralWidth(figure.text, numeral) + 0.5 * wording;
  const most = size > 1.6 * wording ? 2 : 1;
  const lines = fittedOf([label, short], { width: width - x, size: wording, most });
  const leading = 1.25 * wording;
  const tone = figure.value === null ? 'ink' : (figure.unit.tone ?? 'brick');
  const [count, type] = [countOf(figure), { shape: 'text', layer: 3 } as const];
  const bare: Label = {
    ...type,
    key: `numeral-${id}`,
    tone,
    x: 0,
    y,
    lines: [figure.text],
    size: numeral,
    weight: 600,
  };
  const number: Label = count ? { ...bare, count } : bare;
  const first = y - (lines.length - 1) * leading;
  const words: Label = { ...type, key: `words-${id}`, tone: 'ink', x, y: first, lines, size: wording, weight: 400 };
  return [
    { mark: number, folded: { ...number, opacity: 0, ...(count && { count: { ...count, value: 0 } }) } },
    { mark: { ...words, leading }, folded: { ...words, leading, opacity: 0 } },
  ];
}

/** The size of labels beneath a ladder, px. */
export function wordSize({ form, width }: Layout): number {
  if (form === 'wide') return 17;
  return width < 320 ? 12 : 13;
}
