import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build, type Rolldown } from 'vite';
import { buildFolder } from '../../src/build/build-folder';
import { compressFolder } from '../../src/build/compress';
import { shared } from '../../src/build/options';
import { readStory } from '../../src/build/read-story';
import type { Story } from '../../src/story/story';
import { crowdedStory, longStory, writePage } from '../support/long-story';
import { steps } from './pages/chart';

/** A way to build a page, and the folder it is served from. */
export interface Way {
  readonly name: string;
  readonly folder: string;
}

const pages = 'tests/bench/pages';
const place = resolve('.cache/bench');
const moduleTag = /<script type="module"[^>]*><\/script>/;
const sentence = 'An invented sentence that says what the picture shows, as long as such sentences are. ';

/** Builds the story and every page it is measured against. */
export async function makeWays(): Promise<readonly Way[]> {
  await rm(place, { recursive: true, force: true });
  const { story, source } = await readStory('data/story.json');
  if (!story) throw new Error('data/story.json has problems: see `npm run check`.');
  const built = join(place, 'story');
  await buildFolder(story, source, built);
  return Promise.all([
    { name: 'the story', folder: built },
    changed('without script', built, (html) => html.replace(moduleTag, '')),
    changed('fonts preloaded', built, preloaded),
    oneChart('by hand', 'by-hand.ts'),
    oneChart('plain D3', 'plain.ts'),
    usualWay(built),
    ...[10, 50].map((scenes) => otherStory(`${scenes} scenes`, built, longStory(story, scenes, 10))),
    ...[1_000, 10_000].map((count) => otherStory(`crowd of ${count}`, built, crowdedStory(story, count))),
  ]);
}

async function oneChart(name: string, script: string): Promise<Way> {
  const folder = join(place, name);
  const html = await readFile(join(pages, 'one-chart.html'), 'utf8');
  const sections = steps.map(() => `<section class="step"><p>${sentence.repeat(3)}</p></section>`);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'index.html'), html.replace('<!--steps-->', sections.join('\n')));
  await writeFile(join(folder, 'script.js'), await bundled(script));
  await writeFile(join(folder, '_headers'), '/*\n  Cache-Control: no-cache\n');
  return packed({ name, folder });
}

/** The page of the story with its charts redrawn the usual way. */
async function usualWay(built: string): Promise<Way> {
  const way = await changed('usual', built, (html) =>
    html.replace(moduleTag, '').replace('</body>', '<script src="./script.js"></script></body>'),
  );
  await writeFile(join(way.folder, 'script.js'), await bundled('usual.ts'));
  return packed(way);
}

/** The built page with something changed in its HTML, its assets as they are but for the script. */
async function changed(name: string, built: string, change: (html: string) => string): Promise<Way> {
  const folder = join(place, name);
  await mkdir(folder, { recursive: true });
  await cp(join(built, 'assets'), join(folder, 'assets'), { recursive: true });
  await cp(join(built, '_headers'), join(folder, '_headers'));
  await writeFile(join(folder, 'index.html'), change(await readFile(join(built, 'index.html'), 'utf8')));
  return packed({ name, folder });
}

/** Another story, with the script, the style and the fonts of the built one. */
async function otherStory(name: string, built: string, story: Story): Promise<Way> {
  const folder = join(place, name);
  await writePage(story, built, folder);
  return packed({ name, folder });
}

/** The page with its fonts asked for before its styles are known. */
function preloaded(html: string): string {
  const fonts = [...html.matchAll(/\.\/assets\/[\w-]+\.woff2/g)].map(([path]) => path);
  const links = fonts.map((path) => `<link rel="preload" as="font" type="font/woff2" crossorigin href="${path}">`);
  return html.replace('<style>', () => `${links.join('')}<style>`);
}

async function packed(way: Way): Promise<Way> {
  for (const file of await readdir(way.folder, { recursive: true }))
    if (/\.(br|gz)$/.test(file)) await rm(join(way.folder, file));
  await compressFolder(way.folder);
  return way;
}

async function bundled(script: string): Promise<string> {
  const output = await build({
    ...shared,
    configFile: false,
    logLevel: 'warn',
    build: { write: false, target: 'es2022', lib: { entry: join(pages, script), formats: ['iife'], name: 'page' } },
  });
  const [{ output: chunks }] = output as [Rolldown.RolldownOutput];
  return chunks[0].code;
}
