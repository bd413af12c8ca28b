import { fitted, textWidth, wrap } from './text';

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
  readonly leading: number;
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
  return Math.max(
    0,
    edges.reduce((least, edge) => Math.min(least, edge), width),
  );
}

/** The lines of some paragraphs set beside discs, few and of even length; null if words find no room. */
export function flow(paragraphs: readonly string[], setting: Setting, beside: Beside): string[] | null {
  const isWithin = (line: string, index: number) => widthOf(line, setting) <= roomOf(index, setting, beside);
  const lines = broken(paragraphs, setting, isWithin);
  if (!lines) return beside.cut ? cutShort(paragraphs.join(' '), setting, beside) : null;
  const longest = Math.max(0, ...lines.map((line) => widthOf(line, setting)));
  const shares = [0.5, 0.55, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95];
  const even = shares.map((share) => (line: string, index: number) => {
    return isWithin(line, index) && widthOf(line, setting) <= share * longest;
  });
  const found = even.map((fits) => broken(paragraphs, { ...setting, most: lines.length }, fits));
  return found.find((candidate) => candidate !== null) ?? lines;
}

type Fits = (line: string, index: number) => boolean;

/** The paragraphs in lines that fit, each as full as can be; null if a word fits none or the lines are too many. */
function broken(paragraphs: readonly string[], { most = 100 }: Setting, fits: Fits): string[] | null {
  const lines: string[] = [];
  for (const paragraph of paragraphs) {
    const first = lines.length;
    for (const word of paragraph.split(' ').filter(Boolean)) {
      const longer = `${lines.at(-1)} ${word}`;
      if (lines.length > first && fits(longer, lines.length - 1)) lines[lines.length - 1] = longer;
      else if (lines.length < most && fits(word, lines.length)) lines.push(word);
      else return null;
    }
  }
  return lines;
}

/** As much of the text as the lines hold, with an ellipsis where it is cut. */
function cutShort(text: string, setting: Setting, beside: Beside): string[] {
  const lines: string[] = [];
  let rest = text.split(' ').filter(Boolean);
  for (let index = 0; index < (setting.most ?? 3) && rest.length > 0; index += 1) {
    const room = { width: roomOf(index, setting, beside), size: setting.size, weight: setting.weight };
    const isLast =
      index + 1 === (setting.most ?? 3) || textWidth(rest[0] as string, room.size, room.weight) > room.width;
    const [line] = isLast ? fitted(rest.join(' '), { ...room, most: 1 }) : wrap(rest.join(' '), room);
    lines.push(line as string);
    rest = isLast ? [] : rest.slice((line as string).split(' ').length);
  }
  return lines;
}

function widthOf(line: string, { size, weight }: Setting): number {
  return textWidth(line, size, weight);
}

/** The width in px that a line of a block finds, counted from 0. */
function roomOf(index: number, { y, size, leading }: Setting, beside: Beside): number {
  const baseline = y + index * leading;
  return freeWidth(beside, baseline - 0.75 * size, baseline + 0.22 * size);
}

/** Lines and the baseline of the first of them. */
export interface Block {
  readonly lines: readonly string[];
  readonly y: number;
}

/** The paragraphs set so that their last line stands on `setting.y`; null if they find no room. */
export function flowUp(paragraphs: readonly string[], setting: Setting, beside: Beside): Block | null {
  const most = setting.most ?? 8;
  for (let count = 1; count <= most; count += 1) {
    const y = setting.y - (count - 1) * setting.leading;
    const lines = flow(paragraphs, { ...setting, y, most: count }, { ...beside, cut: false });
    if (lines) return { lines, y };
  }
  if (!beside.cut) return null;
  const lines = flow(paragraphs, { ...setting, most: 1 }, beside) ?? [];
  return { lines, y: setting.y };
}

/** Half the widest chord of a disc, and the room kept clear around it, within a band; far less than 0 outside it. */
function halfChord({ y, r }: Disc, top: number, bottom: number): number {
  const away = Math.max(0, top - y, y - bottom);
  const reach = r + clear;
  return away < reach ? Math.sqrt(reach * reach - away * away) : Number.NEGATIVE_INFINITY;
}
