import { readFile } from 'node:fs/promises';
import { checkStory, type Problem } from '../../story/check';
import { storyFile } from '../read-story';
import { report } from '../report';

/** Checks the data file and prints what is wrong; returns 1 if there are errors. */
export async function run(args: readonly string[]): Promise<number> {
  const path = storyFile();
  const problems = await checkFile(path);
  console.log(report(path, problems, { json: args.includes('--json'), github: !!process.env.GITHUB_ACTIONS }));
  return problems.some(({ severity }) => severity === 'error') ? 1 : 0;
}

async function checkFile(path: string): Promise<readonly Problem[]> {
  return checkStory(await readFile(path)).problems;
}
