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
  const found = standingsOf(quote, printed).map(({ whole, after }) => {
    const noun = /^ (\p{L}[\p{L}-]*)/u.exec(after)?.[1]?.toLowerCase();
    const isNoun = ({ one, many }: UnitEntry) => [one, many].some((word) => word?.toLowerCase() === noun);
    const others = Object.entries(units).filter(([, entry]) => isNoun(entry));
    const other = noun !== undefined && isBare(whole) && others.length > 0 && !others.some(([name]) => name === unit);
    return other ? problems.countsOther(`${printed} ${noun}`, others[0]?.[0] as string, unit) : null;
  });
  return found.includes(null) ? null : (found[0] ?? null);
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
  const words = [...spoken.matchAll(/\p{L}+/gu), moneyWords].join('|');
  return !/\p{L}/u.test(rest) || new RegExp(`\\p{Sc}|%|\\b(?:${words})\\b`, 'iu').test(rest);
}
