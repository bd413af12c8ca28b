import { type Canvas, createCanvas } from './canvas';
import { locate } from './locate';
import { all, type Parts, type ScenePart } from './parts';
import type { Charts, Picture } from './picture';

/** The pinned pictures, one a scene, whose playhead follows the scroll; in whole steps if `whole`. */
export function stagesOf(parts: Parts, charts: Charts, whole: boolean): Picture[] {
  return parts.scenes.flatMap((scene, index) => {
    const canvas = canvasOf(scene, charts);
    return canvas ? [stageOf(canvas, index, whole)] : [];
  });
}

function stageOf({ caption, ...canvas }: Canvas & { caption: Caption }, index: number, whole: boolean): Picture {
  return {
    ...canvas,
    spanIn: (boxes) => boxes.scenes[index] ?? { top: 0, bottom: 0 },
    playheadAt: ({ scenes, room }, line) => {
      const playhead = locate(scenes[index]?.steps ?? [], line, room.bottom - room.top);
      return whole ? Math.round(playhead) : playhead;
    },
    draw: (playhead) => {
      canvas.draw(playhead);
      caption(Math.round(playhead));
    },
  };
}

function canvasOf({ id, figure, steps }: ScenePart, charts: Charts): (Canvas & { caption: Caption }) | undefined {
  const chart = charts.get(id);
  const box = figure?.querySelector('.canvas');
  const svg = box?.querySelector<SVGSVGElement>('svg');
  if (!figure || !chart || !box || !svg) return undefined;
  return { ...createCanvas({ box, svg }, chart, steps.length), caption: captionOf(figure) };
}

type Caption = (step: number) => void;

/** Shows, of all titles and unit lines in the figure, those that are written for the step. */
function captionOf(figure: HTMLElement): Caption {
  const lines = all(figure, '[data-steps]').map((element) => ({ element, steps: stepsOf(element) }));
  return (step) => {
    for (const { element, steps } of lines) element.toggleAttribute('data-on', steps.includes(step));
  };
}

/** The steps a title or unit line is written for, from 0. */
export function stepsOf(element: HTMLElement): number[] {
  return (element.dataset.steps ?? '').split(' ').map(Number);
}
