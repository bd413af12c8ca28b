import { type Amount, amountOfValue, isSingle, sameAmount, writtenValue } from '../amount';
import { daysOf, isDate } from '../dates';
import { compare, decimal, roundTo, toNumber } from '../decimal';
import { valueText } from '../figure-text';
import { plainLetters } from '../plain-letters';
import { inUnit, readPrinted, readPrintedIn } from '../printed';
import * as problems from '../problems';
import type { FactEntry, UnitEntry } from '../schema';
import { boundOf, type Standing, standingsOf } from '../standing';
import { saysUpperBound, upperBoundOf } from '../upper-bound';
import { months } from '../words';
import { readPrintedDate } from './printed-date';

type Reported = Extract<FactEntry, { kind: 'reported' }>;
type Citation = Reported['sources'][number];

/** What a citation is held against. */
export interface Claim {
  readonly fact: Reported;
  readonly unit: UnitEntry;
  /** The date of the source, if it has one; empty if that cannot be known. */
  readonly published?: string | undefined;
}

/** What is wrong between the figure a source prints and the value of its fact; null if they agree. */
export function disagreement({ quote, printed }: Citation, claim: Claim): problems.Message | null {
  const { value, unit } = { value: claim.fact.value, unit: claim.unit };
  if (printed === undefined) return value === null ? null : problems.printedAbsent();
  if (value === null) return problems.printedWithoutValue(printed);
  const standings = standingsOf(quote, printed);
  if (standings.length === 0) return problems.notInQuote(printed);
  if (typeof value !== 'string') {
    const amount = amountOfValue(value) as Amount;
    const differs = numbersDiffer(printed, amount, claim) ?? quoteDiffers(standings, { printed, amount, claim });
    return differs ?? (isSingle(amount) ? boundUnsaid({ quote, printed }, claim.fact) : null);
  }
  if (unit.date) return isDate(value) ? quotedDatesDiffer(standings, printed, { value, claim }) : null;
  return sameWords(printed, value) ? null : problems.printedDiffers(printed, `“${value}”`);
}

function sameWords(printed: string, value: string): boolean {
  return plainLetters(printed).toLowerCase() === plainLetters(value).toLowerCase();
}

function numbersDiffer(printed: string, value: Amount, { fact, unit }: Claim): problems.Message | null {
  const reading = readPrintedIn(printed, unit);
  if (!reading) return problems.unreadablePrinted(printed);
  if (!sameSign(reading.sign, unit)) return problems.signDiffers(printed, fact.unit);
  const { amount: found, step } = inUnit(reading, unit);
  if (found.high === null && value.high !== null && isSingle(value))
    return problems.boundLost(printed, toNumber(value.low));
  const rounded = { low: roundTo(value.low, step), high: value.high && roundTo(value.high, step) };
  const comparable = value.high === null || found.high === null ? { ...found, high: rounded.high } : found;
  return sameAmount(rounded, comparable)
    ? null
    : problems.printedDiffers(printed, valueText(fact.value, unit, 'atLeast'));
}

interface Read {
  readonly printed: string;
  readonly amount: Amount;
  readonly claim: Claim;
}

/** What stands with a figure in its quote and was left out of "printed" says something else of it at every place. */
function quoteDiffers(standings: readonly Standing[], read: Read): problems.Message | null {
  const found = standings.map(({ whole, after }) => {
    const [month] = monthBehind.exec(after) ?? [];
    return month ? problems.standsInDate(read.printed, `${whole}${month}`) : standingDiffers(whole, read);
  });
  return found.includes(null) ? null : (found.find((one) => one?.severity === 'warning') ?? found[0] ?? null);
}

const monthBehind = new RegExp(`^ (?:${months.join('|')})(?!\\p{L})`, 'u');

function standingDiffers(whole: string, { printed, amount, claim }: Read): problems.Message | null {
  const reading = readPrinted(whole);
  if (!reading || !numbersDiffer(whole, amount, claim)) return null;
  if (!sameSign(reading.sign, claim.unit)) return problems.signDiffers(whole, claim.fact.unit);
  const meant = JSON.stringify(writtenValue(inUnit(reading, claim.unit).amount));
  return problems.standsOtherwise(printed, { whole, value: valueText(claim.fact.value, claim.unit, 'atLeast'), meant });
}

/** An upper bound in the quote of which neither label nor note tells readers. */
function boundUnsaid(
  citation: Pick<Citation, 'quote' | 'printed'>,
  { label, note = '' }: Reported,
): problems.Message | null {
  const bound = upperBoundOf(citation);
  return bound === null || saysUpperBound(`${label} ${note}`) ? null : problems.upperBound(bound);
}

/** A sign in print must be the sign of the unit, or of its words if it has none; without one, the source leaves it to its sentence. */
function sameSign(sign: string, { prefix = '', suffix = '', one = '', many = '', spoken = '' }: UnitEntry): boolean {
  const signIn = (text: string) => readPrinted(text)?.sign ?? '';
  const own = signIn(`${prefix}1${suffix}`);
  const inWords = own === '' && [one, many, spoken].some((word) => signIn(`1 ${word}`) === sign);
  return sign === '' || sign === own || inWords || `${prefix} ${suffix}`.toLowerCase().includes(sign);
}

/** A year that the quote has behind a date belongs to it, be it copied to "printed" or not. */
function quotedDatesDiffer(
  standings: readonly Standing[],
  printed: string,
  { value, claim }: { value: string; claim: Claim },
): problems.Message | null {
  const found = standings.map(({ after }) => {
    const [year = ''] = /^,? \d{4}(?![\p{N}/])/u.exec(after) ?? [];
    const dated = readPrintedDate(printed + year, { near: '' }) ? printed + year : printed;
    return datesDiffer(dated, value, claim);
  });
  return found.includes(null) ? null : (found[0] ?? null);
}

function datesDiffer(printed: string, value: string, { published }: Claim): problems.Message | null {
  const reading = readPrintedDate(printed, { near: value.slice(0, 4), published });
  // A date that is none is a problem of its own.
  if (reading === 'undated') return published === undefined || isDate(published) ? problems.dateNeeded(printed) : null;
  if (!reading) return problems.unreadableDate(printed);
  const [from, to] = daysOf(value);
  const [first, last] = reading.days;
  const covers = from <= first && last <= to;
  // A week has no date of its own: any of its days will do.
  const within = reading.relative && first <= from && to <= last && from === to;
  return covers || within ? null : problems.printedDiffers(printed, `“${value}”`);
}

/** A lower bound that none of the quotes shows, or digits that no source prints; null if all is well. */
export function unsupported(fact: Reported, unit: UnitEntry): problems.Message | null {
  const amount = amountOfValue(fact.value);
  if (!amount) return null;
  if (amount.high === null && !fact.sources.some(boundOf)) return problems.boundInvented();
  const readings = fact.sources.flatMap(({ printed = '' }) => {
    const reading = readPrintedIn(printed, unit);
    return reading ? [{ printed, step: inUnit(reading, unit).step }] : [];
  });
  const finer =
    readings.length > 0 && readings.every(({ step }) => compare(roundTo(amount.low, step), amount.low) !== 0);
  return finer ? problems.finerThanPrinted(valueText(fact.value, unit, 'atLeast'), readings[0]?.printed ?? '') : null;
}

/** True if the value is a multiple of what it is said to be rounded to. */
export function isRoundedTo(value: Amount, step: number): boolean {
  return compare(roundTo(value.low, decimal(step)), value.low) === 0;
}
