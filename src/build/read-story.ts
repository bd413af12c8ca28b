import { readFile } from 'node:fs/promises';
import { type Checked, checkStory } from '../story/check';
import { placed } from '../story/check/place';
import { isFolder, notFound, notReadable } from '../story/problems';
import { checkDrawings } from './check-drawings';
import { readRecord, today } from './record';

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
  const source = await readFile(file).catch((error: NodeJS.ErrnoException) => error.code ?? '');
  if (typeof source === 'string') return unread(file, source);
  const { record, problem } = await readRecord(file);
  const checked = checkStory(source, { record, today: today(), further: checkDrawings });
  return problem ? { source, problems: [problem, ...checked.problems] } : { source, ...checked };
}

/** What is said of a file that cannot be read, by the code of the error. */
function unread(file: string, code: string): Reading {
  const message = { ENOENT: notFound, ENOTDIR: notFound, EISDIR: isFolder }[code] ?? notReadable;
  return { source: new Uint8Array(), problems: placed('', [{ message: message(file), start: 0, end: 1 }]) };
}
