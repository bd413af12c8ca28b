import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
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
  if (!story) return refused('There are errors.');
  if (story.draft) return refused('The story is marked as a draft. Take out “draft” to publish it.');
  console.log((await changes(file, story)).join('\n'));
  await buildFolder(story, source, folder);
  await record(file, story);
  return 0;
}

function refused(why: string): number {
  console.error(`${why} Nothing was published; ${folder}/ and the record are as they were.`);
  return 1;
}

async function changes(file: string, story: Story): Promise<string[]> {
  const before = await readRecord(file);
  if (!before) return ['This is the first publication.'];
  const lines = changesSince(before, story);
  return [`Since the publication of ${before.published}:`, ...(lines.length > 0 ? lines : ['  Nothing changes.'])];
}

async function record(file: string, story: Story): Promise<void> {
  const commit = await cleanCommit(file);
  await writeRecord(file, { published: today(), ...(commit ? { commit } : {}), ...publicationOf(story) });
  console.log(`Built ${folder}/ and wrote ${recordFile(file)}. Commit that file: the next check reads it.`);
  if (!commit) console.log('There are changes that no commit holds, so the record names none to build from again.');
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
