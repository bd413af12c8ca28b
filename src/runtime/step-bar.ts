import { fill } from '../story/words';
import { drawAttribute, drawText } from './attribute';
import { goToStep } from './fit';
import type { Follower, Page } from './page';

/** The bar of steps mode: previous, "3 of 35", next. */

const directions: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 };

/** A follower that writes the bar; its buttons and, while it has the focus, the arrow keys go from step to step. */
export function followStepBar(page: Page): Follower {
  const { stepBar, steps } = page.parts;
  const part = (name: string) => stepBar.querySelector(`[data-${name}]`) as HTMLElement;
  const [previous, next, position] = [part('previous'), part('next'), part('position')];
  const positionOf = (step: number) =>
    fill(position.dataset.text ?? '', { n: String(step + 1), all: String(steps.length) });
  let among = 0;
  let marked: HTMLElement | null = null;
  /** Says the step gone to, its position and its words, in one piece; a step that is not there says nothing. */
  const go = (by: number) => {
    const step = steps[among + by];
    if (!step) return;
    goToStep(page, among + by);
    drawText(part('announce'), `${positionOf(among + by)}. ${textOf(step.element)}`);
  };
  previous.addEventListener('click', () => go(-1));
  next.addEventListener('click', () => go(1));
  stepBar.addEventListener('keydown', (event) => {
    const by = directions[event.key];
    if (by === undefined) return;
    event.preventDefault();
    go(by);
  });
  return ({ mode }, reading) => {
    among = reading.among;
    const current = (mode === 'steps' && steps[among]?.element) || null;
    if (current !== marked) drawAttribute(marked, 'aria-current', false);
    marked = current;
    if (!current) return;
    drawAttribute(current, 'aria-current', 'step');
    drawText(position, positionOf(among));
    drawAttribute(previous, 'aria-disabled', among === 0);
    drawAttribute(next, 'aria-disabled', among === steps.length - 1);
  };
}

/** The text of a step without the note of a figure, if one is shown in it. */
function textOf(step: HTMLElement): string {
  const copy = step.cloneNode(true) as HTMLElement;
  copy.querySelector('.note')?.remove();
  return (copy.textContent ?? '').replace(/\s+/g, ' ').trim();
}
