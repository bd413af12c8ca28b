import { readFile } from 'node:fs/promises';
import { checkStory, type Problem } from '../story/check';
import type { Story } from '../story/story';

/** What reading a data file gives: a story unless there are errors, and all problems, warnings included. */
export interface Reading {
  /** The bytes of the file. */
  readonly source: Uint8Array;
  readonly story?: Story | undefined;
  readonly problems: readonly Problem[];
}

/** The path of the data file: `STORY` of the environment, or the story of this repository. */
export function storyFile(): string {
  return process.env.STORY || 'data/story.json';
}

/** Reads and checks a data file. */
export async function readStory(file: string): Promise<Reading> {
  const source = await readFile(file);
  return { source, ...checkStory(source) };
}
