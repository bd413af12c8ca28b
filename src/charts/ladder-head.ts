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

/** A figure as a numeral and its words beside it, on one baseline. */
export function headOf(item: Item, place: HeadPlace): Grown[] {
  const number = numberOf(item, place);
  return [number, wordsOf(item, place, numeralWidth(item.figure.text, number.mark.size))];
}

/** The numeral counts up from nought. */
function numberOf({ id, figure }: Item, { layout, y, size }: HeadPlace): { mark: Label; folded: Label } {
  const isNone = figure.value === null;
  const tone = isNone ? 'ink' : (figure.unit.tone ?? 'brick');
  const type = { size: isNone ? Math.min(size, wordSize(layout) + 1) : size, weight: 600, layer: 3 } as const;
  const mark: Label = { key: `numeral-${id}`, shape: 'text', tone, x: 0, y, lines: [figure.text], ...type };
  const count = countOf(figure);
  if (!count) return { mark, folded: { ...mark, opacity: 0 } };
  return { mark: { ...mark, count }, folded: { ...mark, count: { ...count, value: 0 }, opacity: 0 } };
}

function wordsOf({ id, label, short }: Item, { layout, y, width, size: numeral }: HeadPlace, after: number): Grown {
  const size = wordSize(layout);
  const [x, leading] = [after + 0.5 * size, 1.25 * size];
  const lines = fittedOf([label, short], { width: width - x, size, most: numeral > 1.6 * size ? 2 : 1 });
  const type = { lines, size, leading, weight: 400, layer: 3 } as const;
  const first = y - (lines.length - 1) * leading;
  const mark: Label = { key: `words-${id}`, shape: 'text', tone: 'ink', x, y: first, ...type };
  return { mark, folded: { ...mark, opacity: 0 } };
}

/** The size of labels beneath a ladder, px. */
export function wordSize({ form, width }: Layout): number {
  if (form === 'wide') return 17;
  return width < 320 ? 12 : 13;
}
