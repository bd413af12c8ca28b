import { z } from 'zod';
import type { ResolvedFact } from '../facts';
import * as problems from '../problems';
import type { FactEntry, StoryFile } from '../schema';
import type { Note, Subject } from './note';

/** What was last published, as `npm run publish` records it. */
export const recordSchema = z.strictObject({
  /** The day of the last publication. */
  published: z.string(),
  /** The commit it was built from, if it was built from one. */
  commit: z.string().optional(),
  /** The figures readers saw, by fact id. */
  figures: z.record(z.string(), z.string()),
  /** The titles of the pictures, by scene and step. */
  titles: z.record(z.string(), z.string()).optional(),
  /** The words of the steps, by step, with references for figures. */
  words: z.record(z.string(), z.string()).optional(),
  /** The labels and statuses of facts, by id. */
  labels: z.record(z.string(), z.string()).optional(),
  statuses: z.record(z.string(), z.string()).optional(),
  /** What stands around figures and steps: byline, licence, method, sources, terms and the labels of pictures. */
  about: z.record(z.string(), z.string()).optional(),
  /** Of all that was published, as a hash: if it is the same, nothing has changed. */
  state: z.string().optional(),
  /** How derived figures were worked out, by fact id. */
  rules: z.record(z.string(), z.string()).optional(),
  /** What each correction said, by its day and fact. */
  corrections: z.record(z.string(), z.string()).optional(),
});

export type PublishedRecord = z.infer<typeof recordSchema>;

const nothingPublished: PublishedRecord = { published: '', figures: {} };

/**
 * Published figures that changed without a correction that says so, corrections of something else, and those that were
 * taken back. The record is null if it cannot be read, and undefined before the first publication.
 */
export function checkRecord(subject: Subject, record: PublishedRecord | null = nothingPublished, today = ''): Note[] {
  if (!record) return [{ path: [], message: problems.recordUnreadable() }];
  const { file, facts, halfKnown } = subject;
  const published = new Map(Object.entries(record.figures));
  const figures = [...published].flatMap(([id, was]): Note[] => {
    const fact = facts.get(id);
    if (!fact) return halfKnown.has(id) ? [] : [goneFrom(subject, record, { id, was })];
    if (fact.text === was || movesWith(id, { file, facts, published, rules: record.rules })) return [];
    return changed(fact, was, { file, today });
  });
  return [...figures, ...outdated(subject, published), ...takenBack(subject, record)];
}

/** A fact that was cut, or that stands there under another id, which no link and no correction knows. */
function goneFrom(
  { file }: Subject,
  { labels, figures }: PublishedRecord,
  { id, was }: Record<'id' | 'was', string>,
): Note {
  const isRenamed = (fact: FactEntry) => fact.label === labels?.[id] && !Object.hasOwn(figures, fact.id);
  const index = file.facts.findIndex(isRenamed);
  const now = file.facts[index];
  if (!now) return { path: ['facts'], message: problems.publishedGone(id, was) };
  return { path: ['facts', index, 'id'], message: problems.publishedRenamed(id, now.id) };
}

/** The latest corrections of figures that are as they were published, or that nobody has seen yet. */
function outdated({ file, facts }: Subject, published: ReadonlyMap<string, string>): Note[] {
  return [...new Set(file.corrections.map(({ fact }) => fact))].flatMap((id): Note[] => {
    const fact = facts.get(id);
    const index = file.corrections.findLastIndex((one) => one.fact === id);
    const isSettled = fact && (published.get(id) ?? fact.text) === fact.text;
    if (!isSettled || file.corrections[index]?.now === fact.text) return [];
    return [{ path: ['corrections', index, 'now'], message: problems.correctionWrong(id, 'now', fact.text) }];
  });
}

function takenBack({ file, whole }: Subject, { corrections = {} }: PublishedRecord): Note[] {
  const kept = correctionsSaid(file.corrections);
  const gone = whole ? Object.keys(corrections).filter((key) => kept[key] !== corrections[key]) : [];
  return gone.map((key) => ({ path: ['corrections'], message: problems.correctionGone(key, corrections[key] ?? '') }));
}

/** What corrections say, by day and fact; the second of one day is "2026-12-01, load-2016, 2". */
export function correctionsSaid(
  corrections: readonly Pick<StoryFile['corrections'][number], 'date' | 'fact' | 'was' | 'now'>[],
): Record<string, string> {
  const keys = corrections.map(({ date, fact }) => `${date}, ${fact}`);
  const before = (i: number) => keys.slice(0, i).filter((key) => key === keys[i]).length;
  const keyed = (i: number) => (before(i) === 0 ? (keys[i] as string) : `${keys[i]}, ${before(i) + 1}`);
  return Object.fromEntries(corrections.map(({ was, now }, i) => [keyed(i), `${was} → ${now}`]));
}

/** What stands in the printed entry until somebody writes the reason. */
const reasonToCome = 'Why it changed.';

/** Corrections that were pasted as they were printed. */
export function checkReasons({ file }: Subject): Note[] {
  return file.corrections.flatMap(({ note }, i) =>
    note === reasonToCome ? [{ path: ['corrections', i, 'note'], message: problems.reasonMissing() }] : [],
  );
}

interface Desk {
  readonly file: StoryFile;
  readonly today: string;
}

function changed(fact: ResolvedFact, was: string, { file, today }: Desk): Note[] {
  const index = file.corrections.findLastIndex(({ fact: id }) => id === fact.id);
  const correction = file.corrections[index];
  // One that ends with the published figure tells of an earlier change.
  if (!correction || correction.now === was) return [uncorrected(fact, was, { file, today })];
  const expected = { was, now: fact.text };
  return (['was', 'now'] as const).flatMap((name) =>
    correction[name] === expected[name]
      ? []
      : [{ path: ['corrections', index, name], message: problems.correctionWrong(fact.id, name, expected[name]) }],
  );
}

function uncorrected(fact: ResolvedFact, was: string, { file, today }: Desk): Note {
  const date = [today, file.updated ?? '', file.published].reduce((a, b) => (a > b ? a : b));
  const entry = { date, fact: fact.id, was, now: fact.text, note: reasonToCome };
  const typed = JSON.stringify(entry, null, 1).replace(/\n\s*/g, ' ');
  const path = ['facts', file.facts.findIndex(({ id }) => id === fact.id), 'id'];
  return { path, message: problems.correctionNeeded(fact.id, was, fact.text, typed) };
}

interface Change {
  readonly file: StoryFile;
  readonly facts: Subject['facts'];
  readonly published: ReadonlyMap<string, string>;
  /** The rules as they were published, if the record has them. */
  readonly rules?: PublishedRecord['rules'];
}

/** How a derived figure is worked out, as the record keeps it. */
export function ruleSaid({ how, of }: { readonly how: string; readonly of: readonly string[] }): string {
  return `${how} of ${(how === 'sum' ? [...of].sort() : of).join(', ')}`;
}

/** True for a derived figure that changed because those it is worked out from did: their corrections explain it. */
function movesWith(id: string, change: Change, seen: readonly string[] = []): boolean {
  const entry = change.file.facts.find((fact) => fact.id === id);
  if (entry?.kind !== 'derived' || seen.includes(id)) return false;
  if (change.rules && change.rules[id] !== ruleSaid(entry.rule)) return false;
  return entry.rule.of.some((input) => {
    const was = change.published.get(input);
    const differs = was !== undefined && was !== change.facts.get(input)?.text;
    return differs || movesWith(input, change, [...seen, id]);
  });
}
