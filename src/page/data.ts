import type { Scene } from '../story/story';
import type { View } from '../story/view';
import { pageWords } from '../story/words';
import { renderEmbedCode } from './embed-code';
import { filesOf } from './links';
import { html, type Markup } from './markup';
import type { Setting } from './setting';
import { renderSourceLine } from './source-line';
import { renderTable } from './table';

/** What stands behind a scene's picture: its table, its files and the code to embed it. */
export function renderData(scene: Scene, view: View, setting: Setting): Markup {
  const { csv, svg, png } = filesOf(scene, setting);
  return html`<details class="data">
<summary>${pageWords.tableAndData}</summary>
<div id="${scene.id}-data">
${renderTable(scene, view)}
${renderSourceLine(scene, setting)}
<ul class="files">
<li><a href="${csv}" download>${pageWords.asCsv}</a></li>
<li><a href="${svg}" download>${pageWords.asSvg}</a></li>
<li><a href="${png}" download>${pageWords.asPng}</a></li>
</ul>
${setting.dress.kind === 'page' && renderEmbedCode(scene, setting)}
</div>
</details>`;
}
