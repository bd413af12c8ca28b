import { readFile } from 'node:fs/promises';
import { type Checked, checkStory } from '../story/check';
import { placed } from '../story/check/place';
import { notFound } from '../story/problems';
import { checkDrawings } from './check-drawings';
import { readRecord } from './record';

/** A checked data file and its bytes. */
export interface Reading extends Checked {
  readonly source: Uint8Array;
}

/** The path of the data file: `STORY` of the environment, or the story of this repository. */
export function storyFile(): string {
  return process.env.STORY || 'data/story.json';
}

/** Reads and checks a data file; a file that cannot be read is a problem like any other. */
export async function readStory(file: string): Promise<Reading> {
  const source = await readFile(file).catch(() => undefined);
  if (source) return { source, ...checkStory(source, { record: await readRecord(file), further: checkDrawings }) };
  const problems = placed('', [{ message: notFound(file), start: 0, end: 1 }]);
  return { source: new Uint8Array(), problems };
}
