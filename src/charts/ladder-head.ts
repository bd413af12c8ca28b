import type { Item } from '../story/view';
import type { Mark } from './drawing';
import { countOf, fittedOf, numeralWidth } from './fit';
import { label } from './label';
import type { Layout } from './layout';

/** Where a number with its words stands: the baseline, how wide they may be, and the size of the numeral, px. */
export interface Head {
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

/** A figure as a numeral and its words beside it, on one baseline. */
export function headMarks(item: Item, layout: Layout, { y, width, size: most }: Head): Mark[] {
  const { id, figure } = item;
  const words = wordSize(layout);
  const [size, tone] =
    figure.value === null ? [Math.min(most, words + 1), 'ink' as const] : [most, figure.unit.tone ?? 'brick'];
  const count = countOf(figure);
  const look = { x: 0, y, size, weight: 600, tone, layer: 3, ...(count && { count }) } as const;
  const x = numeralWidth(figure.text, size) + 0.5 * words;
  const lines = fittedOf([item.label, item.short], { width: width - x, size: words, most: most > 1.6 * words ? 2 : 1 });
  const first = y - (lines.length - 1) * 1.25 * words;
  return [
    label(`numeral-${id}`, [figure.text], look),
    label(`words-${id}`, lines, { x, y: first, size: words, layer: 3 }),
  ];
}

/** The size of labels beneath a ladder, px. */
export function wordSize({ form, width }: Layout): number {
  if (form === 'wide') return 17;
  return width < 320 ? 12 : 13;
}
