import type { Scene } from '../story/story';
import { fill, pageWords } from '../story/words';
import { html, type Markup } from './markup';
import { minutesOf, shareOf } from './reading-time';
import { isCover, type Setting } from './setting';
import { renderSwitch } from './switch';

/** The bar: where the reader is, the contents, and a line with one segment for each scene. */
export function renderBar(setting: Setting): Markup {
  const scenes = setting.scenes.filter((scene) => !isCover(scene, setting));
  const segments = scenes.map(
    (scene) => html`<i data-progress="${scene.id}" data-share="${shareOf(scene, scenes)}"></i>`,
  );
  return html`
<header class="bar">
<p class="here" data-here>${scenes[0]?.name}</p>
<details class="contents">
<summary><span class="shut">${pageWords.contents}</span> <span class="open">${pageWords.close}</span></summary>
${renderPanel(scenes, setting)}
</details>
<div class="progress" aria-hidden="true">${segments}</div>
</header>`;
}

function renderPanel(scenes: readonly Scene[], setting: Setting): Markup {
  const minutes = Math.ceil(setting.scenes.reduce((sum, scene) => sum + minutesOf(scene), 0));
  const { allMinutes, minutesLeft, minuteLeft } = pageWords;
  return html`<nav class="panel" aria-label="${pageWords.contents}">
<div>
<p class="heading">${pageWords.contents}</p>
<p class="where" data-remaining data-text="${minutesLeft}" data-text-one="${minuteLeft}">${fill(allMinutes, { n: String(minutes) })}</p>
${renderSwitch()}
</div>
<ol>${setting.scenes.map((scene) => renderEntry(scene, scenes))}</ol>
${renderBeyond()}
</nav>`;
}

function renderEntry(scene: Scene, scenes: readonly Scene[]): Markup {
  const { id, name, summary } = scene;
  const minutes = minutesOf(scene).toFixed(2);
  return html`
<li data-share="${shareOf(scene, scenes)}"><a href="#${id}" data-contents="${id}" data-minutes="${minutes}"><span class="name-of">${name}</span>${summary && html` <span class="summary-of">${summary}</span>`}</a></li>`;
}

function renderBeyond(): Markup {
  const { ledger, sourcesTitle, words: explained, corrections, downloads } = pageWords;
  const names = { ledger, sources: sourcesTitle, words: explained, corrections, downloads };
  const links = Object.entries(names).map(([id, name]) => html`<li><a href="#${id}">${name}</a></li>`);
  return html`<ul class="beyond">${links}</ul>`;
}
