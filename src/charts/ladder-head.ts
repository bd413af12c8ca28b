import type { Item } from '../story/view';
import type { Mark } from './drawing';
import { countOf, fittedOf, numeralWidth } from './fit';
import type { Placed } from './ghosts';
import { label } from './label';
import type { Layout } from './layout';

/** A mark that waits until the ladder has risen, and is gone before it comes down again. */
export function grown(mark: Mark, folded: Partial<Mark> = { opacity: 0 }): Placed {
  const grows = { ...mark, ...folded, delay: 0.5, span: 0.5 } as Mark;
  return { mark: { ...mark, delay: 0, span: 0.5 }, folded: () => grows };
}

/** Where a number with its words stands: the baseline, how wide they may be, and the size of the numeral, px. */
export interface Head {
  readonly layout: Layout;
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

/** A figure as a numeral, which counts up from nought, and its words beside it, on one baseline. */
export function headMarks(item: Item, { layout, y, width, size: most }: Head): Placed[] {
  const { id, figure } = item;
  const words = wordSize(layout);
  const [size, tone] =
    figure.value === null ? [Math.min(most, words + 1), 'ink' as const] : [most, figure.unit.tone ?? 'brick'];
  const count = countOf(figure);
  const numeral = label(`numeral-${id}`, [figure.text], { x: 0, y, size, weight: 600, tone, layer: 3 });
  const x = numeralWidth(figure.text, size) + 0.5 * words;
  const lines = fittedOf([item.label, item.short], { width: width - x, size: words, most: most > 1.6 * words ? 2 : 1 });
  const first = y - (lines.length - 1) * 1.25 * words;
  return [
    count ? grown({ ...numeral, count }, { opacity: 0, count: { ...count, value: 0 } }) : grown(numeral),
    grown(label(`words-${id}`, lines, { x, y: first, size: words, layer: 3 })),
  ];
}

/** The size of labels beneath a ladder, px. */
export function wordSize({ form, width }: Layout): number {
  if (form === 'wide') return 17;
  return width < 320 ? 12 : 13;
}
