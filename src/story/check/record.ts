import { z } from 'zod';
import type { ResolvedFact } from '../facts';
import * as problems from '../problems';
import type { FactEntry, StoryFile } from '../schema';
import { checkCorrections, reasonToCome, wasPublished } from './corrections';
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
    return changed(fact, was, { file, halfKnown, record, today });
  });
  return [...figures, ...checkCorrections(subject, { published, corrections: record.corrections })];
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

interface Desk {
  readonly file: StoryFile;
  readonly halfKnown: Subject['halfKnown'];
  readonly record: PublishedRecord;
  readonly today: string;
}

function changed(fact: ResolvedFact, was: string, desk: Desk): Note[] {
  const { corrections } = desk.file;
  const index = corrections.findLastIndex(({ fact: id }) => id === fact.id);
  const correction = corrections[index];
  // Its correction may be there, in another shape.
  if (!correction && desk.halfKnown.has(fact.id)) return [];
  // One that was published and ends with the published figure tells of an earlier change.
  const isEarlier = correction?.now === was && wasPublished(correction, desk.record.corrections);
  if (!correction || isEarlier) return [uncorrected(fact, was, desk)];
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
