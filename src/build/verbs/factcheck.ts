import { folderEmpty, type Message, quoteStands, quotesChecked } from '../../story/problems';
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
    message ? `${fact}: ${sentence(message)}` : quoteStands(fact, source, places),
  );
  const wrong = findings.filter(({ message }) => message).length;
  return [
    ...checked,
    ...missing.map(sentence),
    quotesChecked({ right: findings.length - wrong, all: findings.length, unchecked }),
  ];
}

function sentence({ what, todo }: Message): string {
  return `${what} ${todo}`;
}
