import { pairs, sort } from 'd3';
import type { CrowdView, Figure, Item } from '../story/view';
import type { Tone } from './drawing';
import { perDot } from './per-dot';
import { amountOf, upperOf } from './value';

/** How many dots a figure is: so many are sure, and up to `high` may be. */
export interface Tally {
  readonly item: Item;
  readonly low: number;
  readonly high: number;
  readonly isKnown: boolean;
  readonly status: Figure['status'];
  readonly tone: Tone;
}

/** Everybody before, everybody now, and the difference; what the view does not have is left out. */
export interface Crowd {
  readonly all: Tally | undefined;
  readonly now: Tally | undefined;
  readonly fewer: Item | undefined;
  /** How many one dot stands for. */
  readonly per: number;
}

/** Dots that are always drawn alike, from the inside out: numbers from `from` up to, not with, `to`. */
export interface Group {
  readonly from: number;
  readonly to: number;
}

const mostDots = 10_000;

/** The counts of a view as dots. */
export function crowdOf({ items }: CrowdView): Crowd {
  const per = perDot(items, mostDots);
  const tallyOf = (part: CrowdView['items'][number]['part']) => {
    const item = items.find((candidate) => candidate.part === part);
    return item && tally(item, per);
  };
  return { all: tallyOf('all'), now: tallyOf('now'), fewer: items.find(({ part }) => part === 'fewer'), per };
}

function tally(item: Item, per: number): Tally {
  const { figure } = item;
  const dots = (value: number | null) => Math.min(mostDots, Math.max(0, Math.round((value ?? 0) / per)));
  const ends = sort([dots(amountOf(figure)), dots(upperOf(figure))]) as [number, number];
  const tone = figure.unit.tone ?? 'brick';
  return { item, low: ends[0], high: ends[1], isKnown: amountOf(figure) !== null, status: figure.status, tone };
}

/** How many dots the largest of the counts has. */
export function mostOf({ all, now }: Crowd): number {
  return Math.max(0, all?.high ?? 0, now?.high ?? 0);
}

/** The dots that have gone: those before, beyond those now. */
export function goneOf({ all, now }: Crowd): Group {
  const from = now?.isKnown ? now.high : mostOf({ all, now } as Crowd);
  return { from, to: Math.max(from, all?.high ?? 0) };
}

/** The groups of a crowd: cut wherever one of its counts ends. */
export function groupsOf(crowd: Crowd): Group[] {
  const ends = [crowd.all, crowd.now].flatMap((count) => (count ? [count.low, count.high] : []));
  return pairs([...new Set(sort([0, ...ends]))], (from, to) => ({ from, to }));
}

/** What a step shows of a crowd. */
export interface Moment {
  /** The count it stands at, and the one before if it shows both. */
  readonly present: Tally | undefined;
  readonly before: Tally | undefined;
  /** The item of the difference, if it is shown. */
  readonly fewer: Item | undefined;
  readonly isApart: boolean;
}

/** The moment of a step. */
export function momentOf({ steps }: CrowdView, { all, now, fewer }: Crowd, step: number): Moment {
  const { show = [], form } = steps[step] ?? {};
  const shown = (tally: Tally | undefined) => (tally && show.includes(tally.item.id) ? tally : undefined);
  const [shownAll, shownNow] = [shown(all), shown(now)];
  return {
    present: shownNow ?? shownAll,
    before: shownNow && shownAll,
    fewer: fewer && show.includes(fewer.id) ? fewer : undefined,
    isApart: form === 'apart',
  };
}

/** How sure the dots of a group are in a moment; null if there are none. */
export function statusOf({ from }: Group, { present, before }: Moment): Figure['status'] | null {
  if (!present?.isKnown) return null;
  if (from < present.low) return present.status;
  if (from < present.high) return 'unknown';
  return before && from < before.high ? 'gone' : null;
}
