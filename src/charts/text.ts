/**
 * The width of words in Archivo, so that charts can place labels without a document. The advances
 * are hundredths of an em, read from the font; a character not listed counts as a wide one.
 */

const characters =
  ' !"#$%&\'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~£–—‘’“”…·éè';

const regular = [
  21, 27, 37, 58, 51, 95, 69, 21, 35, 35, 41, 62, 28, 33, 28, 29, 57, 52, 57, 57, 55, 57, 57, 55, 57, 57, 30, 30, 62,
  62, 62, 58, 100, 68, 70, 73, 73, 68, 61, 80, 74, 27, 56, 66, 54, 85, 74, 79, 66, 79, 73, 67, 61, 73, 65, 92, 68, 65,
  63, 30, 29, 30, 62, 48, 19, 54, 57, 52, 57, 55, 28, 56, 56, 22, 22, 51, 22, 86, 56, 57, 57, 57, 33, 51, 30, 56, 50,
  72, 51, 50, 50, 35, 24, 35, 62, 57, 50, 100, 24, 24, 39, 39, 84, 33, 55, 55,
];

const strong = [
  20, 29, 44, 58, 54, 97, 73, 25, 36, 36, 41, 64, 30, 33, 30, 30, 57, 58, 58, 58, 58, 57, 58, 58, 58, 57, 34, 34, 64,
  64, 64, 61, 100, 71, 71, 72, 73, 67, 61, 79, 73, 28, 58, 69, 57, 84, 73, 78, 67, 78, 72, 67, 62, 72, 67, 95, 69, 68,
  63, 34, 30, 34, 64, 51, 21, 56, 59, 55, 59, 56, 31, 59, 58, 25, 25, 54, 25, 86, 58, 60, 59, 59, 36, 54, 31, 58, 53,
  76, 55, 53, 51, 39, 24, 39, 64, 58, 50, 100, 28, 28, 48, 48, 96, 33, 56, 56,
];

const widest = 84;

/** The width of one line of text, in the unit of `size`. */
export function textWidth(text: string, size: number, weight: 400 | 600 = 400): number {
  const advances = weight === 600 ? strong : regular;
  let sum = 0;
  for (const character of text) sum += advances[characters.indexOf(character)] ?? widest;
  return (sum * size) / 100;
}

/** The text broken at spaces into lines no wider than `width`; a word that is wider stands alone. */
export function wrap(text: string, { width, size, weight = 400 }: Omit<TextRoom, 'most'>): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ').filter(Boolean)) {
    const line = lines.at(-1);
    const longer = line === undefined ? word : `${line} ${word}`;
    if (line !== undefined && textWidth(longer, size, weight) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** The room for some words: a width, a type size, and at most so many lines. */
export interface TextRoom {
  readonly width: number;
  readonly size: number;
  readonly weight?: 400 | 600;
  readonly most: number;
}

/** The text broken into lines that stay within the room; what does not fit gives way to an ellipsis. */
export function fitted(text: string, { width, size, weight = 400, most }: TextRoom): string[] {
  const lines = wrap(text, { width, size, weight });
  const fits = (line: string) => textWidth(line, size, weight) <= width;
  return lines
    .slice(0, most)
    .map((line, i) => (fits(line) && (i < most - 1 || lines.length <= most) ? line : shortened(line, fits)));
}

/** The line with an ellipsis for its last words, or for the end of a word that stands alone. */
function shortened(line: string, fits: (line: string) => boolean): string {
  const pieces = line.includes(' ') ? line.split(' ') : [...line];
  const glue = line.includes(' ') ? ' ' : '';
  for (let count = pieces.length; count > 0; count--) {
    const shorter = `${pieces.slice(0, count).join(glue)}…`;
    if (fits(shorter)) return shorter;
  }
  return glue ? shortened(pieces[0] as string, fits) : '…';
}
