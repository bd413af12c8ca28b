import { createCanvas } from './canvas';
import { locate } from './locate';
import { all } from './parts';
import type { Picture, Pictured } from './picture';
import { nowhere } from './place';

/** The pinned picture of a scene, whose playhead follows the scroll; in whole steps if `whole`. */
export function stageOf({ figure, steps, measure, place }: Pictured, whole: boolean): Picture {
  const canvas = createCanvas(figure.querySelector('.canvas > svg') as SVGSVGElement, measure, steps.length);
  const caption = captionOf(figure);
  return {
    ...canvas,
    spanIn: ({ scenes }) => scenes[place] ?? nowhere,
    playheadAt: ({ scenes, room }, line) => {
      const playhead = locate(scenes[place]?.steps ?? [], line, room.bottom - room.top);
      return whole ? Math.round(playhead) : playhead;
    },
    draw: (playhead) => {
      canvas.draw(playhead);
      caption(Math.round(playhead));
    },
  };
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
