import type { CrowdView, Item } from '../story/view';
import { perDot } from './per-dot';
import { type Tally, tallyOf } from './tally';

/** Everybody before, everybody now, and the difference; what the view does not have is left out. */
export interface Crowd {
  readonly all: Tally | undefined;
  readonly now: Tally | undefined;
  readonly fewer: Item | undefined;
  /** How many one dot stands for. */
  readonly per: number;
}

const mostDots = 10_000;

/** The counts of a view as dots, of which there are only whole ones. */
export function crowdOf({ items }: CrowdView): Crowd {
  const per = perDot(items, mostDots);
  const itemOf = (part: CrowdView['items'][number]['part']) => items.find((item) => item.part === part);
  const [all, now] = [itemOf('all'), itemOf('now')].map((item) => item && wholeDots(tallyOf(item, per)));
  return { all, now, fewer: itemOf('fewer'), per };
}

function wholeDots(tally: Tally): Tally {
  const { sure, upper, open } = tally;
  return { ...tally, sure: sure && Math.round(sure), upper: Math.round(upper) + open };
}

/** What a step shows of a crowd. */
export interface Moment {
  /** The count it stands at, and the one before if it shows both, or the difference. */
  readonly present: Tally | undefined;
  readonly before: Tally | undefined;
  /** The item of the difference, if it is shown. */
  readonly fewer: Item | undefined;
  readonly isApart: boolean;
  /** The id of the item to look at. */
  readonly look: string | undefined;
}

/** The moment of a step. */
export function momentOf({ steps }: CrowdView, crowd: Crowd, step: number): Moment {
  const { show = [], form, look } = steps[step] ?? {};
  const has = (item: Item | undefined) => item !== undefined && show.includes(item.id);
  const [all, now] = [crowd.all, crowd.now].map((tally) => (has(tally?.item) ? tally : undefined));
  const fewer = has(crowd.fewer) ? crowd.fewer : undefined;
  // Those who went are drawn wherever they are named.
  const before = now && (fewer ? crowd.all : all);
  return { present: now ?? all, before, fewer, isApart: form === 'apart', look };
}
