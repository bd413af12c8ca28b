import type { Node } from 'jsonc-parser';
import type { z } from 'zod';
import * as problems from '../problems';
import { storySchema } from '../schema';
import { nearest } from './nearest';
import type { Finding, Path } from './place';
import { expectedAt } from './schema-at';
import { spotOf, spotOfName } from './spot';

type Issue = z.core.$ZodIssue;

/** A file as far as its shape is known. */
interface Shaped {
  readonly tree: Node;
  readonly value: unknown;
}

/** What is wrong with the shape of a file, in our own words. */
export function checkShape({ tree, value }: Shaped): readonly Finding[] {
  const { error } = storySchema.safeParse(value);
  const issues = error?.issues ?? [];
  const misspelt = new Set(issues.flatMap((issue) => meantNames(issue, value)));
  return issues
    .filter(({ path }) => !misspelt.has(keyOf(path as Path)))
    .flatMap((issue) => findingsOf(issue, { tree, value }));
}

function keyOf(path: Path): string {
  return JSON.stringify(path);
}

/** The names that misspelt ones were meant to be: that they are missing need not be said too. */
function meantNames(issue: Issue, value: unknown): string[] {
  if (issue.code !== 'unrecognized_keys') return [];
  const path = issue.path as Path;
  const names = expectedAt(value, path).names;
  return issue.keys.flatMap((key) => nearest(key, names) ?? []).map((name) => keyOf([...path, name]));
}

function findingsOf(issue: Issue, shaped: Shaped): Finding[] {
  const path = issue.path as Path;
  if (issue.code === 'unrecognized_keys') {
    const { names } = expectedAt(shaped.value, path);
    return issue.keys.map((key) => ({
      message: ofOtherKind(key, names) ?? problems.unknownName(key, nearest(key, names), names),
      ...spotOfName(shaped.tree, path, key),
      path: [...path, key],
    }));
  }
  return [{ message: messageOf(issue, path, shaped.value), ...spotOf(shaped.tree, path), path }];
}

/** A fact that is reported and worked out at once is neither. */
function ofOtherKind(key: string, names: readonly string[]): problems.Message | null {
  if (names.includes('rule') && ['value', 'sources', 'roundedTo'].includes(key)) return problems.workedOut(key);
  return key === 'rule' && names.includes('roundedTo') ? problems.notWorkedOut() : null;
}

function messageOf(issue: Issue, path: Path, value: unknown): problems.Message {
  const found = path.reduce<unknown>(
    (group, part) => (group as Record<string | number, unknown> | null)?.[part],
    value,
  );
  if (path.length === 0) return problems.notAGroup(found);
  const name = nameOf(path);
  if (found === undefined) {
    const { hints } = expectedAt(value, path.slice(0, -1));
    const options = 'options' in issue ? `It is one of: ${(issue.options as string[]).join(', ')}.` : '';
    return problems.nameAbsent(name, hints.get(name) ?? options);
  }
  switch (issue.code) {
    case 'invalid_value':
      return oneOf(name, found, issue.values);
    case 'invalid_union':
      return 'options' in issue ? oneOf(name, found, issue.options as string[]) : problems.badValue(found);
    case 'too_small':
      return tooSmall(issue, name);
    case 'custom':
      return problems.badAddress(String(found));
    case 'invalid_format':
      return badFormat(issue, name, String(found));
    default:
      return problems.wrongSort(
        { name, inList: typeof path.at(-1) === 'number' },
        'expected' in issue ? String(issue.expected) : '',
        found,
      );
  }
}

/** The name behind which a value stands; for an entry of a list, the name of the list. */
function nameOf(path: Path): string {
  return String(path.findLast((part) => typeof part === 'string') ?? '');
}

function oneOf(name: string, found: unknown, options: readonly unknown[]): problems.Message {
  const names = options.map(String);
  return problems.notOneOf(name, found, {
    nearest: typeof found === 'string' ? nearest(found, names) : null,
    options: names,
  });
}

function tooSmall(issue: z.core.$ZodIssueTooSmall, name: string): problems.Message {
  if (issue.origin === 'array') return problems.shortList(name, Number(issue.minimum));
  return problems.tooSmall(name, issue.inclusive ? `${issue.minimum} or more` : `more than ${issue.minimum}`);
}

function badFormat(issue: z.core.$ZodIssueInvalidStringFormat, name: string, found: string): problems.Message {
  if (issue.pattern?.includes('\\p{C}')) return problems.emptyText(name);
  if (issue.format === 'url') return problems.badAddress(found);
  if (issue.pattern?.includes('a-z')) return problems.badId(found);
  return issue.pattern?.includes('\\d{4}') ? problems.badDate(found) : problems.badSign(found);
}
