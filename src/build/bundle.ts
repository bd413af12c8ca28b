import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { minify } from '@swc/core';
import { build, type Plugin, type Rolldown } from 'vite';
import { fontPlugin } from './font-plugin';
import { shared } from './options';

/** What Vite made of the shell. */
export interface Bundle {
  /** HTML that names styles, scripts and fonts relative to the folder it lies in. */
  readonly shell: string;
  /** The tag in it that links the style sheet, and the text of that sheet for use in the same folder. */
  readonly styleLink: string;
  readonly styles: string;
}

/** Writes scripts, styles and the fonts that set the text into the folder. */
export async function bundleShell(folder: string, text: string): Promise<Bundle> {
  await build({
    ...shared,
    configFile: false,
    logLevel: 'warn',
    plugins: [fontPlugin(async () => text), withoutUnneeded(), shortScripts()],
    build: { ...shared.build, outDir: folder, emptyOutDir: true },
  });
  // Everything is of one origin, and a frame without an origin may still load styles if none asks for CORS.
  const shell = (await readFile(join(folder, 'index.html'), 'utf8')).replaceAll(' crossorigin', '');
  const [styleLink, path] = /<link rel="stylesheet" href="\.\/(.*?)">/.exec(shell) ?? [];
  if (!styleLink || !path) throw new Error('The shell links no style sheet.');
  const sheet = await readFile(join(folder, path), 'utf8');
  return { shell, styleLink, styles: sheet.trim().replaceAll('url(./', 'url(./assets/') };
}

/** What every reader would load and none needs. */
const unneeded = [
  // Vite's helper for parts loaded later looks for their style sheets; ours have none.
  { file: 'vite/preload-helper', code: 'export const __vitePreload = (load) => load();' },
  // Scrollama draws its lines over the page for those who debug it, under an id of their own.
  { file: 'scrollama/src/debug', code: 'export const update = () => {};' },
  { file: 'scrollama/src/generateId', code: 'export default () => {};' },
  // It tells of progress in so many thresholds, which nobody asks it for.
  { file: 'scrollama/src/createProgressThreshold', code: 'export default () => [];' },
];

/** Puts the least that works in the place of files of libraries that no reader needs. */
function withoutUnneeded(): Plugin {
  const load = (id: string) => unneeded.find(({ file }) => id.includes(file))?.code;
  return { name: 'without-unneeded', enforce: 'pre', load };
}

/** Scripts made short by SWC before Vite's own minifier, which alone leaves a twentieth more bytes for readers. */
function shortScripts(): Plugin {
  const compress = { ecma: 2020, passes: 5, unsafe_arrows: true } as const;
  const handler = (code: string) => minify(code, { module: true, compress, mangle: true });
  return { name: 'short-scripts', renderChunk: { order: 'post', handler } };
}

/** The loader for other sites, as one classic script. */
export async function bundleLoader(): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'warn',
    plugins: [shortScripts()],
    build: {
      write: false,
      target: 'es2020',
      lib: { entry: 'src/embed/host.ts', formats: ['iife'], name: 'scrollStory' },
      rolldownOptions: { checks: { pluginTimings: false } },
    },
  });
  const [{ output: chunks }] = output as [Rolldown.RolldownOutput];
  return chunks[0].code;
}
