import { createCanvas } from './canvas';
import { locate } from './locate';
import { all, type Parts } from './parts';
import type { Charts, Picture } from './picture';
import { nowhere } from './place';

/** The pinned pictures, one a scene, whose playhead follows the scroll; in whole steps if `whole`. */
export function stagesOf({ scenes }: Parts, charts: Charts, whole: boolean): Picture[] {
  return scenes.flatMap(({ section, figure, steps }, scene) => {
    const chart = charts.get(section.id);
    const svg = figure?.querySelector<SVGSVGElement>('.canvas > svg');
    if (!chart || !figure || !svg) return [];
    const canvas = createCanvas(svg, chart, steps.length);
    const caption = captionOf(figure);
    return {
      ...canvas,
      spanIn: (boxes) => boxes.scenes[scene] ?? nowhere,
      playheadAt: ({ scenes, room }, line) => {
        const playhead = locate(scenes[scene]?.steps ?? [], line, room.bottom - room.top);
        return whole ? Math.round(playhead) : playhead;
      },
      draw: (playhead) => {
        canvas.draw(playhead);
        caption(Math.round(playhead));
      },
    };
  });
}

/** Shows, of all titles and unit lines in the figure, those that are written for the step. */
function captionOf(figure: HTMLElement): (step: number) => void {
  const lines = all(figure, '[data-steps]').map((element) => ({ element, steps: stepsOf(element) }));
  return (step) => {
    for (const { element, steps } of lines) element.toggleAttribute('data-on', steps.includes(step));
  };
}

/** The steps a title or unit line is written for, from 0. */
export function stepsOf(element: HTMLElement): number[] {
  return (element.dataset.steps ?? '').split(' ').map(Number);
}
