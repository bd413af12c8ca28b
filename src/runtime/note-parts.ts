import { figureNoteWords } from '../story/words';
import { lengthOf, styleOf } from './boxes';
import { create } from './create';
import { type Box, levelFor, type Surroundings, stripFor } from './note-place';
import type { Page } from './page';
import { all, root } from './parts';

/** A note on the page: the parts of its figure's entry in the ledger, taken from where they stand already. */

const copied = ['.figure', '.sure', '.what', '.citations'];

/** The note of a figure, made from its entry; its popover is shown by hand. */
export function createNote(entry: HTMLElement): HTMLElement {
  const parts = copied.flatMap((part) => all(entry, part)).map((original) => original.cloneNode(true));
  const note = create(
    'div',
    entry.className.replace('entry', 'note'),
    create('div', 'slip', ...parts, createWay(entry.id)),
  );
  note.role = 'note';
  note.popover = 'manual';
  // What a note tells of other figures leads to their entries: notes on notes would cover each other.
  for (const figure of all(note, '[data-fact]')) figure.removeAttribute('data-fact');
  return note;
}

function createWay(id: string): HTMLElement {
  const link = document.createElement('a');
  link.href = `#${id}`;
  link.textContent = figureNoteWords.row;
  return create('p', 'way', link);
}

/** Puts the note to its place beside, under or over its figure; returns the boxes of both, in px of the document. */
export function drawNotePlace(note: HTMLElement, link: HTMLElement, page: Page): readonly [Box, Box] {
  const figure = link.getBoundingClientRect();
  const around = { figure, ...measureAround(note, link, page) };
  const strip = stripFor(around);
  note.toggleAttribute('data-beside', strip.isBeside);
  drawLengths(note, { left: strip.left, width: strip.width });
  note.style.removeProperty('max-height');
  const { top, most } = levelFor(around, strip, note.offsetHeight);
  // It scrolls with the text by itself, because it is placed in the document and not in the window.
  drawLengths(note, { top: top + window.scrollY, 'max-height': most });
  return [inDocument(figure), inDocument(note.getBoundingClientRect())];
}

function drawLengths(note: HTMLElement, lengths: Readonly<Record<string, number>>): void {
  for (const [name, length] of Object.entries(lengths)) note.style.setProperty(name, `${length}px`);
}

function measureAround(note: HTMLElement, link: HTMLElement, page: Page): Omit<Surroundings, 'figure'> {
  return {
    column: (link.closest('p, li, dd') ?? link).getBoundingClientRect(),
    view: measureView(page),
    hasMargin: styleOf(link, '--note-place') === 'margin',
    padding: lengthOf(note, 'padding-inline-start'),
    letters: page.boxes.letters,
  };
}

/** The window without the bar at its foot, and without what a host's window cuts off. */
function measureView({ boxes, viewport }: Page): Box {
  const foot = viewport.height - boxes.room.bottom + lengthOf(root, '--frame-cut');
  const edge = boxes.letters / 2;
  return { left: 0, top: edge, right: root.clientWidth, bottom: window.innerHeight - foot - edge };
}

function inDocument({ x, y, width, height }: DOMRect): Box {
  return new DOMRect(x + window.scrollX, y + window.scrollY, width, height);
}
