import type { Label } from './drawing';
import { largestOf } from './largest';
import { broken, cutShort, type Fits, textWidth } from './text';

/** Words that run along discs, line by line in the room each line finds. */

export interface Disc {
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

/** The room beside some discs: which edge of the drawing the words stand at, and how wide the drawing is. */
export interface Beside {
  readonly discs: readonly Disc[];
  readonly side: 'left' | 'right';
  readonly width: number;
  /** Whether words that find no room are cut short; otherwise they are refused. */
  readonly cut: boolean;
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

/** A block of words but for its lines. */
export type Setting = Omit<Label, 'lines'>;

/** Some paragraphs set beside discs in at most so many lines, few and of even length; null if words find no room. */
export function flow(
  paragraphs: readonly string[],
  setting: Setting,
  { most, ...beside }: Beside & { readonly most: number },
): Label | null {
  const { y, size, weight } = setting;
  const widthOf = (line: string) => textWidth(line, size, weight);
  const isWithin = (line: string, index: number) => {
    const baseline = y + index * 1.25 * size;
    return widthOf(line) <= freeWidth(beside, baseline - 0.75 * size, baseline + 0.22 * size);
  };
  const full = broken(paragraphs, isWithin);
  const longest = largestOf(full, widthOf);
  for (let twentieths = 10; twentieths <= 20; twentieths += 1) {
    const fits: Fits = (line, index) => isWithin(line, index) && widthOf(line) <= (twentieths / 20) * longest;
    const lines = broken(paragraphs, fits);
    if (lines.length <= Math.min(full.length, most) && lines.every(fits)) return { ...setting, lines };
  }
  return beside.cut ? { ...setting, lines: cutShort(broken([paragraphs.join(' ')], isWithin), most, isWithin) } : null;
}

/** The paragraphs set so that their last line stands on the baseline of the setting; null if they find no room. */
export function flowUp(paragraphs: readonly string[], setting: Setting, beside: Beside): Label | null {
  const { y, size } = setting;
  for (let most = 1; most <= 8; most += 1) {
    const above = { ...setting, y: y - (most - 1) * 1.25 * size };
    const label = flow(paragraphs, above, { ...beside, most, cut: false });
    if (label) return label;
  }
  return flow(paragraphs, setting, { ...beside, most: 1 });
}

/** The baseline of the last line of some words. */
export function lastLine({ y, lines, size }: Label): number {
  return y + (lines.length - 1) * 1.25 * size;
}
