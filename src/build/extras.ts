import { readFile } from 'node:fs/promises';
import { subjectOf, subjectOfScene } from '../page/head';
import { settingOf } from '../page/setting';
import type { Scene, Story } from '../story/story';
import { makeSceneCard, makeStoryCard } from './cards';
import { renderCsv } from './csv';
import { renderDownload } from './download';
import { headersFile, nginxFile } from './headers';
import { renderOembed } from './oembed';
import type { Files } from './pages';
import { readPaint } from './paint';
import type { Studio } from './picture';
import { contentPolicy } from './policy';
import { makePress } from './typeset';

/** What is published beside the pages: data, pictures, cards, and the headers to send it all with. */
export async function makeExtras(story: Story, source: Uint8Array): Promise<Files> {
  const studio = await openStudio(story);
  const charts = story.scenes.filter(({ view }) => view);
  const policy = contentPolicy([]);
  const files: readonly (readonly [string, string | Uint8Array | undefined])[] = [
    ['data/story.json', source],
    ['share/story.png', makeStoryCard(story, studio)],
    ['_headers', headersFile(policy)],
    ['nginx.conf', nginxFile(policy)],
    ...makeOembeds(story, charts),
    ...charts.flatMap((scene) => makeSceneFiles(story, scene, studio)),
  ];
  return new Map(files.flatMap(([path, content]) => (content === undefined ? [] : [[path, content] as const])));
}

async function openStudio(story: Story): Promise<Studio> {
  const sheets = await Promise.all(['tokens', 'chart'].map((name) => readFile(`src/styles/${name}.css`, 'utf8')));
  return { paint: readPaint(sheets.join('\n')), press: await makePress(JSON.stringify(story)) };
}

function makeOembeds(story: Story, charts: readonly Scene[]) {
  const setting = settingOf(story, { kind: 'page' });
  const subjects = [subjectOf(setting), ...charts.map((scene) => subjectOfScene(scene, setting))];
  return subjects.map((subject) => [`oembed/${subject.name}.json`, renderOembed(subject, setting)] as const);
}

function makeSceneFiles(story: Story, scene: Scene, studio: Studio) {
  const picture = renderDownload(story, scene, studio);
  return [
    [`data/${scene.id}.csv`, renderCsv(story, scene)],
    [`data/${scene.id}.svg`, picture],
    [`data/${scene.id}.png`, picture && studio.press.print(picture, 2)],
    [`share/${scene.id}.png`, makeSceneCard(story, scene, studio)],
  ] as const;
}
