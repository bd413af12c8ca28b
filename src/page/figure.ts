import { chartFor } from '../charts/index';
import { layoutFor } from '../charts/layout';
import type { Scene } from '../story/story';
import type { Keyframe, View } from '../story/view';
import { words } from '../story/words';
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
<figcaption class="caption">
<div class="titles">${renderTexts(view.steps, 'title')}</div>
<div class="unitlines">${renderTexts(view.steps, 'unit')}</div>
</figcaption>
<div class="canvas">${renderPicture(view, cover ? 0 : last)}</div>
${cover && html`<div class="still">${renderPicture(view, last)}</div>`}
${!cover && renderFoot(scene, setting)}
</figure>`;
}

/** The picture of a view at a playhead, drawn for a phone. */
export function renderPicture(view: View, playhead: number): Markup {
  return raw(renderSvg(chartFor(view).measure(room)(playhead), playhead));
}

const classes = { title: 'title', unit: 'unitline' } as const;

/** One paragraph for each run of steps that share their words; the last one is on, as the picture is the last. */
function renderTexts(steps: readonly Keyframe[], of: 'title' | 'unit'): Markup[] {
  const runs: { text: string; steps: number[] }[] = [];
  for (const [i, step] of steps.entries()) {
    const run = runs.at(-1);
    if (run?.text === step[of]) run.steps.push(i);
    else runs.push({ text: step[of], steps: [i] });
  }
  return runs
    .filter(({ text }) => text !== '')
    .map(({ text, steps }) => {
      const on = steps.includes(runs.at(-1)?.steps[0] ?? 0) && html` data-on`;
      return html`<p class="${classes[of]}" data-steps="${steps.join(' ')}"${on}>${text}</p>`;
    });
}

function renderFoot({ id, sources }: Scene, setting: Setting): Markup {
  const names = sources.map((source) => sourceOf(source, setting).short);
  const label = names.length > 1 ? words.page.sources : words.page.source;
  return html`<div class="stagefoot">
<p class="source">${label} ${joined(names, '; ')}.</p>
<p class="source"><a href="#${id}-data">${words.page.tableAndData}</a></p>
</div>`;
}
