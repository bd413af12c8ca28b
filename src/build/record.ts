import { readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type Problem, type PublishedRecord, recordSchema } from '../story/check';
import { placed } from '../story/check/place';
import { parse } from '../story/check/syntax';
import { recordUnreadable } from '../story/problems';

/** The path of the record of what was published of a data file: published.json beside story.json, else NAME.published.json. */
export function recordFile(storyFile: string): string {
  const name = basename(storyFile, '.json');
  return join(dirname(storyFile), name === 'story' ? 'published.json' : `${name}.published.json`);
}

/** What was last published of a data file: nothing before the first publication, a problem if the record is broken. */
export interface Recorded {
  readonly record?: PublishedRecord;
  readonly problem?: Problem;
}

/** Reads the record of a data file. */
export async function readRecord(storyFile: string): Promise<Recorded> {
  const file = recordFile(storyFile);
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => error);
  // A record that is there and cannot be read must not pass for a first publication.
  if (typeof text !== 'string') return text.code === 'ENOENT' ? {} : { problem: broken(file, '') };
  const record = parseRecord(text);
  return record ? { record } : { problem: broken(file, text) };
}

/** A broken record, at the first place where its punctuation is wrong. */
function broken(file: string, text: string): Problem {
  const { start, end } = parse(text).findings[0] ?? { start: 0, end: 1 };
  const [problem] = placed(text, [{ message: recordUnreadable(), start, end }]);
  return { ...(problem as Problem), file };
}

/** The day where the program runs, as data files write it: a Swedish date is an ISO date. */
export function today(): string {
  return new Date().toLocaleDateString('sv');
}

function parseRecord(text: string): PublishedRecord | null {
  try {
    return recordSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

/** Writes the record of what was published of a data file, beside it. */
export async function writeRecord(storyFile: string, record: PublishedRecord): Promise<void> {
  await writeFile(recordFile(storyFile), `${JSON.stringify(record, null, 2)}\n`);
}
