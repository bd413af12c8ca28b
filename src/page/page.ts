import type { Story } from '../story/story';
import { pageWords } from '../story/words';
import { renderBar } from './bar';
import { renderCredit } from './credit';
import { dataText } from './data-text';
import { drawnPart } from './drawn-part';
import { renderHead } from './head';
import { renderLedger, renderLedgerOfScene } from './ledger';
import { type Content, html, type Markup, raw } from './markup';
import { renderReference } from './reference';
import { renderScene } from './scene';
import { type Dress, isCover, type Setting, settingOf } from './setting';
import { renderStepBar } from './step-bar';

export type { Dress } from './setting';

/** The text of a page, for the places kept for it in the shell. */
export interface PageText {
  readonly head: string;
  readonly body: string;
  /** What stands in the tag of the root element. */
  readonly htmlAttributes: string;
}

/** The whole story in a dress, as HTML: complete without scripts, every word and picture in it. */
export function renderPage(story: Story, dress: Dress): PageText {
  const setting = settingOf(story, dress);
  return {
    head: renderHead(setting).html,
    body: renderBody(setting).html,
    htmlAttributes: html`lang="${story.language}" data-dress="${dress.kind}"`.html,
  };
}

function renderBody(setting: Setting): Markup {
  const { story, dress, scenes } = setting;
  const covers = scenes.filter((scene) => isCover(scene, setting));
  const others = scenes.filter((scene) => !isCover(scene, setting));
  return html`
${dress.kind === 'page' && html`<a class="skip" href="#story">${pageWords.skip}</a>`}
<main>
${story.draft && html`<p class="draft">${pageWords.draft}</p>`}
${covers.map((scene) => renderScene(scene, setting))}
${dress.kind === 'page' && renderBar(setting)}
<div id="story" tabindex="-1">
${others.map((scene) => renderScene(scene, setting))}
</div>
${renderBehind(setting)}
</main>
${dress.kind !== 'page' && renderCredit(setting)}
${renderStepBar(setting)}
${renderViews(setting)}
`;
}

/** What stands behind the scenes: all of it, or for one scene alone its own numbers. */
function renderBehind(setting: Setting): Content {
  const [scene] = setting.scenes;
  if (setting.dress.kind === 'embed-scene') return scene && renderLedgerOfScene(scene, setting);
  return [renderLedger(setting), renderReference(setting)];
}

/** The views of the scenes as data, for the pictures to be drawn in the browser; what only tables and captions say is left out. */
function renderViews({ scenes }: Setting): Markup {
  const views = Object.fromEntries(scenes.flatMap(({ id, view }) => (view ? [[id, drawnPart(view)]] : [])));
  return html`<script type="application/json" id="views">${raw(dataText(views))}</script>`;
}
