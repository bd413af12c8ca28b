/**
 * The width of words in Archivo, so that charts can place labels without a document. The advances are hundredths of
 * an em, read from the font; a character not listed counts as a wide one.
 */

/** What stands beyond the characters of ASCII. */
const others = '£–—‘’“”…·éè';

/**
 * The advances of ASCII's characters from the space on, of any character that is not listed, and of the others, each as
 * the character whose code is 21 more.
 */
const advances = {
  400: '*0:OHtZ*88>S1612NINNLNNLNN33SSSOyY[^^YRe_0MWKj_dWd^XR^VqYVT323SE(KNINL1MM++H+kMNNN6H3MG]HGG8-8SiNGy--<<i6LL',
  600: ')2AOKv^.99>U3633NOOOONOOON77UUURy\\\\]^XRd^1OZNi^cXc]XS]XtZYT737UH*MPLPM4PO..K.kOQPP9K4OJaLJH<-<UiOGy11EEu6MM',
} as const;

type Weight = keyof typeof advances;

/** The width of one line of text, in the unit of `size`. */
export function textWidth(text: string, size: number, weight: Weight = 400): number {
  let width = 0;
  for (const character of text) {
    const isAscii = character >= ' ' && character <= '~';
    const place = isAscii ? character.charCodeAt(0) - 32 : 96 + others.indexOf(character);
    width += advances[weight].charCodeAt(place) - 21;
  }
  return (width * size) / 100;
}

/** Whether a line has room as the line of this number, from 0. */
export type Fits = (line: string, index: number) => boolean;

/** Some paragraphs broken at spaces into lines as full as they fit; a word that fits no line stands alone. */
export function broken(paragraphs: readonly string[], fits: Fits): string[] {
  return paragraphs.reduce<string[]>((lines, paragraph) => {
    const first = lines.length;
    for (const word of paragraph.split(' ').filter(Boolean)) {
      const longer = `${lines.at(-1)} ${word}`;
      if (lines.length > first && fits(longer, lines.length - 1)) lines[lines.length - 1] = longer;
      else lines.push(word);
    }
    return lines;
  }, []);
}

/** At most so many of the lines; what does not fit gives way to an ellipsis. */
export function cutShort(lines: readonly string[], most: number, fits: Fits): string[] {
  return lines.slice(0, most).map((line, i) => {
    const isWhole = fits(line, i) && (i < most - 1 || lines.length <= most);
    return isWhole ? line : shortened(line, (shorter) => fits(shorter, i));
  });
}

/** The line with an ellipsis for its last words, or for the end of a word that stands alone. */
function shortened(line: string, fits: (line: string) => boolean): string {
  const words = line.split(' ');
  const [pieces, glue] = words.length > 1 ? [words, ' '] : [[...line], ''];
  const shorter = pieces.map((_, i) => `${pieces.slice(0, pieces.length - i).join(glue)}…`).find(fits);
  return shorter ?? (glue ? shortened(words[0] as string, fits) : '…');
}

/** The room for some words: a width, a type size, and at most so many lines. */
export interface TextRoom {
  readonly width: number;
  readonly size: number;
  readonly weight?: Weight;
  readonly most: number;
}

/** The text broken at spaces into lines no wider than `width`; a word that is wider stands alone. */
export function wrap(text: string, room: Omit<TextRoom, 'most'>): string[] {
  return broken([text], fitsIn(room));
}

/** The text broken into lines that stay within the room; what does not fit gives way to an ellipsis. */
export function fitted(text: string, room: TextRoom): string[] {
  return cutShort(wrap(text, room), room.most, fitsIn(room));
}

function fitsIn({ width, size, weight }: Omit<TextRoom, 'most'>): Fits {
  return (line) => textWidth(line, size, weight) <= width;
}
