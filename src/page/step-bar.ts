import { fill, pageWords } from '../story/words';
import { renderOrigin } from './credit';
import { html, type Markup } from './markup';
import type { Setting } from './setting';
import { renderSwitch } from './switch';

/** The bar that leads from step to step, hidden until the reader asks for it; beneath one scene alone it says where that is from. */
export function renderStepBar(setting: Setting): Markup {
  const isScene = setting.dress.kind === 'embed-scene';
  const all = String(setting.scenes.reduce((sum, { steps }) => sum + steps.length, 0));
  const { previous, next, position, stepBar } = pageWords;
  return html`
<nav class="stepbar" aria-label="${stepBar}" data-stepbar hidden>
${isScene ? html`<p class="source">${renderOrigin(setting)}</p>` : renderSwitch()}
<button type="button" data-previous>${previous}</button>
<p class="position" data-position data-text="${position}">${fill(position, { n: '1', all })}</p>
<button type="button" data-next>${next}</button>
<p class="aside" aria-live="polite" data-announce></p>
</nav>`;
}
