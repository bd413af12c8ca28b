import { hedges } from './printed';
import { standingsOf } from './standing';

const noMore = '(?:no|not|never) (?:more|greater|higher) than|not exceeding|up to|at most|a maximum of';
const less = '(?<!\\b(?:no|not|never) )(?:under|below|(?:fewer|less|lower) than|nearly|almost)';
const before = new RegExp(`\\b(?:${noMore}|${less}) (?:(?:${hedges}) )?$`, 'i');
const behind = /^ (?:\p{L}+ )?(?:or (?:fewer|less|under|below)|at (?:the )?most)\b/iu;
const told = new RegExp(`\\b(?:${noMore}|${less}|most|maximum)\\b`, 'i');
const hedge = new RegExp(`^(?:${hedges}) `, 'i');

/** The upper bound that a quote makes of its figure, as in "up to 24", "nearly 24", "24 or fewer"; null if it stands without at some place. */
export function upperBoundOf({ quote, printed = '' }: { quote: string; printed?: string | undefined }): string | null {
  const found = standingsOf(quote, printed.replace(hedge, '')).map((one) => {
    const words = [before.exec(one.before)?.[0] ?? '', behind.exec(one.after)?.[0] ?? ''];
    return words.join('') && words.join(one.whole);
  });
  return found.includes('') ? null : (found[0] ?? null);
}

/** True if some words tell of an upper bound. */
export function saysUpperBound(text: string): boolean {
  return told.test(text);
}
