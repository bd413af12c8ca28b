import { drawAttribute } from './attribute';
import type { Boxes } from './boxes';
import { around, isForBrowser } from './event';
import { createNote, drawNotePlace } from './note-parts';
import { type Box, isBetween } from './note-place';
import type { Follower, Page } from './page';

/**
 * Shows the note of a figure in place. One rule serves mouse, keyboard and thumb: what comes to a figure shows
 * its note, and a figure whose note is shown is a link again. So a mouse or a key that has shown it goes on to the
 * ledger at once, a thumb with its second tap, and the source is never more than two moves away.
 */

interface Shown {
  readonly link: HTMLElement;
  readonly note: HTMLElement;
  /** The figure and its note, in px of the document. */
  boxes: readonly [Box, Box];
  /** The layout and the scroll position for which it stands there. */
  layout: Boxes;
  y: number;
}

interface Notes {
  readonly page: Page;
  shown?: Shown | undefined;
  /** The figure that pointer or focus came to last; its note is shown, about to be, or was sent away. */
  met: HTMLElement | null;
  coming?: Timer | undefined;
  going?: Timer | undefined;
}

type Timer = ReturnType<typeof setTimeout>;

/** A pointer or the focus that only passes over a figure, in so many ms, shows nothing. */
const passing = 100;

/** A pointer on its way to the note may rest for so many ms. */
const patience = 600;

/** A follower that keeps the note by its figure; in a browser without popovers figures stay plain links. */
export function followNotes(page: Page): Follower {
  const notes: Notes = { page, met: null };
  if ('popover' in HTMLElement.prototype) listen(notes);
  return () => keepUp(notes);
}

function listen(notes: Notes): void {
  document.addEventListener('pointermove', (event) => heedPointer(notes, event), { passive: true });
  document.addEventListener('pointerup', ({ target }) => isPart(target) || hide(notes));
  document.addEventListener('focusin', ({ target }) => heedFocus(notes, target));
  document.addEventListener('click', (event) => heedClick(notes, event));
  document.addEventListener('keydown', ({ key }) => key === 'Escape' && hide(notes));
}

/** Only a pointer that moves counts: a figure that is scrolled under a resting one shows nothing. */
function heedPointer(notes: Notes, { target, pointerType, pageX, pageY }: PointerEvent): void {
  if (pointerType === 'touch') return;
  const { shown } = notes;
  const isHere = isPart(target);
  meet(notes, isHere && shown ? shown.link : figureAt(target));
  if (!shown) return;
  if (isHere || isBetween(shown.boxes, pageX, pageY)) stay(notes);
  if (!isHere) notes.going ??= setTimeout(() => leave(notes), patience);
}

function heedFocus(notes: Notes, target: EventTarget | null): void {
  if (isPart(target)) return;
  const figure = figureAt(target);
  if (figure?.matches(':focus-visible')) {
    // At once, because the note there is may cover the figure that has the focus now.
    hide(notes);
    meet(notes, figure);
  } else leave(notes);
}

function heedClick(notes: Notes, event: MouseEvent): void {
  const { target } = event;
  const figure = figureAt(target);
  if (isForBrowser(event)) return;
  if (figure && figure !== notes.shown?.link) {
    if (show(notes, figure)) event.preventDefault();
  } else if (isPart(target) && around(target, 'a[href^="#"]')) hide(notes);
}

/** Shows the note of the figure met, unless something else is met at once. */
function meet(notes: Notes, figure: HTMLElement | null): void {
  if (figure === notes.met) return;
  notes.met = figure;
  clearTimeout(notes.coming);
  if (figure && figure !== notes.shown?.link) notes.coming = setTimeout(() => show(notes, figure), passing);
}

function stay(notes: Notes): void {
  clearTimeout(notes.going);
  notes.going = undefined;
}

/** Hides the note unless pointer or focus holds it. */
function leave(notes: Notes): void {
  stay(notes);
  const { shown } = notes;
  const isHeld = shown?.link.matches(':hover, :focus-visible') || shown?.note.matches(':hover, :focus-within');
  if (!isHeld) hide(notes);
}

/** Shows the note of a figure in place of any other; returns false if the page has no entry for it. */
function show(notes: Notes, link: HTMLElement): boolean {
  const { page } = notes;
  const entry = document.getElementById(`fact-${link.dataset.fact}`);
  hide(notes);
  if (!entry) return false;
  const note = createNote(entry);
  // Behind its figure, so that its links come next to whoever reads or goes on by key.
  link.after(note);
  note.showPopover();
  drawAttribute(link, 'aria-expanded', true);
  notes.met = link;
  notes.shown = { link, note, boxes: drawNotePlace(note, link, page), layout: page.boxes, y: page.y };
  return true;
}

/** Hides the note, if one is shown or about to be; a focus in it returns to the figure. */
function hide(notes: Notes): void {
  const { shown } = notes;
  clearTimeout(notes.coming);
  stay(notes);
  if (!shown) return;
  if (shown.note.contains(document.activeElement)) shown.link.focus({ preventScroll: true });
  notes.shown = undefined;
  drawAttribute(shown.link, 'aria-expanded', false);
  shown.note.remove();
}

/** Hides the note whose figure has been scrolled away, or covered; places it anew if the page was laid out anew. */
function keepUp(notes: Notes): void {
  const { page, shown } = notes;
  if (!shown || (shown.y === page.y && shown.layout === page.boxes)) return;
  if (!isInSight(shown.link)) hide(notes);
  else if (shown.layout !== page.boxes) shown.boxes = drawNotePlace(shown.note, shown.link, page);
  shown.y = page.y;
  shown.layout = page.boxes;
}

/** True if nothing covers the beginning of the figure: neither the window's edge nor what is pinned. */
function isInSight(link: HTMLElement): boolean {
  const line = link.getClientRects()[0];
  if (!line) return false;
  const there = document.elementFromPoint(line.left + 2, (line.top + line.bottom) / 2);
  return link.contains(there);
}

/** True for what lies in the note that is shown or in its figure. */
function isPart(target: EventTarget | null): boolean {
  return around(target, '.note, [data-fact][aria-expanded]') !== null;
}

function figureAt(target: EventTarget | null): HTMLElement | null {
  return around(target, 'a[data-fact]');
}
