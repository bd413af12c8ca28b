import { writeFile } from 'node:fs/promises';
import { jsonSchemaText } from '../../story/json-schema';
import { readStory, storyFile } from '../read-story';
import { report } from '../report';

const schemaFile = 'data/story.schema.json';

/** Checks the data file and prints what is wrong; returns 1 if there are errors. With --schema, writes its rules anew. */
export async function run(args: readonly string[]): Promise<number> {
  if (args.includes('--schema')) return writeSchema();
  const file = storyFile();
  const { problems } = await readStory(file);
  console.log(report(file, problems, { json: args.includes('--json'), github: !!process.env.GITHUB_ACTIONS }));
  return problems.some(({ severity }) => severity === 'error') ? 1 : 0;
}

async function writeSchema(): Promise<number> {
  await writeFile(schemaFile, jsonSchemaText());
  console.log(`Wrote ${schemaFile}.`);
  return 0;
}
