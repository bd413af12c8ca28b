/** Matches where a word or a number goes on beyond the first or the last letter of a phrase, which stand at the bar. */
const goesOn = /(\p{L}|\p{N}[.,]?)[\p{L}\p{N}]\||\|[\p{L}\p{N}](\p{L}|[.,]?\p{N})/u;

/** Whether some words hold others whole, not merely their characters: "24" is not in "240", "1,240" or "24.5". */
export function mentions(text: string, phrase: string): boolean {
  const pieces = text.split(phrase);
  const ends = `${phrase[0]}|${phrase.at(-1)}`;
  return pieces.slice(1).some((after, i) => !goesOn.test(`${pieces[i]?.slice(-2)}${ends}${after.slice(0, 2)}`));
}
