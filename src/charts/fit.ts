import type { Figure } from '../story/view';
import { type Count, countText } from './drawing';
import { largestOf } from './largest';
import { fitted, type TextRoom, textWidth, wrap } from './text';

/** The lines of the first wording that fits, in as few lines as any of them needs; undefined if none does. */
export function fitting(wordings: readonly string[], room: TextRoom): string[] | undefined {
  const ways = wordings.map((words) => wrap(words, room));
  const fit = ways.filter((lines) => lines.length <= room.most && widest(lines, room) <= room.width);
  return fit.sort((a, b) => a.length - b.length)[0];
}

/** The lines of the first wording that fits, or of the last one cut short with an ellipsis. */
export function fittedOf(wordings: readonly string[], room: TextRoom): string[] {
  return fitting(wordings, room) ?? fitted(wordings.at(-1) ?? '', room);
}

/** The width of the longest line, in px. */
export function widest(lines: readonly string[], { size, weight }: Pick<TextRoom, 'size' | 'weight'>): number {
  return largestOf(lines, (line) => textWidth(line, size, weight));
}

/** The width in px of a numeral, which is set tight from 24 px on. */
export function numeralWidth(text: string, size: number): number {
  return textWidth(text, size, 600) - (size >= 24 ? 0.03 * size * text.length : 0);
}

/** The largest whole size in px at which a numeral takes no more than the room. */
export function numeralSize(text: string, room: number): number {
  const tight = Math.floor(room / (numeralWidth(text, 24) / 24));
  return tight >= 24 ? tight : Math.min(23, Math.floor(room / textWidth(text, 1, 600)));
}

/** How a figure's number counts along; undefined if its text is more than one number in its unit. */
export function countOf({ value, text }: Figure): Count | undefined {
  if (typeof value !== 'number') return undefined;
  const [, prefix = '', part = '', suffix = ''] = /^(\D*)\d[\d,]*(?:\.(\d+))?(.*)$/s.exec(text) ?? [];
  const count = { value, decimals: part.length, prefix, suffix };
  return countText(count) === text ? count : undefined;
}
