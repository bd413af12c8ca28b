import type { Dirent } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { decode } from '../story/check/decode';
import { type Message, sourceNotText } from '../story/problems';

/** The texts of sources by their ids, and what is said of files that hold none. */
export interface SourceTexts {
  readonly texts: ReadonlyMap<string, string>;
  readonly unread: readonly Message[];
}

/** Reads the texts of a folder, named ID.txt, in UTF-8, UTF-16 or Windows-1252; none if there is no such folder. */
export async function readTexts(folder: string): Promise<SourceTexts> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const isText = (entry: Dirent) => entry.name.endsWith('.txt') && !entry.isDirectory();
  const names = entries
    .filter(isText)
    .map(({ name }) => name)
    .sort();
  const read = async (name: string) => [name, decode(await readFile(join(folder, name))).text] as const;
  const files = await Promise.all(names.map(read));
  const isPlain = (text: string) => text !== '' && !text.includes('\0');
  return {
    texts: new Map(files.filter(([, text]) => isPlain(text)).map(([name, text]) => [basename(name, '.txt'), text])),
    unread: files.filter(([, text]) => !isPlain(text)).map(([name]) => sourceNotText(name)),
  };
}
