/** What English needs beyond ASCII, so that a correction after publication finds its letters. */
const beyondAscii = '\u00a0£€§©°·×–—‘’“”…•′−½Éáäçèéëíïñóöü';

const ascii = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).join('');

/** Every character of the text and of written English, once each and in order. */
export function charactersOf(text: string): string {
  return [...new Set(ascii + beyondAscii + text)]
    .filter((character) => character >= ' ')
    .sort()
    .join('');
}

/** The characters of the text that a list of ranges such as "U+0000-00FF,U+0131" covers. */
export function charactersIn(text: string, ranges: string): string {
  const spans = ranges.split(',').map((range) => {
    const [from = '', to = from] = range.replace(/^U\+/i, '').split('-');
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)] as const;
  });
  const covered = (code: number) => spans.some(([from, to]) => code >= from && code <= to);
  return [...text].filter((character) => covered(character.codePointAt(0) as number)).join('');
}
