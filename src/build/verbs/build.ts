import { buildFolder } from '../build-folder';
import { readStory, storyFile } from '../read-story';

/** Checks the story and builds it into dist/; returns the exit code. */
export async function run(): Promise<number> {
  const file = storyFile();
  const { story, source, problems } = await readStory(file);
  if (!story) {
    return 1;
  }
  await buildFolder(story, source, 'dist');
  return 0;
}
