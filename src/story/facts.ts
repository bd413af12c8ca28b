import {
  type Amount,
  amountOfValue,
  type Bound,
  differenceOf,
  joinedBound,
  roundedAmount,
  sameAmount,
  shareOf,
  sumOf,
  writtenValue,
} from './amount';
import { compare, type Decimal, decimal, significantDigits, stepOfDigits, toNumber } from './decimal';
import { amountWords, bareText, valueText } from './figure-text';
import { inUnit, readPrintedIn } from './printed';
import type { FactEntry, StoryFile, UnitEntry, Value } from './schema';
import { boundOf } from './standing';
import type { Figure } from './view';
import { words } from './words';

/** A fact with its value worked out and written in every way the page may need. */
export interface ResolvedFact extends Figure {
  /** The figure for prose, no finer than what it is made from: "about £1.1m". */
  readonly honest: string;
  /** The same without "about" and bound: "£1.1m". */
  readonly bare: string;
  /** The figure in words, such as "eighteen"; null if it cannot be written so. */
  readonly inWords: string | null;
  /** How fine the figure is known, in its unit: 0.1 for £10.2m; null if it is no number. */
  readonly step: number | null;
  /** The bound of a figure without an upper end, as its sources have it; null for all others. */
  readonly bound: Bound | null;
}

type ReportedEntry = Extract<FactEntry, { kind: 'reported' }>;
type DerivedEntry = Extract<FactEntry, { kind: 'derived' }>;

interface Known {
  readonly value: Value;
  readonly amount: Amount | null;
  /** The amount before a share is cut to one decimal, so that nothing is rounded twice. */
  readonly fine: Amount | null;
  /** How fine the amount is known; null if there is none. */
  readonly step: Decimal | null;
  /** True if the amount is rounded, by the source or because an input is. */
  readonly rounded: boolean;
  readonly bound: Bound | null;
}

const nothing: Known = { value: null, amount: null, fine: null, step: null, rounded: false, bound: null };

/** Every fact of the file by id, derived ones worked out; a rule that cannot be worked out has the value null. */
export function resolveFacts(file: Pick<StoryFile, 'facts' | 'units'>): ReadonlyMap<string, ResolvedFact> {
  const entries = new Map(file.facts.map((entry) => [entry.id, entry]));
  const units = new Map(Object.entries(file.units));
  const unitOf = (entry: FactEntry) => units.get(entry.unit) ?? {};
  const known = new Map<string, Known>();
  for (const id of entries.keys()) know(id, { entries, known, unitOf });
  return new Map(file.facts.map((entry) => [entry.id, written(entry, unitOf(entry), known.get(entry.id) ?? nothing)]));
}

interface Book {
  readonly entries: ReadonlyMap<string, FactEntry>;
  readonly known: Map<string, Known>;
  readonly unitOf: (entry: FactEntry) => UnitEntry;
}

/** Works a fact out after those it depends on; a circle of rules comes to nothing. */
function know(id: string, book: Book): Known {
  const done = book.known.get(id);
  const entry = book.entries.get(id);
  if (done || !entry) return done ?? nothing;
  book.known.set(id, nothing);
  const result =
    entry.kind === 'reported' ? reported(entry, book.unitOf(entry)) : derived(entry, (input) => know(input, book));
  book.known.set(id, result);
  return result;
}

function reported({ value, roundedTo, sources }: ReportedEntry, unit: UnitEntry): Known {
  const amount = amountOfValue(value);
  if (!amount) return { ...nothing, value };
  const printed = sources.flatMap(({ printed }) => readPrintedIn(printed ?? '', unit) ?? []);
  const steps = [ownStep(amount), ...printed.map((one) => inUnit(one, unit).step)];
  const step = roundedTo ? decimal(roundedTo) : steps.reduce((a, b) => (compare(a, b) < 0 ? a : b));
  const bound = amount.high ? null : printedBound(sources);
  return { value, amount, fine: amount, step, rounded: roundedTo !== undefined, bound };
}

/** "More than" only if no source says less. */
function printedBound(sources: ReportedEntry['sources']): Bound {
  const bounds = sources.flatMap((source) => boundOf(source) ?? []);
  return bounds.includes('atLeast') ? 'atLeast' : joinedBound(bounds);
}

/** The step of the last digit a number is written with: 0.1 for 10.2. */
function ownStep({ low, high }: Amount): Decimal {
  return { units: 1n, scale: Math.max(low.scale, high?.scale ?? 0) };
}

function derived({ rule }: DerivedEntry, lookup: (id: string) => Known): Known {
  const inputs = rule.of.map(lookup);
  const amounts = inputs.flatMap(({ amount }) => amount ?? []);
  const fine = amounts.length === inputs.length ? workedOut[rule.how](amounts, 12) : null;
  const amount = fine && (workedOut[rule.how](amounts, 1) as Amount);
  if (!amount || !isWritable(amount)) return nothing;
  const step = rule.how === 'share' ? shareStep(amount, inputs) : coarsest(inputs);
  const bound = amount.high ? null : joinedBound(inputs.map((input) => input.bound));
  return { value: writtenValue(amount), amount, fine, step, rounded: inputs.some(({ rounded }) => rounded), bound };
}

/** False for what is too large for a number, such as a share of next to nothing. */
function isWritable({ low, high }: Amount): boolean {
  return Number.isFinite(toNumber(low)) && Number.isFinite(toNumber(high ?? low));
}

const workedOut = { sum: sumOf, difference: differenceOf, share: shareOf };

function coarsest(inputs: readonly Known[]): Decimal {
  return inputs.flatMap(({ step }) => step ?? []).reduce((a, b) => (compare(a, b) < 0 ? b : a));
}

/** A share has as many digits as its input with the fewest, and at most one decimal. */
function shareStep({ low }: Amount, inputs: readonly Known[]): Decimal {
  const digits = inputs.map(({ amount, step }) => (amount && step ? significantDigits(amount.low, step) : 1));
  const step = stepOfDigits(low, Math.min(...digits));
  const finest = decimal(0.1);
  return compare(step, finest) < 0 ? finest : step;
}

function written(
  entry: FactEntry,
  unit: UnitEntry,
  { value, amount, fine, step, rounded, bound }: Known,
): ResolvedFact {
  const { id, label, kind, status } = entry;
  const text = valueText(value, unit, bound);
  const figure = { id, value, text, label, kind, status, unit, bound };
  if (!amount || !fine || !step) return { ...figure, honest: text, bare: text, inWords: text, step: null };
  const near = kind === 'derived' ? roundedAmount(fine, step) : amount;
  const about = rounded || !sameAmount(near, amount);
  const bare = bareText(near, unit);
  const inWords = amountWords(near, unit);
  const spelt = inWords && hedged(inWords, bound, about);
  return { ...figure, bare, honest: hedged(bare, bound, about), inWords: spelt, step: toNumber(step) };
}

function hedged(text: string, bound: Bound | null, about: boolean): string {
  if (bound) return `${words.figure[bound]} ${text}`;
  return about ? `${words.figure.about} ${text}` : text;
}
