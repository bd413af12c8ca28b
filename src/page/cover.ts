import { pageWords } from '../story/words';
import { renderMark } from './mark';
import { html, type Markup } from './markup';
import { renderProse } from './prose';
import type { Setting } from './setting';
import { renderSwitch } from './switch';

/** The opening of the story: its headline, standfirst and byline, and the way to read it without motion. */
export function renderOpening(setting: Setting): Markup {
  const { headline, standfirst, byline } = setting.story;
  return html`<h1 class="headline" id="headline">${headline}</h1>
<div class="opening">
<p class="standfirst">${renderProse(standfirst, setting)}</p>
<p class="byline">${byline}</p>
${renderSwitch()}
</div>`;
}

const tones = { happened: 'tone-brick', promised: 'tone-brick', unknown: 'tone-ink', gone: 'tone-gone' } as const;

/** The key to the grammar of marks. */
export function renderKey(): Markup {
  const entries = (Object.keys(tones) as (keyof typeof tones)[]).map(
    (status) => html`<li class="${tones[status]}">${renderMark('circle', status)}${pageWords.keyOf[status]}</li>`,
  );
  return html`<div class="key"><p class="lead">${pageWords.key}</p><ul>${entries}</ul></div>`;
}
