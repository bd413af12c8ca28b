import { amountOfValue } from '../amount';
import * as problems from '../problems';
import type { FactEntry, UnitEntry } from '../schema';
import type { Note, Subject } from './note';
import type { Path } from './place';

type Derived = Extract<FactEntry, { kind: 'derived' }>;

/** Derived facts: whether their rule can be worked out, in one unit, and is as sure as what it rests on. */
export function checkRules(subject: Subject): Note[] {
  return subject.file.facts.flatMap((fact, i) => {
    if (fact.kind !== 'derived' || !fact.rule.of.every((id) => subject.facts.has(id))) return [];
    const path: Path = ['facts', i];
    const circle = circleFrom(fact, subject);
    if (circle) return [{ path: [...path, 'rule'], message: problems.ruleCircle(circle) }];
    const message = ruleProblem(fact, subject);
    const status = statusProblem(fact, subject);
    return [
      ...(message ? [{ path: [...path, 'rule'], message }] : []),
      ...(status ? [{ path: [...path, 'status'], message: status }] : []),
    ];
  });
}

/** The way from a fact back to itself; null if there is none. */
function circleFrom(fact: Derived, { file }: Subject): string[] | null {
  const rules = new Map(file.facts.map((one) => [one.id, one.kind === 'derived' ? one.rule.of : []]));
  const seen = new Map<string, string>();
  const next = [fact.id];
  for (const id of next) {
    for (const input of rules.get(id) ?? []) {
      if (input === fact.id) return wayTo(id, seen);
      if (!seen.has(input)) next.push(input);
      if (!seen.has(input)) seen.set(input, id);
    }
  }
  return null;
}

function wayTo(id: string, from: ReadonlyMap<string, string>): string[] {
  const way = [id];
  for (let at = from.get(id); at !== undefined && !way.includes(at); at = from.get(at)) way.unshift(at);
  return way;
}

function ruleProblem({ id, rule, unit }: Derived, { facts, file }: Subject): problems.Message | null {
  const inputs = rule.of.flatMap((one) => facts.get(one) ?? []);
  const words = inputs.find(({ value, unit: { date, scale } }) => date || scale || typeof value === 'string');
  if (words) return problems.ruleOfWords(words.id);
  if (rule.how === 'share' && inputs.length !== 2) return problems.shareOfTwo(inputs.length);
  const own = file.units[unit];
  if (!own) return null;
  const units = [...inputs.map((input) => input.unit), ...(rule.how === 'share' ? [] : [own])];
  if (new Set(units.map(signsOf)).size > 1)
    return problems.mixedUnits([...rule.of, ...(rule.how === 'share' ? [] : [id])]);
  if (rule.how === 'share' && !own.suffix?.includes('%')) return problems.shareUnit();
  const possible = facts.get(id)?.value !== null || inputs.some(({ value }) => amountOfValue(value) === null);
  return possible ? null : problems.ruleImpossible(rule.how, rule.of);
}

/** What stands before and behind the numbers of a unit: figures with the same can be added up and compared. */
export function signsOf({ prefix = '', suffix = '' }: UnitEntry): string {
  return `${prefix} ${suffix}`;
}

/** A figure that rests on a promise or a gap is one itself. */
function statusProblem({ status, rule }: Derived, { facts }: Subject): problems.Message | null {
  if (status !== 'happened' && status !== 'gone') return null;
  const inputs = rule.of.flatMap((id) => facts.get(id) ?? []);
  const unsure = inputs.find((input) => input.status === 'promised' || input.status === 'unknown');
  return unsure ? problems.derivedStatus(status, unsure.id, unsure.status) : null;
}
