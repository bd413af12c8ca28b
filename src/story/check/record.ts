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
 * taken back. The record is undefined before the first publication.
 */
export function checkRecord(subject: Subject, record: PublishedRecord = nothingPublished, today = ''): Note[] {
  const { file, facts, halfKnown } = subject;
  const published = new Map(Object.entries(record.figures));
  const figures = [...published].flatMap(([id, was]): Note[] => {
    const fact = facts.get(id);
    if (!fact) return halfKnown.has(id) ? [] : [goneFrom(subject, record, { id, was })];
    if (fact.text === was || movesWith(id, { file, facts, published, rules: record.rules })) return [];
    return changed(fact, was, { file, today });
  });
  return [...figures, ...corrections(subject, { published, gone: takenBack(subject, record) })];
}

/** A fact that was cut, or that may stand there under another id, which no link and no correction knows. */
function goneFrom(
  { file, facts }: Subject,
  { labels, figures }: PublishedRecord,
  { id, was }: Record<'id' | 'was', string>,
): Note {
  const find = (isIt: (fact: FactEntry) => boolean) =>
    file.facts.findIndex((fact) => !Object.hasOwn(figures, fact.id) && isIt(fact));
  const labelled = find(({ label }) => label === labels?.[id]);
  const alike = labelled < 0 ? find((fact) => facts.get(fact.id)?.text === was) : labelled;
  const now = file.facts[alike]?.id;
  if (now === undefined) return { path: ['facts'], message: problems.publishedGone(id, was) };
  const say = labelled < 0 ? problems.publishedAlike(id, was, now) : problems.publishedRenamed(id, now);
  return { path: ['facts', alike, 'id'], message: say };
}

/** A published correction that is gone: its day and fact, what it said, and the id of the fact. */
interface Gone {
  readonly key: string;
  readonly said: string;
  readonly id: string;
}

interface Past {
  readonly published: ReadonlyMap<string, string>;
  readonly gone: readonly Gone[];
}

/** Published corrections that are gone, and the latest of figures that are as they were published, or that nobody has seen yet. */
function corrections(subject: Subject, { published, gone }: Past): Note[] {
  const late = outdated(subject, published);
  // Where one is gone, those that are left need not be wrong.
  const wrong = late.filter(({ id }) => !gone.some((one) => one.id === id));
  return [
    ...wrong.map(({ id, index, text }) => ({
      ...{ path: ['corrections', index, 'now'], message: problems.correctionWrong(id, 'now', text) },
    })),
    ...gone.map(({ key, said, id }) => {
      const say = late.some((one) => one.id === id) ? problems.correctionCut : problems.correctionGone;
      return { path: ['corrections'], message: say(key, said) };
    }),
  ];
}

/** Facts whose latest correction ends with another figure than they have. */
function outdated({ file, facts }: Subject, published: ReadonlyMap<string, string>) {
  return [...new Set(file.corrections.map(({ fact }) => fact))].flatMap((id) => {
    const fact = facts.get(id);
    const index = file.corrections.findLastIndex((one) => one.fact === id);
    const isSettled = fact && (published.get(id) ?? fact.text) === fact.text;
    return !isSettled || file.corrections[index]?.now === fact.text ? [] : [{ id, index, text: fact.text }];
  });
}

/** Corrections of one day are told apart by what they say: their number changes if one before them is cut. */
function takenBack({ file, whole }: Subject, { corrections = {} }: PublishedRecord): Gone[] {
  const unnumbered = (key: string) => key.replace(/, \d+$/, '');
  const kept = Object.entries(correctionsSaid(file.corrections)).map(([key, said]) => `${unnumbered(key)} ${said}`);
  return Object.entries(corrections).flatMap(([numbered, said]) => {
    const key = unnumbered(numbered);
    return !whole || kept.includes(`${key} ${said}`) ? [] : [{ key, said, id: key.split(', ')[1] ?? '' }];
  });
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
