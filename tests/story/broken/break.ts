import { readFileSync } from 'node:fs';
import { checkStory, type PublishedRecord } from '../../../src/story/check';
import type { FactEntry, StoryFile } from '../../../src/story/schema';

/** A way to break the small story, the problems it must give, and the words the first caret must stand under. */
export interface Broken {
  readonly title: string;
  readonly bytes: () => Uint8Array;
  readonly kinds: readonly string[];
  readonly at?: string;
  readonly record?: PublishedRecord;
}

export const small = readFileSync('tests/fixtures/stories/small.json', 'utf8');

/** What a check finds in the text of a story. */
export function problemsOf(text: string | Uint8Array, record?: PublishedRecord) {
  return checkStory(typeof text === 'string' ? new TextEncoder().encode(text) : text, { record }).problems;
}

type Expected = Pick<Broken, 'kinds'> & Partial<Pick<Broken, 'at' | 'record'>>;

/** The small story with a piece of its text replaced. */
export function retyped(title: string, [from, to]: readonly [string, string], expected: Expected): Broken {
  if (!small.includes(from)) throw new Error(`The small story does not hold ${from}.`);
  return { title, bytes: () => new TextEncoder().encode(small.replace(from, () => to)), ...expected };
}

/** A file loosely typed, so that a test can break its shape. */
// biome-ignore lint/suspicious/noExplicitAny: breaking types is the point
export type Loose = any;

/** The small story with its data changed. */
export function changed(title: string, change: (file: Loose) => void, expected: Expected): Broken {
  return { title, bytes: () => new TextEncoder().encode(rewritten(change)), ...expected };
}

/** The text of the small story after a change to its data. */
export function rewritten(change: (file: Loose) => void): string {
  const file: StoryFile = JSON.parse(small);
  change(file);
  return JSON.stringify(file, null, 2);
}

/** The entry of a list with the id, loosely typed. */
export function entry(list: readonly { id: string }[], id: string): Loose {
  const found = list.find((one) => one.id === id);
  if (!found) throw new Error(`The small story has no "${id}".`);
  return found;
}

/** Changes the fact with the id. */
export function fact(id: string, change: (fact: Loose) => void): (file: { facts: FactEntry[] }) => void {
  return (file) => change(entry(file.facts, id));
}
