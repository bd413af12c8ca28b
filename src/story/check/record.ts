import { z } from 'zod';
import type { ResolvedFact } from '../facts';
import * as problems from '../problems';
import type { StoryFile } from '../schema';
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
});

export type PublishedRecord = z.infer<typeof recordSchema>;

/** Published figures that changed without a correction that says so. */
export function checkRecord({ file, facts, halfKnown }: Subject, record: PublishedRecord | null): Note[] {
  if (!record) return [{ path: [], message: problems.recordUnreadable() }];
  const published = new Map(Object.entries(record.figures));
  return [...published].flatMap(([id, was]) => {
    const fact = facts.get(id);
    if (!fact) return halfKnown.has(id) ? [] : [{ path: ['facts'], message: problems.publishedGone(id, was) }];
    return fact.text === was || movesWith(id, { file, facts, published }) ? [] : changed(fact, was, file);
  });
}

function changed(fact: ResolvedFact, was: string, file: StoryFile): Note[] {
  const index = file.corrections.findLastIndex(({ fact: id }) => id === fact.id);
  const correction = file.corrections[index];
  if (!correction) {
    const entry = { date: file.updated ?? file.published, fact: fact.id, was, now: fact.text, note: 'Why it changed.' };
    const path = ['facts', file.facts.findIndex(({ id }) => id === fact.id), 'id'];
    return [
      {
        path,
        message: problems.correctionNeeded(
          fact.id,
          was,
          fact.text,
          JSON.stringify(entry, null, 1).replace(/\n\s*/g, ' '),
        ),
      },
    ];
  }
  const expected = { was, now: fact.text };
  return (['was', 'now'] as const).flatMap((name) =>
    correction[name] === expected[name]
      ? []
      : [{ path: ['corrections', index, name], message: problems.correctionWrong(fact.id, name, expected[name]) }],
  );
}

interface Change {
  readonly file: StoryFile;
  readonly facts: Subject['facts'];
  readonly published: ReadonlyMap<string, string>;
}

/** True for a derived figure that changed because those it is worked out from did: their corrections explain it. */
function movesWith(id: string, change: Change, seen: readonly string[] = []): boolean {
  const entry = change.file.facts.find((fact) => fact.id === id);
  if (entry?.kind !== 'derived' || seen.includes(id)) return false;
  return entry.rule.of.some((input) => {
    const was = change.published.get(input);
    const differs = was !== undefined && was !== change.facts.get(input)?.text;
    return differs || movesWith(input, change, [...seen, id]);
  });
}
