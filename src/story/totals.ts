import { type Amount, amountOfValue, joinedBound, sumOf, writtenValue } from './amount';
import { compare, type Decimal, decimal, minus, plus } from './decimal';
import type { ResolvedFact } from './facts';
import { valueText } from './figure-text';
import { firstPart } from './resolve-view';
import type { ViewEntry } from './schema';

/** A total of a chart, the parts it should be the sum of, and the item that is the total. */
export interface Total {
  readonly item: string;
  readonly total: ResolvedFact;
  readonly parts: readonly ResolvedFact[];
  /** What its parts are called in the data file. */
  readonly names: readonly string[];
}

/** How the parts of a total compare with it. */
export interface Comparison {
  readonly verdict: 'same' | 'rounding' | 'gap' | 'differs' | 'exceeds';
  /** The sum of the parts, as the page would write it. */
  readonly parts: string;
}

type Items = ViewEntry['items'];
type Part = NonNullable<Items[number]['part']>;

/** For each part that is a total, the parts it is made of. */
const madeOf: Partial<Record<ViewEntry['kind'], readonly (readonly [total: Part, parts: readonly Part[]])[]>> = {
  units: [['total', ['amount']]],
  crowd: [['all', ['now', 'fewer']]],
  budget: [
    ['total', ['year', 'rest']],
    ['itemised', ['year']],
    ['jobs', ['job']],
  ],
};

/** The totals a chart shows with at least two of their parts. */
export function totalsIn(chart: ViewEntry, facts: ReadonlyMap<string, ResolvedFact>): Total[] {
  const items = chart.items.map((item) => ({ ...item, part: item.part ?? firstPart[chart.kind] }));
  return (madeOf[chart.kind] ?? []).flatMap(([total, names]) =>
    items
      .filter(({ part }) => part === total)
      .flatMap((item) => {
        const own = items.filter(({ part, group }) => names.includes(part) && group === item.group);
        const found = own.flatMap(({ fact }) => facts.get(fact) ?? []);
        const whole = facts.get(item.fact);
        return whole && own.length > 1 && found.length === own.length
          ? [{ item: item.id, total: whole, parts: gapsFilled(own, found), names }]
          : [];
      }),
  );
}

/** Where the rest has an item of its own, it stands for the parts without a figure. */
function gapsFilled(items: Items, parts: readonly ResolvedFact[]): readonly ResolvedFact[] {
  const rest = items.some(({ part }) => part === 'rest');
  return rest ? parts.filter(({ value }) => value !== null) : parts;
}

/** Whether parts and total agree: exactly, within the rounding of both, or but for a named gap. */
export function compareTotal({ total, parts }: Total): Comparison | null {
  const whole = amountOfValue(total.value);
  const amounts = parts.flatMap(({ value }) => amountOfValue(value) ?? []);
  if (!whole || amounts.length === 0) return null;
  const gap = amounts.length < parts.length;
  const sum = sumOf(amounts);
  const slack = [total, ...parts].reduce((all, { step }) => plus(all, half(step)), decimal(0));
  const bound = joinedBound(parts.map((part) => part.bound));
  const verdict = verdictOf(gap ? { ...sum, high: null } : sum, whole, slack);
  return {
    verdict: gap && verdict !== 'exceeds' ? 'gap' : verdict,
    parts: valueText(writtenValue(sum), total.unit, bound),
  };
}

function half(step: number | null): Decimal {
  const whole = decimal(step ?? 0);
  return { units: whole.units * 5n, scale: whole.scale + 1 };
}

function verdictOf(parts: Amount, whole: Amount, slack: Decimal): Comparison['verdict'] {
  if (meets(parts, whole, decimal(0))) return 'same';
  if (meets(parts, whole, slack)) return 'rounding';
  return whole.high && compare(parts.low, whole.high) > 0 ? 'exceeds' : 'differs';
}

function meets(a: Amount, b: Amount, slack: Decimal): boolean {
  const reaches = (low: Decimal, high: Decimal | null) => high === null || compare(minus(low, slack), high) <= 0;
  return reaches(a.low, b.high) && reaches(b.low, a.high);
}
