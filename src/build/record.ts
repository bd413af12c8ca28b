import { readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type PublishedRecord, recordSchema } from '../story/check';

/** The path of the record of what was published of a data file: published.json beside story.json, else NAME.published.json. */
export function recordFile(storyFile: string): string {
  const name = basename(storyFile, '.json');
  return join(dirname(storyFile), name === 'story' ? 'published.json' : `${name}.published.json`);
}

/** What was last published of a data file; undefined before the first publication, null if the record is broken. */
export async function readRecord(storyFile: string): Promise<PublishedRecord | undefined | null> {
  try {
    return parseRecord(await readFile(recordFile(storyFile), 'utf8'));
  } catch (error) {
    // A record that is there and cannot be read must not pass for a first publication.
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? undefined : null;
  }
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
