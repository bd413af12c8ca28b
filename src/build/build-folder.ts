import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { renderPage } from '../page/page';
import type { Story } from '../story/story';
import { bundleLoader, bundleShell } from './bundle';
import { compressFolder } from './compress';
import { makeExtras } from './extras';
import { type Files, makePages } from './pages';
import { contentPolicy } from './policy';
import { replaceFolder } from './swap';

/** Builds a story and its data file into a folder, which is replaced as a whole or not at all. */
export async function buildFolder(story: Story, source: Uint8Array, folder: string): Promise<void> {
  await replaceFolder(folder, async (fresh) => {
    const bundle = await bundleShell(fresh, renderPage(story, { kind: 'page' }).body);
    const loader = await bundleLoader();
    const policy = contentPolicy([bundle.styles]);
    await writeFiles(fresh, makePages(story, bundle));
    await writeFiles(fresh, new Map(['embed.js', 'embed-1.js'].map((path) => [path, loader])));
    await writeFiles(fresh, await makeExtras(story, { source, policy }));
    await compressFolder(fresh);
  });
}

async function writeFiles(folder: string, files: Files): Promise<void> {
  for (const [path, content] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
}
