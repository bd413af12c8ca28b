import { measureFor } from '../charts/index';
import { layoutFor } from '../charts/layout';
import type { Scene } from '../story/story';
import type { Keyframe, View } from '../story/view';
import { pageWords } from '../story/words';
import { html, joined, type Markup, raw } from './markup';
import { isCover, type Setting, sourceOf } from './setting';
import { renderSvg } from './svg';

/** The box written pictures are drawn for, in px: the picture of a usual phone, scaled where there is more room. */
const room = layoutFor(358, 355);

/** The pinned figure of a scene: its titles, its picture and, where there is room, its source. */
export function renderFigure(scene: Scene, view: View, setting: Setting): Markup {
  const last = Math.max(0, view.steps.length - 1);
  const cover = isCover(scene, setting);
  return html`<figure class="stage" data-chart="${view.kind}">
${renderCaption(view.steps)}
<div class="canvas">${renderPicture(view, cover ? 0 : last)}</div>
${cover && html`<div class="still">${renderPicture(view, last)}</div>`}
${!cover && renderFoot(scene, setting)}
</figure>`;
}

/** The picture of a view at a playhead, drawn for a phone. */
function renderPicture(view: View, playhead: number): Markup {
  return raw(renderSvg(measureFor(view)(room)(playhead), playhead));
}

/** The words above the picture: one block for each run of steps that share them; the last is on, as the picture is the last. */
function renderCaption(steps: readonly Keyframe[]): Markup {
  const runs: { title: string; unit: string; steps: number[] }[] = [];
  for (const [i, { title, unit }] of steps.entries()) {
    const run = runs.at(-1);
    if (run?.title === title && run.unit === unit) run.steps.push(i);
    else runs.push({ title, unit, steps: [i] });
  }
  const blocks = runs.map((run, i) => {
    const on = i === runs.length - 1 && html` data-on`;
    return html`<div class="heading" data-steps="${run.steps.join(' ')}"${on}>
${run.title && html`<p class="title">${run.title}</p>`}
${run.unit && html`<p class="unitline">${run.unit}</p>`}
</div>`;
  });
  return html`<figcaption class="caption">${blocks}</figcaption>`;
}

function renderFoot({ id, sources }: Scene, setting: Setting): Markup {
  const names = sources.map((source) => sourceOf(source, setting).short);
  const label = names.length > 1 ? pageWords.sources : pageWords.source;
  return html`<div class="stagefoot">
<p class="source">${label} ${joined(names, '; ')}.</p>
<p class="source"><a href="#${id}-data">${pageWords.tableAndData}</a></p>
</div>`;
}
