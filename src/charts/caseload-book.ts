import type { CaseloadView, Item } from '../story/view';
import { shownItems } from './chart';
import { dotFill, dotHatch } from './dot';
import type { Mark } from './drawing';
import type { Disc } from './flow';
import type { Layout } from './layout';
import { perDot } from './per-dot';
import { placesOf, statusAt, type Tally, tallyOf, toneOf } from './tally';

/** What every part of the chart is worked out from. */
export interface Book {
  readonly view: CaseloadView;
  readonly layout: Layout;
  /** How many cases one dot stands for. */
  readonly per: number;
}

/** How many cases one dot stands for in a view. */
export function casesPerDot({ items }: CaseloadView): number {
  return perDot(items, 1000);
}

/** The items of one part that a step shows, in its order. */
export function shownOf(view: CaseloadView, step: number, part: CaseloadView['items'][number]['part']): Item[] {
  return shownItems(view, step).filter((item) => item.part === part);
}

/** The loads a step shows, in its order. */
export function loadsOf(book: Omit<Book, 'layout'>, step: number): Tally[] {
  return shownOf(book.view, step, 'load').map((item) => tallyOf(item, book.per));
}

/** What the lines across the columns stand for, each once. */
export function referencesOf({ view, per }: Omit<Book, 'layout'>): Tally[] {
  const shown = view.steps.flatMap(({ form }, step) => (form === 'line' ? shownOf(view, step, 'reference') : []));
  return [...new Set(shown)].map((item) => tallyOf(item, per));
}

/** Whether a view has no titles: then it stands on a cover, without numerals. */
export function isCover({ steps }: CaseloadView): boolean {
  return steps.every(({ title }) => title === '');
}

/**
 * From honeycomb to columns: the dots fly to the first column, one after the other over the `stagger`; then
 * copies part from it to the others; the words come last. Shares of the way between two keyframes.
 */
export const flight = { stagger: 0.2, span: 0.4 } as const;

/** A case of a load: its number, from 0, among so many that set off one after the other, the last first. */
export interface Case {
  readonly index: number;
  readonly count: number;
  readonly place: Disc;
  /** What tells its marks from those of other cases. */
  readonly id: string;
}

/** The dot of a case, or the ring of one that went; and the hatch of one that is not known, alone for "more than". */
export function caseMarks(load: Tally, { index, count, place, id }: Case): Mark[] {
  const delay = flight.stagger * (1 - (index + 1) / count);
  const hatch = { ...dotHatch(`hatch:${id}`, place), delay };
  const status = statusAt(load, index);
  if (!status && index < placesOf(load)) return [hatch];
  const part = (load.sure ?? 0) - index;
  const r = place.r * Math.sqrt(part > 0 && part < 1 ? part : 1);
  const dot: Mark = {
    shape: 'circle',
    key: `dot:${id}`,
    ...place,
    r,
    delay,
    ...dotFill(status ?? 'gone', r, toneOf(load)),
  };
  return status === 'unknown' ? [dot, hatch] : [dot];
}

/** A mark of a keyframe and where it comes from if the keyframe before has no such mark, or goes to after. */
export interface Placed {
  readonly mark: Mark;
  /** The keys of the same mark in the columns before, the nearest first, if it is a copy of one. */
  readonly twins?: readonly string[];
  /** The mark as it sets off where none of them is. */
  readonly origin?: Mark | undefined;
}
