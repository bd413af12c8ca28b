import { sentenceFor } from '../charts/index';
import type { Scene, Step } from '../story/story';
import { pageWords } from '../story/words';
import { renderKey, renderOpening } from './cover';
import { html, type Markup } from './markup';
import { renderProse } from './prose';
import { isCover, type Setting } from './setting';

/** The steps of a scene: their words and, for a scene with a chart, a sentence for the picture of each. */
export function renderSteps(scene: Scene, setting: Setting): Markup {
  return html`<div class="steps">${scene.steps.map((step, i) => renderStep(step, i, { scene, setting }))}</div>`;
}

function renderStep(step: Step, i: number, { scene, setting }: { scene: Scene; setting: Setting }): Markup {
  const cover = isCover(scene, setting);
  const last = i === scene.steps.length - 1;
  return html`
<div class="step" id="${step.id}" data-step="${step.id}">
<div class="words">
${cover && i === 0 && renderOpening(setting)}
${step.paragraphs.map((paragraph) => html`<p>${renderProse(paragraph, setting)}</p>`)}
${cover && last && renderKey()}
</div>
${scene.view && html`<p class="state">${pageWords.inPicture} ${sentenceFor(scene.view, i)}</p>`}
</div>`;
}
