import { numberWords } from './number-words';

const ones = Array.from({ length: 20 }, (_, n) => numberWords(n) as string);
const tens = Array.from({ length: 8 }, (_, n) => numberWords(10 * n + 20) as string);
const values = new Map([
  ...ones.map((word, n) => [word, n] as const),
  ...tens.map((word, n) => [word, 10 * n + 20] as const),
]);

/** "Fourteen" is tried before "four". */
const small = `(?:(?:${tens.join('|')})(?:[- ](?:${ones.slice(1, 10).join('|')}))?|${[...ones].reverse().join('|')})`;

/** Pattern of a number in words, without sizes such as "million": "two dozen", "half a", "two hundred and fifty". */
export const spelt = [
  `(?:an?|${small}) hundred(?: (?:and )?${small}(?!\\p{L}))?`,
  `(?:half an?|an?|${small}) dozen`,
  `half an?|${small} and a half|an?(?= (?:thousand|million|billion|trillion))`,
  small,
].join('|');

const speltWhole = new RegExp(`(?<![\\p{L}-])(?:${spelt})(?!\\p{L})`, 'giu');

/** The text with its numbers in words written in digits: "22 to 24", "0.5 million". */
export function inDigits(text: string): string {
  return text.replace(speltWhole, (words) => String(numberFor(words.toLowerCase().split(/[- ]/))));
}

function numberFor(words: readonly string[]): number {
  const counted = words.filter((word) => !['a', 'an', 'and'].includes(word));
  return (
    counted.reduce<number | null>((sum, word) => {
      if (word === 'hundred') return (sum ?? 1) * 100;
      if (word === 'dozen') return (sum ?? 1) * 12;
      return (sum ?? 0) + (values.get(word) ?? 0.5);
    }, null) ?? 1
  );
}
