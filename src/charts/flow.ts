import { largestOf } from './largest';
import { broken, cutShort, type Fits, textWidth } from './text';

/** Words that run along discs, line by line in the room each line finds. */

export interface Disc {
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

/** The type of a block of words, the baseline of its first line in px, and how many lines it may have. */
export interface Setting {
  readonly y: number;
  readonly size: number;
  /** From baseline to baseline; 1.25 sizes if left out. */
  readonly leading?: number;
  readonly weight: 400 | 600;
  readonly most?: number;
}

/** The room beside some discs: which edge of the drawing the words stand at, and how wide the drawing is. */
export interface Beside {
  readonly discs: readonly Disc[];
  readonly side: 'left' | 'right';
  readonly width: number;
  /** Whether words that find no room are cut short; otherwise they are refused. */
  readonly cut?: boolean;
}

const clear = 6;

/** The width in px that is free between an edge of the drawing and the discs, from `top` to `bottom`. */
export function freeWidth({ discs, side, width }: Beside, top: number, bottom: number): number {
  const edges = discs.map((disc) => (side === 'left' ? disc.x : width - disc.x) - halfChord(disc, top, bottom));
  return Math.max(0, Math.min(width, ...edges));
}

/** Half the widest chord of a disc, and the room kept clear around it, within a band; far less than 0 outside it. */
function halfChord({ y, r }: Disc, top: number, bottom: number): number {
  const away = Math.max(0, top - y, y - bottom);
  const reach = r + clear;
  return away < reach ? Math.sqrt(reach * reach - away * away) : Number.NEGATIVE_INFINITY;
}

/** The lines of some paragraphs set beside discs, few and of even length; null if words find no room. */
export function flow(paragraphs: readonly string[], setting: Setting, beside: Beside): string[] | null {
  const { y, size, leading = 1.25 * size, weight, most = 100 } = setting;
  const widthOf = (line: string) => textWidth(line, size, weight);
  const isWithin = (line: string, index: number) => {
    const baseline = y + index * leading;
    return widthOf(line) <= freeWidth(beside, baseline - 0.75 * size, baseline + 0.22 * size);
  };
  const full = broken(paragraphs, isWithin);
  if (full.length > most || !full.every(isWithin))
    return beside.cut ? cutShort(broken([paragraphs.join(' ')], isWithin), setting.most ?? 3, isWithin) : null;
  const longest = largestOf(full, widthOf);
  for (let twentieths = 10; twentieths < 20; twentieths += 1) {
    const fits: Fits = (line, index) => isWithin(line, index) && widthOf(line) <= (twentieths / 20) * longest;
    const even = broken(paragraphs, fits);
    if (even.length <= full.length && even.every(fits)) return even;
  }
  return full;
}

/** Lines and the baseline of the first of them. */
export interface Block {
  readonly lines: readonly string[];
  readonly y: number;
}

/** The paragraphs set so that their last line stands on `setting.y`; null if they find no room. */
export function flowUp(paragraphs: readonly string[], setting: Setting, beside: Beside): Block | null {
  const { size, leading = 1.25 * size, most = 8 } = setting;
  for (let count = 1; count <= most; count += 1) {
    const y = setting.y - (count - 1) * leading;
    const lines = flow(paragraphs, { ...setting, y, most: count }, { ...beside, cut: false });
    if (lines) return { lines, y };
  }
  const lines = flow(paragraphs, { ...setting, most: 1 }, beside);
  return lines && { lines, y: setting.y };
}
