import { createCanvas } from './canvas';
import { create } from './create';
import { createSvg } from './draw';
import { all } from './parts';
import type { Picture, Pictured } from './picture';
import { nowhere } from './place';
import { stepsOf } from './stage';

/**
 * Flat mode: each step has its own finished picture beside it, with its title and unit line. The boxes
 * stand from the start, so that drawing one as it comes near moves nothing.
 */

/** Puts an empty box into each step of a scene; returns their pictures. */
export function addShots({ figure, steps, measure, place }: Pictured): Picture[] {
  return steps.map(({ element }, step) => {
    const svg = createSvg();
    element.prepend(create('div', 'shot', ...captionFor(figure, step), create('div', 'canvas flat', svg)));
    return {
      ...createCanvas(svg, measure, 0),
      spanIn: ({ scenes }) => scenes[place]?.steps[step] ?? nowhere,
      playheadAt: () => step,
    };
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
