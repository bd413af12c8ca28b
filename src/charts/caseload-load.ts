import type { CaseloadView, Figure, Item } from '../story/view';
import { fill, words } from '../story/words';
import { shownItems } from './chart';
import { countText, type Tone } from './drawing';
import type { Layout } from './layout';
import { amountOf, isOpenEnded, upperOf } from './value';

/** A load as dots: how many are sure, how many more may be, and whether it is open upwards. */
export interface Load {
  readonly item: Item;
  /** Null if there is no figure. A part of a case is part of a dot. */
  readonly sure: number | null;
  readonly upper: number;
  readonly open: boolean;
  readonly status: Figure['status'];
  readonly tone: Tone;
}

/** How the dot of a place is filled: by a status, as an unknown without edge, or as part of one. */
export interface DotState {
  readonly status: Figure['status'] | 'open';
  /** The share of the dot's area, 0 to 1. */
  readonly share: number;
}

const mostDots = 1000;

/** The load of an item where one dot stands for `per` cases. */
export function loadOf(item: Item, per: number): Load {
  const { figure } = item;
  const amount = amountOf(figure);
  const dots = (value: number) => Math.min(mostDots, Math.max(0, value / per));
  return {
    item,
    sure: amount === null ? null : dots(amount),
    upper: dots(Math.max(amount ?? 0, upperOf(figure) ?? 0)),
    open: isOpenEnded(figure),
    status: figure.status,
    tone: figure.unit.tone ?? 'brick',
  };
}

/** How many places a load takes, the one that stands for "more than" included. */
export function placesOf({ upper, open }: Load): number {
  return Math.ceil(upper) + (open ? 1 : 0);
}

/** What every part of the chart is worked out from. */
export interface Book {
  readonly view: CaseloadView;
  readonly layout: Layout;
  /** How many cases one dot stands for. */
  readonly per: number;
}

/** The state of the dot in a place, from 1; null if the load has none there. */
export function stateAt(load: Load, place: number): DotState | null {
  if (load.sure === null || place > placesOf(load)) return null;
  if (place > Math.ceil(load.upper)) return { status: 'open', share: 1 };
  if (place > Math.ceil(load.sure)) return { status: 'unknown', share: 1 };
  return { status: load.status, share: Math.min(1, load.sure - place + 1) };
}

/** The loads a step shows, in its order. */
export function shownLoads(view: CaseloadView, step: number): Item[] {
  return shownItems(view, step).filter(({ part }) => part === 'load');
}

/** How many cases one dot stands for: 1, and powers of ten when there would be too many dots. */
export function casesPerDot(view: CaseloadView): number {
  const largest = Math.max(1, ...view.items.map(({ figure }) => upperOf(figure) ?? 0));
  return 10 ** Math.max(0, Math.ceil(Math.log10(largest / mostDots)));
}

/** Whether a view has no titles: then it stands on a cover, without numerals. */
export function isCover({ steps }: CaseloadView): boolean {
  return steps.every(({ title }) => title === '');
}

/** What a dot stands for, where that is more than one case: one note, or none. */
export function perDotNote({ items }: CaseloadView, per: number): string[] {
  const count = countText({ value: per, decimals: 0, prefix: '', suffix: '' });
  const amount = `${count} ${items[0]?.figure.unit.many ?? ''}`.trim();
  return per > 1 ? [fill(words.oneDot, { amount })] : [];
}

/** Whether a view has no titles: then it stands on a cover, without numerals. */
export function isCover({ steps }: CaseloadView): boolean {
  return steps.every(({ title }) => title === '');
}

/** What a dot stands for, where that is more than one case: one note, or none. */
export function perDotNote({ items }: CaseloadView, per: number): string[] {
  const noun = items[0]?.figure.unit.many ?? '';
  const count = countText({ value: per, decimals: 0, prefix: '', suffix: '' });
  return per > 1 ? [`${words.caseload.perDot} ${count} ${noun}`.trim()] : [];
}
