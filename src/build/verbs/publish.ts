import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { firstPublication, noCommit, nothingPublished, published, sincePublication } from '../../story/problems';
import type { Story } from '../../story/story';
import { buildFolder } from '../build-folder';
import { outputFolder as folder } from '../options';
import { changesSince, publicationOf } from '../publication';
import { readStory, storyFile } from '../read-story';
import { readRecord, recordFile, today, writeRecord } from '../record';
import { report } from '../report';

/** Shows what will change for readers, checks, builds and records what was published; with errors does nothing. */
export async function run(): Promise<number> {
  const file = storyFile();
  const { story, source, problems } = await readStory(file);
  console.log(report(file, problems, { json: false, github: !!process.env.GITHUB_ACTIONS }));
  if (!story || story.draft) {
    console.error(nothingPublished(folder, story !== undefined));
    return 1;
  }
  console.log(await changes(file, story));
  await buildFolder(story, source, folder);
  await record(file, story);
  return 0;
}

async function changes(file: string, story: Story): Promise<string> {
  const { record: before } = await readRecord(file);
  return before ? sincePublication(before.published, changesSince(before, story)) : firstPublication();
}

async function record(file: string, story: Story): Promise<void> {
  const commit = await cleanCommit(file);
  await writeRecord(file, { published: today(), ...(commit ? { commit } : {}), ...publicationOf(story) });
  console.log(published(folder, recordFile(file)));
  if (!commit) console.log(noCommit());
}

const git = async (...args: readonly string[]) => (await promisify(execFile)('git', args)).stdout.trim();

/** The commit this is built from; undefined if files differ from it, if it does not hold the story, or without git. */
async function cleanCommit(file: string): Promise<string | undefined> {
  try {
    await git('ls-files', '--error-unmatch', file);
    return (await git('status', '--porcelain')) === '' ? await git('rev-parse', 'HEAD') : undefined;
  } catch {
    return undefined;
  }
}
