import { folderEmpty, type Message } from '../../story/problems';
import { type Factcheck, factcheck } from '../factcheck';
import { readStory, storyFile } from '../read-story';
import { report } from '../report';
import { readTexts } from '../source-texts';

/** Holds the quotes of the story against a folder of source texts; returns 1 if one does not stand where it should. */
export async function run([folder = '.']: readonly string[]): Promise<number> {
  const file = storyFile();
  const { story, problems } = await readStory(file);
  if (!story) return failed(report(file, problems, { json: false, github: false }));
  const { texts, unread } = await readTexts(folder);
  for (const message of unread) console.error(sentence(message));
  if (texts.size === 0) return failed(sentence(folderEmpty(folder)));
  const result = factcheck(story, texts);
  console.log(lines(result).join('\n'));
  return result.findings.some(({ message }) => message) ? 1 : 0;
}

function failed(why: string): number {
  console.error(why);
  return 1;
}

function lines({ findings, missing, unchecked }: Factcheck): string[] {
  const checked = findings.map(({ fact, source, places, message }) =>
    message ? `${fact}: ${sentence(message)}` : `${fact}: stands in ${source}, ${places.join(', ')}.`,
  );
  const wrong = findings.filter(({ message }) => message).length;
  const right = `${findings.length - wrong} of ${findings.length} quotes stand where they should`;
  return [...checked, ...missing.map(sentence), `${right}; ${unchecked} could not be checked.`];
}

function sentence({ what, todo }: Message): string {
  return `${what} ${todo}`;
}
