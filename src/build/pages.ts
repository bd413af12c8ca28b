import { type Dress, renderPage } from '../page/page';
import type { Story } from '../story/story';
import { inlineTrouble } from './guard';
import { contentPolicy } from './policy';
import { renderShare } from './share';
import { fillShell } from './shell';

/** Files to publish, by their path in the folder. */
export type Files = ReadonlyMap<string, string | Uint8Array>;

/** What the pages of a story need to know of the bundle. */
export interface Bundle {
  /** The shell with the names of script and styles, relative to the folder. */
  readonly shell: string;
  /** The hash of the loader for other sites. */
  readonly integrity: string;
}

/** Every page of a story: the story, its embeds, and what shared links lead through. */
export function makePages(story: Story, { shell, integrity }: Bundle): Files {
  const guarded = shell.replace('<meta charset="utf-8">', (mark) => `${mark}\n${policyTag}`);
  const below = guarded.replaceAll('="./', '="../');
  const charts = story.scenes.filter(({ view }) => view);
  const page = (dress: Dress, from = below) => fillShell(from, renderPage(story, { ...dress, integrity }));
  const pages = new Map([
    ['index.html', page({ kind: 'page' }, guarded)],
    ['embed/index.html', page({ kind: 'embed' })],
    ...charts.map(({ id }) => [`embed/${id}.html`, page({ kind: 'embed-scene', scene: id })] as const),
    ...story.scenes.map((scene) => [`share/${scene.id}.html`, renderShare(story, scene)] as const),
  ]);
  for (const [path, text] of pages) refuseInline(path, text);
  return pages;
}

const policyTag = `<meta http-equiv="Content-Security-Policy" content="${contentPolicy([])}">`;

/** Throws if a page holds what its policy forbids: that is a mistake in the program, not in the story. */
function refuseInline(path: string, html: string): void {
  const trouble = inlineTrouble(html);
  if (trouble.length > 0) throw new Error(`${path} would break its own policy.\n${trouble.join('\n')}`);
}
