import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleShell } from '../../src/build/bundle';
import { headersFile } from '../../src/build/headers';
import { makePages } from '../../src/build/pages';
import { contentPolicy } from '../../src/build/policy';
import { renderPage } from '../../src/page/page';
import type { Story } from '../../src/story/story';
import { hostFolder, type StaticHost } from './static-host';

/** Hosts the pages of stories as they are published, each as NAME.html, without what is published beside them. */
export async function hostPages(stories: ReadonlyMap<string, Story>): Promise<StaticHost> {
  const folder = await mkdtemp(join(tmpdir(), 'pages-'));
  const texts = [...stories.values()].map((story) => renderPage(story, { kind: 'page' }).body);
  const bundle = await bundleShell(folder, texts.join('\n'));
  await writeFile(join(folder, '_headers'), headersFile(contentPolicy([bundle.styles])));
  for (const [name, story] of stories) {
    const page = makePages(story, bundle).get('index.html') ?? '';
    await writeFile(join(folder, `${name}.html`), page);
  }
  return hostFolder(folder);
}
