import { createCanvas, rememberingMeasure } from './canvas';
import { createSvg } from './draw';
import { all, type Parts, type ScenePart } from './parts';
import type { Charts, Picture } from './picture';
import { stepsOf } from './stage';

/**
 * Flat mode: each step has its own finished picture beside it, with its title and unit line. The boxes
 * stand from the start, so that drawing one as it comes near moves nothing.
 */

/** Puts an empty box into each step of each scene with a chart; returns their pictures. */
export function addShots(parts: Parts, charts: Charts): Picture[] {
  let before = 0;
  return parts.scenes.flatMap((scene) => {
    const first = before;
    before += scene.steps.length;
    return shotsOf(scene, charts).map((shot, step) => ({
      ...shot,
      spanIn: ({ steps }) => steps[first + step] ?? { top: 0, bottom: 0 },
      playheadAt: () => step,
    }));
  });
}

/** Takes the boxes out again. */
export function removeShots(): void {
  for (const shot of all(document, '.shot')) shot.remove();
}

function shotsOf({ id, figure, steps }: ScenePart, charts: Charts) {
  const chart = charts.get(id);
  if (!chart || !figure) return [];
  const measure = rememberingMeasure(chart);
  return steps.map(({ element }, step) => {
    const svg = createSvg();
    const box = create('div', 'canvas flat', svg);
    element.prepend(create('div', 'shot', ...captionFor(figure, step), box));
    return createCanvas({ box, svg }, measure, 0);
  });
}

/** Copies of the title and the unit line that are written for the step. */
function captionFor(figure: HTMLElement, step: number): HTMLElement[] {
  const lines = all(figure, '[data-steps]').filter((line) => stepsOf(line).includes(step));
  return lines.map((line) => create('div', line.className, ...copies(line)));
}

function copies(line: HTMLElement): Node[] {
  return [...line.childNodes].map((node) => node.cloneNode(true));
}

function create(name: string, className: string, ...children: Node[]): HTMLElement {
  const element = document.createElement(name);
  element.className = className;
  element.append(...children);
  return element;
}
