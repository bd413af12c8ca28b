import { readPrinted } from '../printed';
import * as problems from '../problems';
import type { FactEntry, StoryFile, UnitEntry } from '../schema';
import { standingsOf } from '../standing';
import type { Note } from './note';
import type { Path } from './place';

type Reported = Extract<FactEntry, { kind: 'reported' }>;
type Citation = Reported['sources'][number];
type Units = StoryFile['units'];

/** Bare figures whose quote says that they count something else than the unit of their fact, or shows no such unit. */
export function countsOther({ unit, sources, value }: Reported, units: Units, path: Path): Note[] {
  const own = units[unit];
  if (!own || value === null || typeof value === 'string') return [];
  return sources.flatMap((citation, i) => {
    const message = otherNoun(citation, unit, units) ?? (showsUnit(citation, own) ? null : problems.unitUnseen(unit));
    return message ? [{ path: [...path, 'sources', i, 'quote'], message }] : [];
  });
}

/** A noun of another unit right behind the figure, wherever it stands in the quote. */
function otherNoun({ quote, printed = '' }: Citation, unit: string, units: Units): problems.Message | null {
  const nouns = Object.entries(units).flatMap(([name, { one, many }]) =>
    [one, many].flatMap((noun) => (noun ? [{ name, noun: noun.toLowerCase() }] : [])),
  );
  const found = standingsOf(quote, printed).map(({ whole, after }) => {
    const named = isBare(whole) ? longest(nouns.filter(({ noun }) => startsWith(after.toLowerCase(), ` ${noun}`))) : [];
    const other = named.some(({ name }) => name === unit) ? undefined : named[0];
    return other ? problems.countsOther(`${printed} ${other.noun}`, other.name, unit) : null;
  });
  return found.includes(null) ? null : (found[0] ?? null);
}

function startsWith(text: string, words: string): boolean {
  return text.startsWith(words) && !/^[\p{L}-]/u.test(text.slice(words.length));
}

/** Those with the longest noun: "cases per worker" are no cases. */
function longest<T extends { readonly noun: string }>(nouns: readonly T[]): T[] {
  const length = Math.max(...nouns.map(({ noun }) => noun.length));
  return nouns.filter(({ noun }) => noun.length === length);
}

function isBare(whole: string): boolean {
  return readPrinted(whole)?.bare === true;
}

const moneyWords = 'pounds?|sterling|euros?|dollars?|cents?|percent|thousand|million|billion|trillion';

/** False if a unit has a sign and a quote of several words shows neither it nor a word for it; a lone cell of a table cannot. */
function showsUnit({ quote, printed = '' }: Citation, { prefix = '', suffix = '', spoken = '' }: UnitEntry): boolean {
  const signed = !isBare(`${prefix}1${suffix}`);
  if (!signed || !standingsOf(quote, printed).every(({ whole }) => isBare(whole))) return true;
  const rest = quote.replace(printed, '');
  if ([prefix, suffix].some((sign) => sign.trim() !== '' && quote.includes(sign.trim()))) return true;
  const words = [...spoken.matchAll(/\p{L}+/gu), moneyWords].join('|');
  return !/\p{L}/u.test(rest) || new RegExp(`\\p{Sc}|%|\\b(?:${words})\\b`, 'iu').test(rest);
}
