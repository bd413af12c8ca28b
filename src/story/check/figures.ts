import { type Amount, amountOfValue, writtenValue } from '../amount';
import { isDate } from '../dates';
import { compare, decimal } from '../decimal';
import { inUnit, readPrintedIn, sizes } from '../printed';
import * as problems from '../problems';
import type { FactEntry, UnitEntry } from '../schema';
import { currencies } from '../signs';
import { disagreement, isRoundedTo, unsupported } from './agreement';
import { countsOther } from './counted';
import { nearest } from './nearest';
import type { Note, Subject } from './note';
import type { Path } from './place';

type Reported = Extract<FactEntry, { kind: 'reported' }>;

/** Reported facts: whether the value fits its unit, and whether the sources print it. */
export function checkFigures({ file, halfKnown }: Subject): Note[] {
  return file.facts.flatMap((fact, i) => {
    const unit = file.units[fact.unit];
    if (fact.kind !== 'reported' || !unit || (unit.date && unit.scale)) return [];
    const path: Path = ['facts', i];
    const value = valueProblem(fact, unit);
    if (value) return [{ path: [...path, 'value'], message: value }];
    const noted = against(fact, unit, { file, halfKnown, path });
    return [...(noted.length > 0 ? noted : countsOther(fact, file.units, path)), ...rounding(fact, path)];
  });
}

/** Units that cannot be both. */
export function checkUnits({ file }: Subject): Note[] {
  return Object.entries(file.units).flatMap(([name, { date, scale }]) =>
    date && scale ? [{ path: ['units', name, 'scale'], message: problems.unitTwice() }] : [],
  );
}

function valueProblem({ value, unit: name }: Reported, unit: UnitEntry): problems.Message | null {
  if (value === null) return null;
  if (unit.date) return typeof value === 'string' ? dateProblem(value) : problems.notADate(name);
  if (unit.scale) return gradeProblem(value, unit.scale);
  if (typeof value === 'string') return textProblem(value, unit);
  return amountProblem(amountOfValue(value) as Amount);
}

/** A number, range or bound that stands as text; where nothing is measured, as in a score, a range may be words. */
function textProblem(value: string, unit: UnitEntry): problems.Message | null {
  const reading = /\d/.test(value) ? readPrintedIn(value, unit) : null;
  const measures = [unit.prefix, unit.suffix, unit.one, unit.many].some(Boolean);
  if (!numberInText.test(value.trim()) && !(reading && measures)) return null;
  return problems.numberAsText(value, reading && JSON.stringify(writtenValue(inUnit(reading, unit).amount)));
}

const numberInText = new RegExp(
  `^(?:${currencies})?\\s*[-+−]?\\d[\\d.,\\s]*(?:%|[a-z]{1,2}|${sizes}|per cent)?$`,
  'iu',
);

function dateProblem(value: string): problems.Message | null {
  return isDate(value) ? null : problems.badDate(value);
}

function gradeProblem(value: Reported['value'], scale: readonly string[]): problems.Message | null {
  if (typeof value === 'string' && scale.includes(value)) return null;
  const written = typeof value === 'string' ? `“${value}”` : JSON.stringify(value);
  return problems.notOnScale(written, typeof value === 'string' ? nearest(value, scale) : null, scale);
}

const largest = decimal(1e12);

function amountProblem({ low, high }: Amount): problems.Message | null {
  const sizes = [low, high ?? low];
  const fits = ({ units, scale }: Amount['low']) =>
    scale <= 9 && compare({ units: units < 0n ? -units : units, scale }, largest) <= 0;
  if (!sizes.every(fits)) return problems.outOfSize();
  return high && compare(low, high) > 0 ? problems.rangeBackwards() : null;
}

interface Place extends Pick<Subject, 'file' | 'halfKnown'> {
  readonly path: Path;
}

function against(fact: Reported, unit: UnitEntry, { file, halfKnown, path }: Place): Note[] {
  const dates = new Map([
    ...[...halfKnown].map((id) => [id, ''] as const),
    ...file.sources.map(({ id, date }) => [id, date] as const),
  ]);
  const cited = fact.sources.flatMap((citation, i): Note[] => {
    const message = disagreement(citation, { fact, unit, published: dates.get(citation.id) });
    const name = citation.printed === undefined ? [] : ['printed'];
    return message ? [{ path: [...path, 'sources', i, ...name], message }] : [];
  });
  const message = cited.length === 0 ? unsupported(fact, unit) : null;
  return message ? [{ path: [...path, 'value'], message }] : cited;
}

function rounding({ value, roundedTo }: Reported, path: Path): Note[] {
  const amount = amountOfValue(value);
  if (roundedTo === undefined || !amount || isRoundedTo(amount, roundedTo)) return [];
  return [{ path: [...path, 'roundedTo'], message: problems.notRounded(roundedTo) }];
}
