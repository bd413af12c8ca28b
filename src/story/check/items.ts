import { amountOfValue } from '../amount';
import { toNumber } from '../decimal';
import type { ResolvedFact } from '../facts';
import * as problems from '../problems';
import { firstPart } from '../resolve-view';
import type { ViewEntry } from '../schema';
import type { Note, Subject } from './note';
import type { Path } from './place';
import { signsOf } from './rules';

type Item = ViewEntry['items'][number];
type Kind = ViewEntry['kind'];

/** Items of charts: whether their facts are of the sort, the size and the status that can be drawn. */
export function checkItems({ file, facts }: Subject): Note[] {
  return file.scenes.flatMap(({ chart }, scene) => {
    if (!chart) return [];
    const path: Path = ['scenes', scene, 'chart'];
    const each = chart.items.flatMap((item, i) => inItem(item, [...path, 'items', i], { kind: chart.kind, facts }));
    return [...each, ...singles(chart, path), ...scales(chart, path, facts), ...measures(chart, path, facts)];
  });
}

interface Setting {
  readonly kind: Kind;
  readonly facts: ReadonlyMap<string, ResolvedFact>;
}

function inItem(item: Item, path: Path, { kind, facts }: Setting): Note[] {
  const fact = facts.get(item.fact);
  if (!fact) return [];
  const part = item.part ?? firstPart[kind];
  const at = (name: string, message: problems.Message | null): Note[] =>
    message ? [{ path: [...path, name], message }] : [];
  return [
    ...at('fact', sortProblem(fact, part, kind) ?? sizeProblem(fact, part, kind)),
    ...at(item.part ? 'part' : 'fact', statusProblem(fact, part)),
    ...(needsPlace(kind, part) ? at(item.at === undefined ? 'id' : 'at', placeProblem(item.at, facts)) : []),
  ];
}

const grades = ['area', 'overall'];
const dates = ['event', 'due', 'came'];

function sortProblem(fact: ResolvedFact, part: string, kind: Kind): problems.Message | null {
  const wrong = (wanted: string) => problems.notDrawable(kind, fact.id, wanted);
  if (grades.includes(part)) return fact.unit.scale ? null : wrong('a grade');
  if (dates.includes(part)) return fact.unit.date && fact.value !== null ? null : wrong('a date');
  if (part === 'note') return null;
  return typeof fact.value === 'string' || fact.unit.date || fact.unit.scale ? wrong('a number') : null;
}

/** How many marks a chart draws one by one; parts that are drawn as lengths have no such limit. */
const most: Readonly<Record<string, number>> = {
  'ladder waiting': 5000,
  'ladder cases': 500,
  'units amount': 2000,
  'units total': 2000,
  'caseload load': 500,
  'caseload spread': 500,
  'crowd all': 20_000,
  'crowd now': 20_000,
  'crowd fewer': 20_000,
  'budget jobs': 2000,
  'budget job': 2000,
};

function sizeProblem({ id, value, text }: ResolvedFact, part: string, kind: Kind): problems.Message | null {
  const amount = amountOfValue(value);
  if (!amount) return null;
  if (amount.low.units < 0n) return problems.belowZero(id, text);
  const limit = most[`${kind} ${part}`];
  return limit !== undefined && toNumber(amount.high ?? amount.low) > limit ? problems.tooMany(id, limit) : null;
}

const statuses: Readonly<Record<string, readonly ResolvedFact['status'][]>> = {
  due: ['promised'],
  came: ['happened'],
  fewer: ['gone', 'promised'],
  rest: ['unknown'],
};

function statusProblem({ status }: ResolvedFact, part: string): problems.Message | null {
  const wanted = statuses[part];
  return wanted && !wanted.includes(status) ? problems.notPromised(part, wanted) : null;
}

function needsPlace(kind: Kind, part: string): boolean {
  return kind === 'timeline' && !dates.includes(part);
}

function placeProblem(at: string | undefined, facts: Setting['facts']): problems.Message | null {
  const date = at === undefined ? undefined : facts.get(at);
  if (at !== undefined && !date) return null;
  return date?.unit.date && date.value !== null ? null : problems.placeMissing();
}

/** Parts of which a chart has one. */
const single: Partial<Record<Kind, readonly string[]>> = { crowd: ['all'], budget: ['total'] };

function singles({ kind, items }: ViewEntry, path: Path): Note[] {
  return (single[kind] ?? []).flatMap((part) => {
    const count = items.filter((item) => (item.part ?? firstPart[kind]) === part).length;
    return count === 1 ? [] : [{ path: [...path, 'items'], message: problems.onlyOne(part) }];
  });
}

/** All judgements of a ladder stand on the rungs of one scale. */
function scales({ kind, items }: ViewEntry, path: Path, facts: Setting['facts']): Note[] {
  if (kind !== 'ladder') return [];
  let first: string | undefined;
  return items.flatMap(({ fact }, i) => {
    const scale = facts.get(fact)?.unit.scale?.join();
    first ??= scale;
    const differs = scale !== undefined && scale !== first;
    return differs ? [{ path: [...path, 'items', i, 'fact'], message: problems.scalesDiffer(fact) }] : [];
  });
}

/** Parts that a chart draws on one scale: as lengths, or as marks that stand for as much each. */
const alike: Readonly<Record<Kind, readonly (readonly string[])[]>> = {
  ladder: [['waiting'], ['cases']],
  units: [['amount', 'total']],
  caseload: [['load', 'spread', 'reference']],
  crowd: [['all', 'now', 'fewer']],
  timeline: [['amount']],
  budget: [
    ['total', 'itemised', 'year', 'rest'],
    ['jobs', 'job'],
  ],
};

/** Numbers of other signs than the first on their scale: 14 of £m beside 500 of £ would be drawn as the smaller. */
function measures({ kind, items }: ViewEntry, path: Path, facts: Setting['facts']): Note[] {
  return alike[kind].flatMap((parts) => {
    const numbers = items.flatMap((item, i) => {
      const fact = parts.includes(item.part ?? firstPart[kind]) ? facts.get(item.fact) : undefined;
      return fact && !fact.unit.date && !fact.unit.scale ? [{ fact, i }] : [];
    });
    const [first] = numbers;
    return numbers
      .filter(({ fact }) => first && signsOf(fact.unit) !== signsOf(first.fact.unit))
      .map(({ fact, i }) => ({
        path: [...path, 'items', i, 'fact'],
        message: problems.unitsDiffer(fact.id, first?.fact.id ?? ''),
      }));
  });
}
