import { type Dress, renderPage } from '../page/page';
import type { Story } from '../story/story';
import type { Bundle } from './bundle';
import { inlineTrouble } from './guard';
import { contentPolicy } from './policy';
import { renderShare } from './share';
import { fillShell } from './shell';

/** Files to publish, by their path in the folder. */
export type Files = ReadonlyMap<string, string | Uint8Array>;

/** Every page of a story: the story, its embeds, and what shared links lead through. */
export function makePages(story: Story, bundle: Bundle): Files {
  const shells = makeShells(bundle);
  const page = (dress: Dress, shell: string) => fillShell(shell, renderPage(story, dress));
  const charts = story.scenes.filter(({ view }) => view);
  const pages = [
    ['index.html', page({ kind: 'page' }, shells.top)] as const,
    ['embed/index.html', page({ kind: 'embed' }, shells.below)] as const,
    ...charts.map(({ id }) => [`embed/${id}.html`, page({ kind: 'embed-scene', scene: id }, shells.below)] as const),
    ...story.scenes.map((scene) => [`share/${scene.id}.html`, renderShare(story, scene)] as const),
  ].map(([path, text]) => [path, guarded(text, bundle)] as const);
  for (const [path, text] of pages) refuseInline(path, text);
  return new Map(pages);
}

/**
 * The shell of the story holds its styles, so that nothing stands between the reader and the first sentence;
 * the embeds, of which a page may hold many, share them as a file.
 */
function makeShells({ shell, styleLink, styles }: Bundle): { readonly top: string; readonly below: string } {
  const top = shell.replace(styleLink, () => `<style>${styles}</style>`);
  return { top, below: shell.replaceAll('="./', '="../') };
}

/** A page with the policy before all that it loads. */
function guarded(page: string, { styles }: Bundle): string {
  const policy = `<meta http-equiv="Content-Security-Policy" content="${contentPolicy([styles])}">`;
  return page.replace('<meta charset="utf-8">', (mark) => `${mark}\n${policy}`);
}

/** Throws if a page holds what its policy forbids: that is a mistake in the program, not in the story. */
function refuseInline(path: string, html: string): void {
  const trouble = inlineTrouble(html);
  if (trouble.length > 0) throw new Error(`${path} would break its own policy.\n${trouble.join('\n')}`);
}
