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
  /** The longest a line may be; as long as finds room if left out. */
  readonly most?: number;
}

const clear = 6;

/** The width in px that is free between an edge of the drawing and the discs, from `top` to `bottom`. */
export function freeWidth({ discs, side, width, most = width }: Beside, top: number, bottom: number): number {
  const edges = discs.map((disc) => (side === 'left' ? disc.x : width - disc.x) - halfChord(disc, top, bottom));
  return Math.max(
    0,
    edges.reduce((least, edge) => Math.min(least, edge), most),
  );
}

/** The lines of some paragraphs set beside discs, few and of even length; null if a word finds no room. */
export function flow(paragraphs: readonly string[], setting: Setting, beside: Beside): string[] | null {
  const lines = greedy(paragraphs, setting, beside);
  if (!lines || lines.length < 2) return lines;
  const longest = Math.max(...lines.map((line) => textWidth(line, setting.size, setting.weight)));
  for (let share = 0.5; share < 1; share += 0.05) {
    const even = greedy(paragraphs, setting, { ...beside, most: share * longest });
    if (even?.length === lines.length) return even;
  }
  return lines;
}

function greedy(paragraphs: readonly string[], setting: Setting, beside: Beside): string[] | null {
  const lines: string[] = [];
  for (const paragraph of paragraphs) {
    const first = lines.length;
    for (const word of paragraph.split(' ').filter(Boolean)) {
      const longer = `${lines.at(-1)} ${word}`;
      if (lines.length > first && fits({ line: longer, index: lines.length - 1 }, setting, beside))
        lines[lines.length - 1] = longer;
      else if (fits({ line: word, index: lines.length }, setting, beside)) lines.push(word);
      else return null;
    }
  }
  return lines;
}

interface Candidate {
  readonly line: string;
  /** Which line it would be, from 0. */
  readonly index: number;
}

function fits({ line, index }: Candidate, { y, size, leading, weight }: Setting, beside: Beside): boolean {
  const baseline = y + index * leading;
  const room = freeWidth(beside, baseline - 0.75 * size, baseline + 0.22 * size);
  return textWidth(line, size, weight) <= room;
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
