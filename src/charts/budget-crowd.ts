import type { BudgetView } from '../story/view';
import type { Frame } from './budget-frame';
import { type BudgetItem, everShown, mostOf, sumOf } from './budget-parts';
import { captionOf, captionsOf } from './caption';
import { fittedOf } from './fit';
import { shareOf } from './scale';
import { textWidth } from './text';

/** Where the circles of jobs stand: in groups under their labels, in places that hold for all steps. */
export interface Crowd {
  /** How many jobs a circle stands for. */
  readonly share: number;
  /** How many circles make a line, and from one to the next. */
  readonly columns: number;
  readonly pitch: number;
  /** The label of them all: beside the label of the money, or on a line of its own. */
  readonly title: { readonly x: number; readonly y: number; readonly anchor: 'start' | 'end' };
  /** Where the circles begin when they stand together, and where those of each group that has room do. */
  readonly top: number;
  readonly tops: ReadonlyMap<string, number>;
  /** How many groups have no room. */
  readonly left: number;
}

/** The crowd for a view: circles as large as the room allows, sixteen abreast at most in size. */
export function crowdFor(view: BudgetView, frame: Frame): Crowd {
  const { spec, height, bars } = frame;
  const [groups, all] = [everShown(view, 'job'), everShown(view, 'jobs')];
  const title = titleFor(view, frame);
  const top = Math.max(bars.jobs.y + bars.jobs.height, title.y) + 2 * spec.toCircles;
  const shown = groups.length > 0 ? groups : all;
  const kept = keptOf(shown, frame, height - top);
  const left = shown.length - kept.length;
  const share = shareFor([groups, all], frame, height - top - kept.length * (headOf(frame) + spec.toLabel));
  const foot = (Number(left > 0) + Number(share !== 1)) * 1.4 * spec.label;
  const counts = kept.map((item) => circles(mostOf(item), share));
  const grid = gridFor(counts, frame, height - top - foot);
  return { share, title, top, left, ...grid, tops: topsFor(kept, counts, { ...grid, top, frame }) };
}

/** The groups that have room for their label and a line of small circles, over two lines of notes if some have none. */
function keptOf(groups: readonly BudgetItem[], { spec }: Frame, height: number): readonly BudgetItem[] {
  const least = spec.toCircles + spec.toLabel + 6;
  if (groups.length * least <= height) return groups;
  return groups.slice(0, Math.max(1, Math.floor((height - 2.8 * spec.label) / least)));
}

/** How many jobs a circle stands for, at 2,000 circles at most, and none of them a mere speck. */
function shareFor(sums: readonly (readonly BudgetItem[])[], { width }: Frame, height: number): number {
  const most = Math.max(...sums.map((items) => sumOf(items.map(mostOf))));
  return shareOf(most, Math.min(2000, Math.max(20, (width * height) / 20)));
}

/** How many circles an amount has. */
export function circles(amount: number, share: number): number {
  return Math.round(amount / share);
}

/** From the top of a group to the top of its circles. */
function headOf({ spec }: Frame): number {
  return spec.label + spec.toCircles;
}

/** The fewest columns at which all groups fit; one or two more if that saves a line that is nearly empty. */
function gridFor(counts: readonly number[], frame: Frame, room: number): Pick<Crowd, 'columns' | 'pitch'> {
  const { spec, width } = frame;
  const heads = counts.length * headOf(frame) + Math.max(0, counts.length - 1) * (spec.toLabel - spec.label);
  const linesAt = (columns: number) => sumOf(counts.map((count) => Math.max(1, Math.ceil(count / columns))));
  let first = spec.columns;
  while (first < width / 3 && heads + (linesAt(first) * width) / first > room) first += 1;
  const columns = [first + 1, first + 2].reduce((a, b) => (linesAt(b) < linesAt(a) ? b : a), first);
  return { columns, pitch: width / columns };
}

function topsFor(
  groups: readonly BudgetItem[],
  counts: readonly number[],
  { columns, pitch, top, frame }: Pick<Crowd, 'columns' | 'pitch' | 'top'> & { frame: Frame },
): Crowd['tops'] {
  let at = top;
  const tops = groups.map((item, i) => {
    const circlesTop = at + headOf(frame);
    at =
      circlesTop +
      Math.max(1, Math.ceil((counts[i] as number) / columns)) * pitch +
      frame.spec.toLabel -
      frame.spec.label;
    return [item.id, circlesTop] as const;
  });
  return new Map(tops);
}

/** At the end of the line that names the money, if both have room; else beneath the strip; alone, at the top. */
function titleFor(view: BudgetView, { spec, width, bars }: Frame): Crowd['title'] {
  const [jobs] = everShown(view, 'jobs');
  const [total] = everShown(view, 'total');
  const first = bars.jobs.y - spec.toBar;
  if (!jobs || !total) return { x: 0, y: first, anchor: 'start' };
  const money = fittedOf(captionsOf(total), { width, size: spec.title, weight: 600, most: 1 }).join('');
  const both = textWidth(money, spec.title, 600) + textWidth(captionOf(jobs), spec.title, 600);
  if (both + 2 * spec.pad <= width) return { x: width, y: first, anchor: 'end' };
  return { x: 0, y: bars.jobs.y + bars.jobs.height + spec.title * 1.2, anchor: 'start' };
}
