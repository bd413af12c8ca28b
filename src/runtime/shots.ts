import { createCanvas, rememberingMeasure } from './canvas';
import { create } from './create';
import { createSvg } from './draw';
import { all, type Parts } from './parts';
import type { Charts, Picture } from './picture';
import { nowhere } from './place';
import { stepsOf } from './stage';

/**
 * Flat mode: each step has its own finished picture beside it, with its title and unit line. The boxes
 * stand from the start, so that drawing one as it comes near moves nothing.
 */

/** Puts an empty box into each step of each scene with a chart; returns their pictures. */
export function addShots({ scenes }: Parts, charts: Charts): Picture[] {
  return scenes.flatMap(({ section, figure, steps }, scene) => {
    const chart = charts.get(section.id);
    if (!chart || !figure) return [];
    const measure = rememberingMeasure(chart);
    return steps.map(({ element }, step) => {
      const svg = createSvg();
      element.prepend(create('div', 'shot', ...captionFor(figure, step), create('div', 'canvas flat', svg)));
      return {
        ...createCanvas(svg, measure, 0),
        spanIn: (boxes) => boxes.scenes[scene]?.steps[step] ?? nowhere,
        playheadAt: () => step,
      };
    });
  });
}

/** Takes the boxes out again. */
export function removeShots(): void {
  for (const shot of all(document, '.shot')) shot.remove();
}

/** Copies of the title and the unit line that are written for the step. */
function captionFor(figure: HTMLElement, step: number): HTMLElement[] {
  const lines = all(figure, '[data-steps]').filter((line) => stepsOf(line).includes(step));
  return lines.map((line) => create('div', line.className, ...line.cloneNode(true).childNodes));
}
