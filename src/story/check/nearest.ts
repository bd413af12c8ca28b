import { distance } from 'fastest-levenshtein';

/** The name most like the one written, if it is like enough to have been meant; otherwise null. */
export function nearest(written: string, names: Iterable<string>): string | null {
  const word = written.toLowerCase();
  let best: string | null = null;
  let least = Math.max(2, Math.floor(written.length / 3)) + 1;
  for (const name of names) {
    const far = distance(word, name.toLowerCase());
    if (far < least && far < Math.max(word.length, name.length)) [best, least] = [name, far];
  }
  return best;
}
