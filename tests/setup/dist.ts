import { resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import { buildFolder } from '../../src/build/build-folder';
import { readStory } from '../../src/build/read-story';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The folder of the built story. */
    dist: string;
  }
}

/** Builds the story of this repository once for all tests that read or drive it. */
export default async function setup(project: TestProject): Promise<void> {
  const folder = resolve('.cache/dist');
  const { story, source, problems } = await readStory('data/story.json');
  if (!story) throw new Error(`data/story.json has problems: ${problems.map(({ what }) => what).join(' ')}`);
  await buildFolder(story, source, folder);
  project.provide('dist', folder);
}
