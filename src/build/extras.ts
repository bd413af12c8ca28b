import { readFile } from 'node:fs/promises';
import { subjectOf, subjectOfScene } from '../page/head';
import { type Setting, settingOf } from '../page/setting';
import type { Scene, Story } from '../story/story';
import { makeSceneCard, makeStoryCard } from './cards';
import { renderCsv } from './csv';
import { renderDownload } from './download';
import { headersFile, nginxFile } from './headers';
import { renderOembed } from './oembed';
import type { Files } from './pages';
import { readPaint } from './paint';
import type { Studio } from './picture';
import { makePress } from './typeset';

type File = readonly [path: string, content: string | Uint8Array | undefined];

/** What the extras need beside the story. */
interface Given {
  /** The data file. */
  readonly source: Uint8Array;
  /** The content security policy of the pages. */
  readonly policy: string;
}

/** What is published beside the pages: data, pictures, cards, and the headers to send it all with. */
export async function makeExtras(story: Story, { source, policy }: Given): Promise<Files> {
  const studio = await openStudio(story);
  const setting = settingOf(story, { kind: 'page' });
  const files: readonly File[] = [
    ['data/story.json', source],
    ['share/story.png', makeStoryCard(story, studio)],
    ['oembed/story.json', renderOembed(subjectOf(setting), setting)],
    ['_headers', headersFile(policy)],
    ['nginx.conf', nginxFile(policy)],
    ...story.scenes.flatMap((scene) => makeSceneFiles(scene, setting, studio)),
  ];
  return new Map(files.flatMap(([path, content]) => (content === undefined ? [] : [[path, content] as const])));
}

async function openStudio(story: Story): Promise<Studio> {
  const sheets = await Promise.all(['tokens', 'chart'].map((name) => readFile(`src/styles/${name}.css`, 'utf8')));
  return { paint: readPaint(sheets.join('\n')), press: await makePress(JSON.stringify(story)) };
}

/** The files of a scene; one without a chart has none. */
function makeSceneFiles(scene: Scene, setting: Setting, studio: Studio): File[] {
  const { id, view } = scene;
  if (!view) return [];
  const { story } = setting;
  const picture = renderDownload(story, { ...scene, view }, studio);
  return [
    [`data/${id}.csv`, renderCsv({ ...scene, view }, setting)],
    [`data/${id}.svg`, picture],
    [`data/${id}.png`, studio.press.print(picture, 2)],
    [`share/${id}.png`, makeSceneCard(story, scene, studio)],
    [`oembed/${id}.json`, renderOembed(subjectOfScene(scene, setting), setting)],
  ];
}
