import type { Item } from '../story/view';
import type { Label, Mark } from './drawing';
import { countOf, fittedOf, numeralWidth } from './fit';
import type { Placed } from './ghosts';
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
export function headMarks({ id, label, short, figure }: Item, { layout, y, width, size: most }: Head): Placed[] {
  const words = wordSize(layout);
  const [size, tone] =
    figure.value === null ? [Math.min(most, words + 1), 'ink' as const] : [most, figure.unit.tone ?? 'brick'];
  const count = countOf(figure);
  const type = { shape: 'text', layer: 3 } as const;
  const numeral: Label = { ...type, key: `numeral-${id}`, tone, x: 0, y, lines: [figure.text], size, weight: 600 };
  const x = numeralWidth(figure.text, size) + 0.5 * words;
  const lines = fittedOf([label, short], { width: width - x, size: words, most: most > 1.6 * words ? 2 : 1 });
  const first = y - (lines.length - 1) * 1.25 * words;
  return [
    count ? grown({ ...numeral, count }, { opacity: 0, count: { ...count, value: 0 } }) : grown(numeral),
    grown({ ...type, key: `words-${id}`, tone: 'ink', x, y: first, lines, size: words, weight: 400 }),
  ];
}

/** The size of labels beneath a ladder, px. */
export function wordSize({ form, width }: Layout): number {
  if (form === 'wide') return 17;
  return width < 320 ? 12 : 13;
}
