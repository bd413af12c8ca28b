import { fill } from '../story/words';
import { drawAttribute, drawText } from './attribute';
import { goToStep } from './fit';
import type { Follower, Page } from './page';
import type { Reading } from './reading';

/** The bar of steps mode: previous, "3 of 35", next. */

const directions: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 };

/** A follower that writes the bar; its buttons and, while it has the focus, the arrow keys go from step to step. */
export function followStepBar(page: Page): Follower {
  let among = 0;
  let marked: HTMLElement | null = null;
  const go = (by: number) => announce(page, goToStep(page, among + by));
  const bar = page.parts.stepBar;
  bar?.querySelector('[data-previous]')?.addEventListener('click', () => go(-1));
  bar?.querySelector('[data-next]')?.addEventListener('click', () => go(1));
  bar?.addEventListener('keydown', (event) => {
    const by = directions[event.key];
    if (by === undefined) return;
    event.preventDefault();
    go(by);
  });
  return (_, reading) => {
    among = reading.among;
    marked = drawCurrent(page, { among, marked });
    drawStepBar(page, reading);
  };
}

/** Says the step gone to, its position and its words, in one piece; a step that is not there says nothing. */
function announce({ parts }: Page, among: number | undefined): void {
  const step = parts.steps[among ?? -1];
  if (!parts.stepBar || !step || among === undefined) return;
  const words = textOf(step.element);
  drawText(
    parts.stepBar.querySelector('[data-announce]'),
    `${positionOf(parts.stepBar, among, parts.steps.length)}. ${words}`,
  );
}

/** Marks the step being read, and no longer the one marked before; returns it, or null if none is marked. */
function drawCurrent({ parts, mode }: Page, { among, marked }: { among: number; marked: HTMLElement | null }) {
  const current = (mode === 'steps' && parts.steps[among]?.element) || null;
  if (current !== marked) drawAttribute(marked, 'aria-current', null);
  drawAttribute(current, 'aria-current', 'step');
  return current;
}

/** The text of a step without the note of a figure, if one is shown in it. */
function textOf(step: HTMLElement): string {
  const copy = step.cloneNode(true) as HTMLElement;
  copy.querySelector('.note')?.remove();
  return (copy.textContent ?? '').replace(/\s+/g, ' ').trim();
}

function drawStepBar({ parts, mode }: Page, { among }: Reading): void {
  const { stepBar, steps } = parts;
  if (!stepBar || mode !== 'steps') return;
  drawText(stepBar.querySelector('[data-position]'), positionOf(stepBar, among, steps.length));
  drawAttribute(stepBar.querySelector('[data-previous]'), 'aria-disabled', among === 0 ? 'true' : null);
  drawAttribute(stepBar.querySelector('[data-next]'), 'aria-disabled', among === steps.length - 1 ? 'true' : null);
}

function positionOf(bar: HTMLElement, among: number, all: number): string {
  const pattern = bar.querySelector<HTMLElement>('[data-position]')?.dataset.text ?? '';
  return fill(pattern, { n: String(among + 1), all: String(all) });
}
