const small = [
  ...['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'],
  ...['thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'],
];

const tens = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

/** The whole number in words, from zero to a hundred and ninety-nine; null for any other. */
export function numberWords(value: number): string | null {
  if (!Number.isInteger(value) || value < 0 || value > 199) return null;
  if (value < 20) return small[value] as string;
  if (value < 100) return [tens[Math.floor(value / 10)], small[value % 10]].slice(0, value % 10 ? 2 : 1).join('-');
  return value === 100 ? 'a hundred' : `a hundred and ${numberWords(value - 100)}`;
}

/** Matches number words from two up, which in prose are most often figures. */
export const numberWordPattern = new RegExp(
  `\\b(?:(?:${tens.slice(2).join('|')})(?:-(?:${small.slice(1, 10).join('|')}))?|${small.slice(2).join('|')}|hundreds?|thousands?|millions?|billions?|dozens?)\\b`,
  'giu',
);
