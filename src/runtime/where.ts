import { fill } from '../story/words';
import { drawAttribute, drawText } from './attribute';
import type { Follower } from './page';
import { all, type Parts } from './parts';
import { readingLine } from './place';

/** The bar and the contents list say where the reader is, and how long the rest takes. */

/** A follower that writes the name of what is read, how much of each scene is done, and the minutes left. */
export function followWhere(parts: Parts): Follower {
  const entries = entriesOf(parts);
  const here = document.querySelector('[data-here]');
  const remaining = document.querySelector<HTMLElement>('[data-remaining]');
  return ({ boxes, y }) => {
    const line = y + readingLine(boxes.room);
    const done = boxes.scenes.map(({ top, bottom }) => Math.min(1, Math.max(0, (line - top) / (bottom - top))));
    const current = boxes.chapters.findLastIndex(({ top }) => top <= line);
    const name = parts.chapters[current]?.name;
    if (name) drawText(here, name);
    entries.forEach((entry, i) => {
      drawEntry(entry, done[i] ?? 0, i === current);
    });
    if (remaining && name) drawRemaining(remaining, name, minutesLeft(entries, done));
  };
}

/** A scene's segment of the progress line and its link in the contents; either may be missing. */
interface Entry {
  readonly segment: HTMLElement | undefined;
  readonly link: HTMLElement | undefined;
  readonly minutes: number;
}

function entriesOf({ scenes }: Parts): Entry[] {
  const segments = new Map(all(document, '[data-progress]').map((element) => [element.dataset.progress, element]));
  const links = new Map(all(document, '[data-contents]').map((element) => [element.dataset.contents, element]));
  return scenes.map(({ id }) => {
    const link = links.get(id);
    return { segment: segments.get(id), link, minutes: Number(link?.dataset.minutes) || 0 };
  });
}

function drawEntry({ segment, link }: Entry, done: number, isCurrent: boolean): void {
  for (const element of [segment, link?.parentElement]) drawDone(element, done.toFixed(3));
  drawAttribute(link ?? null, 'aria-current', isCurrent ? 'true' : null);
}

function drawDone(element: HTMLElement | null | undefined, done: string): void {
  if (element && element.style.getPropertyValue('--done') !== done) element.style.setProperty('--done', done);
}

function minutesLeft(entries: readonly Entry[], done: readonly number[]): number {
  const left = entries.reduce((sum, { minutes }, i) => sum + minutes * (1 - (done[i] ?? 0)), 0);
  return Math.max(1, Math.ceil(left));
}

function drawRemaining(element: HTMLElement, here: string, minutes: number): void {
  const { text = '', textOne = text } = element.dataset;
  drawText(element, fill(minutes === 1 ? textOne : text, { here, n: String(minutes) }));
}
