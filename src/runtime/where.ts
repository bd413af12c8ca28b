import { fill } from '../story/words';
import { drawAttribute, drawText } from './attribute';
import type { Follower } from './page';
import { all, type Parts } from './parts';
import { nowhere, readingLine, type Span } from './place';

/** The bar and the contents list say where the reader is, and how long the rest takes. */

/** A follower that writes the name of what is read, how much of each scene is done, and the minutes left. */
export function followWhere(parts: Parts): Follower {
  const entries = entriesOf(parts);
  const here = document.querySelector('[data-here]');
  const remaining = document.querySelector<HTMLElement>('[data-remaining]');
  const drawn: string[] = [];
  let told = '';
  return ({ boxes, viewport, y }) => {
    const line = y + readingLine(boxes.room);
    const fine = Math.max(1, Math.ceil(viewport.width / entries.length));
    const current = boxes.chapters.findLastIndex(({ top }) => top <= line);
    const name = parts.chapters[current]?.name;
    let left = 0;
    entries.forEach((entry, i) => {
      const done = doneAt(boxes.scenes[i] ?? nowhere, line);
      left += entry.minutes * (1 - done);
      // No finer than a pixel of its segment: every change of it costs the page a look at all its styles.
      const drawnTo = (Math.round(done * fine) / fine).toFixed(3);
      const state = `${drawnTo} ${i === current}`;
      if (drawn[i] !== state) drawEntry(entry, drawnTo, i === current);
      drawn[i] = state;
    });
    const minutes = Math.max(1, Math.ceil(left));
    if (!name || told === `${minutes} ${name}`) return;
    told = `${minutes} ${name}`;
    drawText(here, name);
    drawRemaining(remaining, name, minutes);
  };
}

/** How much of a scene lies before the line, 0 to 1; nothing of one without a height, as in a frame that is hidden. */
function doneAt({ top, bottom }: Span, line: number): number {
  return bottom > top ? Math.min(1, Math.max(0, (line - top) / (bottom - top))) : 0;
}

/** A scene's segment of the progress line and its link in the contents; either may be missing. */
interface Entry {
  readonly segment: HTMLElement | undefined;
  readonly link: HTMLElement | undefined;
  readonly minutes: number;
}

function entriesOf({ scenes }: Parts): Entry[] {
  const [segments, links] = ['progress', 'contents'].map(
    (name) => new Map(all(document, `[data-${name}]`).map((element) => [element.dataset[name], element])),
  );
  return scenes.map(({ section }) => {
    const link = links?.get(section.id);
    return { segment: segments?.get(section.id), link, minutes: Number(link?.dataset.minutes) || 0 };
  });
}

function drawEntry({ segment, link }: Entry, done: string, isCurrent: boolean): void {
  for (const element of [segment, link?.parentElement]) element?.style.setProperty('--done', done);
  drawAttribute(link, 'aria-current', isCurrent);
}

function drawRemaining(element: HTMLElement | null, here: string, minutes: number): void {
  if (!element) return;
  const { text = '', textOne = text } = element.dataset;
  drawText(element, fill(minutes === 1 ? textOne : text, { here, n: String(minutes) }));
}
