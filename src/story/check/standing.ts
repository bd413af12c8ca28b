import { plainLetters } from '../plain-letters';

/** True if a figure stands in its quote whole: "24" does not in "240", "1,240" or "24.5", and does in "24m". */
export function standsIn(quote: string, printed: string): boolean {
  const figure = plainLetters(printed).replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  // Where the figure starts or ends with a sign, nothing can go on.
  const start = /^[\p{L}\p{N}]/u.test(figure) ? '(?<!\\p{L}|\\p{N}[.,]?)' : '';
  const end = /\p{L}$/u.test(figure)
    ? '(?![\\p{L}\\p{N}])'
    : /\p{N}$/u.test(figure)
      ? `(?![.,]?\\p{N}|${longWord})`
      : '';
  return new RegExp(`${start}${figure}${end}`, 'u').test(plainLetters(quote));
}

/** Letters that stand right behind a number may be its size, but not a word: "24m" is a 24, "24th" is none. */
const longWord = '(?!(?:k|mn?|bn?|tn)(?!\\p{L}))\\p{L}';
