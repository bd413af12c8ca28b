import type { CaseloadView, Figure, Item } from '../story/view';
import { shownItems } from './chart';
import type { Tone } from './drawing';
import type { Layout } from './layout';
import { perDot } from './per-dot';
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

/** How many cases one dot stands for in a view. */
export function casesPerDot({ items }: CaseloadView): number {
  return perDot(items, mostDots);
}

/** Whether a view has no titles: then it stands on a cover, without numerals. */
export function isCover({ steps }: CaseloadView): boolean {
  return steps.every(({ title }) => title === '');
}
