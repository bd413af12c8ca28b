import { fill, pageWords } from '../story/words';
import { html, type Markup } from './markup';
import type { Setting } from './setting';
import { renderSwitch } from './switch';

/** The bar that leads from step to step, hidden until the reader asks for it. */
export function renderStepBar({ scenes }: Setting): Markup {
  const all = String(scenes.reduce((sum, { steps }) => sum + steps.length, 0));
  const { previous, next, position, stepBar } = pageWords;
  return html`
<nav class="stepbar" aria-label="${stepBar}" data-stepbar hidden>
${renderSwitch()}
<button type="button" data-previous>${previous}</button>
<p class="position" data-position data-text="${position}">${fill(position, { n: '1', all })}</p>
<button type="button" data-next>${next}</button>
<p class="aside" aria-live="polite" data-announce></p>
</nav>`;
}
