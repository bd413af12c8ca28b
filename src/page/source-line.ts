import type { Scene } from '../story/story';
import { pageWords } from '../story/words';
import { renderLink } from './links';
import { html, joined, type Markup } from './markup';
import { type Setting, sourceOf } from './setting';

/** The line that names the sources of a scene's picture, each a link to where it can be read. */
export function renderSourceLine({ sources }: Scene, setting: Setting): Markup {
  const links = sources.map((id) => {
    const { url, short } = sourceOf(id, setting);
    return renderLink(url, short, setting);
  });
  return html`<p class="source">${links.length > 1 ? pageWords.sources : pageWords.source} ${joined(links, '; ')}.</p>`;
}
