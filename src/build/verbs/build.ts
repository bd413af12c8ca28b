import { built, nothingBuilt } from '../../story/problems';
import { buildFolder } from '../build-folder';
import { outputFolder as folder } from '../options';
import { readStory, storyFile } from '../read-story';
import { report } from '../report';

/** Checks the story and builds it; with errors it says so and leaves the folder as it was. */
export async function run(): Promise<number> {
  const file = storyFile();
  const { story, source, problems } = await readStory(file);
  console.log(report(file, problems, { json: false, github: !!process.env.GITHUB_ACTIONS }));
  if (!story) {
    console.error(nothingBuilt(folder));
    return 1;
  }
  await buildFolder(story, source, folder);
  console.log(built(folder));
  return 0;
}
