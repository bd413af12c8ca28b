import type { Scene } from '../story/story';
import { type Content, html, type Markup } from './markup';
import type { Setting } from './setting';

/** A link out of the page; from within another page it opens beside that page, not inside the frame. */
export function renderLink(href: string, label: Content, { dress }: Setting): Markup {
  const beside = dress.kind !== 'page' && html` target="_blank" rel="noopener"`;
  return html`<a href="${href}"${beside}>${label}</a>`;
}

/** The published files of a scene, as addresses from the document. */
export function filesOf({ id }: Scene, { root }: Setting) {
  return {
    csv: `${root}data/${id}.csv`,
    svg: `${root}data/${id}.svg`,
    png: `${root}data/${id}.png`,
  };
}

/** The absolute address of a published file; undefined if the story does not say where it will stand. */
export function absolute(path: string, { story }: Setting): string | undefined {
  return story.url === undefined ? undefined : new URL(path, story.url).href;
}

/** Where the story itself stands, seen from any dress: its address, or the way there. */
export function storyAddress({ story, dress, root }: Setting): string {
  return story.url ?? (dress.kind === 'page' ? root : `${root}index.html`);
}
