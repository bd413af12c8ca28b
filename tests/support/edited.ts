import { readFileSync } from 'node:fs';
import { checkStory } from '../../src/story/check';
import type { StoryFile } from '../../src/story/schema';

type Editable<T> = T extends object ? { -readonly [K in keyof T]: Editable<T[K]> } : T;

/** The small invented story after a change, as the bytes of a data file. */
export function editedBytes(change: (file: Editable<StoryFile>) => void): Uint8Array {
  const file = JSON.parse(readFileSync('tests/fixtures/stories/small.json', 'utf8')) as Editable<StoryFile>;
  change(file);
  return Buffer.from(JSON.stringify(file, null, 2));
}

/** What the check makes of the small story after a change. */
export function checkEdited(change: (file: Editable<StoryFile>) => void): ReturnType<typeof checkStory> {
  return checkStory(editedBytes(change));
}
