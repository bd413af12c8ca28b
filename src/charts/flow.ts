import { textWidth } from './text';

/** Words that run along discs, line by line in the room each line finds. */

export interface Disc {
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

/** The type of a block of words and the baseline of its first line, in px. */
export interface Setting {
  readonly y: number;
  readonly size: number;
  readonly leading: number;
  readonly weight: 400 | 600;
}

/** The room beside some discs: which edge of the drawing the words stand at, and how wide the drawing is. */
export interface Beside {
  readonly discs: readonly Disc[];
  readonly side: 'left' | 'right';
  readonly width: number;
}

const clear = 6;

/** The width in px that is free between an edge of the drawing and the discs, from `top` to `bottom`. */
export function freeWidth({ discs, side, width }: Beside, top: number, bottom: number): number {
  const edges = discs.map((disc) => (side === 'left' ? disc.x : width - disc.x) - halfChord(disc, top, bottom));
  return Math.max(
    0,
    edges.reduce((least, edge) => Math.min(least, edge), width),
  );
}

/** The lines of some paragraphs set beside discs; null if a word finds no room. */
export function flow(paragraphs: readonly string[], setting: Setting, beside: Beside): string[] | null {
  const lines: string[] = [];
  for (const paragraph of paragraphs) {
    const first = lines.length;
    for (const word of paragraph.split(' ').filter(Boolean)) {
      const longer = `${lines.at(-1)} ${word}`;
      if (lines.length > first && fits(longer, lines.length - 1)) lines[lines.length - 1] = longer;
      else if (fits(word, lines.length)) lines.push(word);
      else return null;
    }
  }
  return lines;

  function fits(line: string, index: number): boolean {
    const baseline = setting.y + index * setting.leading;
    const room = freeWidth(beside, baseline - 0.75 * setting.size, baseline + 0.22 * setting.size);
    return textWidth(line, setting.size, setting.weight) <= room;
  }
}

/** Lines and the baseline of the first of them. */
export interface Block {
  readonly lines: readonly string[];
  readonly y: number;
}

/** The paragraphs set so that their last line stands on `setting.y`; null if they find no room in eight lines. */
export function flowUp(paragraphs: readonly string[], setting: Setting, beside: Beside): Block | null {
  for (let count = 1; count <= 8; count += 1) {
    const y = setting.y - (count - 1) * setting.leading;
    const lines = flow(paragraphs, { ...setting, y }, beside);
    if (lines && lines.length <= count) return { lines, y };
  }
  return null;
}

/** Half the widest chord of a disc, and the room kept clear around it, within a band; far less than 0 outside it. */
function halfChord({ y, r }: Disc, top: number, bottom: number): number {
  const away = Math.max(0, top - y, y - bottom);
  const reach = r + clear;
  return away < reach ? Math.sqrt(reach * reach - away * away) : Number.NEGATIVE_INFINITY;
}
