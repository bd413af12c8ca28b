import type { Scene } from '../story/story';
import type { View } from '../story/view';
import { renderData } from './data';
import { renderFigure } from './figure';
import { html, type Markup } from './markup';
import { isCover, type Setting } from './setting';
import { renderSourceLine } from './source-line';
import { renderSteps } from './step';

/** A scene as one section: its name, its figure beside its steps, then its source, table and files. */
export function renderScene(scene: Scene, setting: Setting): Markup {
  const { id, view } = scene;
  const cover = isCover(scene, setting);
  const kind = [cover && 'cover', !view && 'prose'].filter(Boolean).map((part) => ` ${part}`);
  return html`
<section class="scene${kind}" id="${id}" data-scene="${id}" aria-labelledby="${cover ? 'headline' : `${id}-name`}">
${!cover && renderName(scene, setting)}
${view ? renderTrack(scene, view, setting) : renderSteps(scene, setting)}
</section>`;
}

/** The name of a scene, which heads its section; where it stands alone, the whole page. */
function renderName({ id, name }: Scene, { dress }: Setting): Markup {
  if (dress.kind === 'embed-scene') return html`<h1 class="name" id="${id}-name">${name}</h1>`;
  return html`<h2 class="name" id="${id}-name">${name}</h2>`;
}

/** The picture comes before the words about it, but not before the headline. */
function renderTrack(scene: Scene, view: View, setting: Setting): Markup {
  const parts = [renderFigure(scene, view, setting), renderSteps(scene, setting)];
  return html`<div class="track">
${isCover(scene, setting) ? parts.reverse() : parts}
</div>
<div class="after">
${renderSourceLine(scene, setting)}
${scene.notes.map(({ text }) => html`<p class="source">${text}</p>`)}
${renderData(scene, view, setting)}
</div>`;
}
