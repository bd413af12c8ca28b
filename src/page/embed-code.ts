import { renderFrameSnippet, renderLoaderSnippet } from '../embed/snippet';
import type { Scene } from '../story/story';
import { pageWords } from '../story/words';
import { absolute } from './links';
import { type Content, html, type Markup } from './markup';
import type { Setting } from './setting';

/** The height of a plain frame, in px: room for a picture and the prose beneath it. */
const height = 780;

/** The code that puts a scene, or with none the whole story, into another page; nothing without an address. */
export function renderEmbedCode(scene: Scene | undefined, setting: Setting): Content {
  const path = scene ? `embed/${scene.id}.html` : 'embed/index.html';
  const [frame, loader] = [absolute(path, setting), absolute('embed-1.js', setting)];
  if (frame === undefined || loader === undefined) return false;
  const { url, headline, publisher } = setting.story;
  const title = scene ? `${scene.title || scene.name} – ${headline}` : headline;
  const link = scene ? `${url}#${scene.id}` : (url ?? '');
  const code = { loader, frame, link, title, line: publisher.name };
  return html`<details class="embed">
<summary>${scene ? pageWords.embed : pageWords.embedStory}</summary>
${renderCode(pageWords.embedLoader, renderLoaderSnippet(code))}
${renderCode(pageWords.embedFrame, renderFrameSnippet({ frame, title, height }))}
<p><a href="./${path}" data-preview>${pageWords.preview}</a></p>
</details>`;
}

function renderCode(label: string, code: string): Markup {
  return html`<p>${label}</p>
<pre tabindex="0"><code>${code}</code></pre>
`;
}
