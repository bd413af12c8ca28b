import { cumsum, range, sum } from 'd3';
import { type BudgetItem, everShown, type Moment, type Plan, partOf, strongLine } from './budget-plan';
import { captionOf } from './caption';
import { dotFill } from './dot';
import type { Dots } from './drawing';
import { hatch } from './fill';
import { coming, type Placed, waiting } from './ghosts';
import { label } from './label';
import { shareOf } from './scale';
import { textWidth } from './text';
import { mostOf, sizeOf } from './value';

/** Where the circles of jobs stand: in groups under their labels, in places that hold for all steps. */
export interface Crowd {
  /** The groups that any step shows. */
  readonly ever: readonly BudgetItem[];
  /** How many jobs a circle stands for. */
  readonly share: number;
  /** How many circles make a line, and from one to the next. */
  readonly columns: number;
  readonly pitch: number;
  /** Where the label of them all stands: beside the label of the money, or on a line of its own. */
  readonly head: { readonly x: number; readonly y: number; readonly anchor: 'start' | 'end' };
  /** Where the circles begin when they stand together, and where those of each group that has room do. */
  readonly top: number;
  readonly tops: ReadonlyMap<BudgetItem, number>;
}

/** The crowd of a plan: circles as large as the room allows, sixteen abreast at most in size. */
export function crowdFor(plan: Plan): Crowd {
  const { view, width, label: size, bars, toCircles, toLabel } = plan;
  const [groups, all] = [everShown(view, 'job'), everShown(view, 'jobs')];
  const head = headFor(plan, all[0]);
  const first = Math.max(bars.jobs.y + bars.jobs.height, head.y) + toCircles;
  const height = plan.height - first - toCircles;
  const shown = groups.length > 0 ? groups : all;
  const kept = keptOf(shown, plan, height);
  const between = toCircles + toLabel;
  const most = Math.max(sum(groups, mostOf), sum(all, mostOf));
  const room = height - kept.length * (size + between);
  const share = shareOf(most, Math.min(2000, Math.max(20, (width * room) / 20)));
  const notes = Number(kept.length < shown.length) + Number(share !== 1);
  const air = kept.length * between - toLabel + size;
  const counts = kept.map((item) => circles(mostOf(item), share));
  const columns = columnsFor(counts, width, height - notes * 1.4 * size - air);
  const pitch = width / columns;
  const top = first + 2 * toCircles;
  const tops = kept.map((item, i) => {
    return [item, top + size + linesOf(counts.slice(0, i), columns) * pitch + i * between] as const;
  });
  return { ever: groups, share, columns, pitch, head, top, tops: new Map(tops) };
}

/** At the end of the line that names the money, if both have room; else beneath the strip; alone, at the top. */
function headFor({ view, width, bars, title: size, toBar, pad }: Plan, jobs?: BudgetItem): Crowd['head'] {
  const [total] = everShown(view, 'total');
  const { y, height } = bars.jobs;
  if (!jobs || !total) return { x: 0, y: y - toBar, anchor: 'start' };
  const both = [...strongLine(total, size, width), captionOf(jobs)];
  const taken = sum(both, (words) => textWidth(words, size, 600));
  if (taken + 2 * pad <= width) return { x: width, y: y - toBar, anchor: 'end' };
  return { x: 0, y: y + height + size * 1.2, anchor: 'start' };
}

/** The groups that have room for their label and a line of small circles, over two lines of notes if some have none. */
function keptOf(groups: readonly BudgetItem[], { label: size, toCircles, toLabel }: Plan, height: number) {
  const least = toCircles + toLabel + 6;
  if (groups.length * least <= height) return groups;
  return groups.slice(0, Math.max(1, Math.floor((height - 2.8 * size) / least)));
}

/** How many circles an amount has. */
function circles(amount: number, share: number): number {
  return Math.round(amount / share);
}

/** The fewest columns at which all lines fit the height; one or two more if that saves a line that is nearly empty. */
function columnsFor(counts: readonly number[], width: number, height: number): number {
  let columns = 16;
  while (columns < width / 3 && (linesOf(counts, columns) * width) / columns > height) columns += 1;
  return [columns, columns + 1, columns + 2].reduce((a, b) => (linesOf(counts, b) < linesOf(counts, a) ? b : a));
}

function linesOf(counts: readonly number[], columns: number): number {
  return sum(counts, (count) => Math.max(1, Math.ceil(count / columns)));
}

export interface Crowded extends Moment, Crowd {}

/** The jobs of a step as circles: all together, or in the groups the step shows. */
export function jobMarks(moment: Crowded): Placed[] {
  const { shown, groups, head, width, title: size } = moment;
  const [all] = partOf('jobs', shown);
  const place = { ...head, size, weight: 600 } as const;
  const apart = groups.flatMap((item) => groupMarks(item, moment));
  if (!all) return apart;
  const words = waiting([label('jobs:label', strongLine(all, size, width), place)]);
  return [...words, ...(groups.length > 0 ? apart : togetherMarks(all, moment))];
}

/** A group under its label: as many circles as are sure, then those that may be. */
function groupMarks(item: BudgetItem, moment: Crowded): Placed[] {
  const { share, width, label: size, toCircles } = moment;
  const y = moment.tops.get(item);
  if (y === undefined) return [];
  const place = { x: 0, y: y - toCircles, size, weight: 600 } as const;
  const words = waiting([label(`${item.id}:label`, strongLine(item, size, width), place)]);
  if (item.figure.value === null) return [...words, ...gapMarks(item, y, moment)];
  const [sure, most] = [circles(sizeOf(item), share), circles(mostOf(item), share)];
  const key = `dots:${item.id}`;
  return [
    ...words,
    ...circleMarks({ key, item, y, from: 0, to: sure }, moment),
    ...circleMarks({ key: `${key}:most`, item, y, from: sure, to: most, status: 'unknown' }, moment),
  ];
}

/** Nobody knows how many: a hatched line without an edge. */
function gapMarks({ id }: BudgetItem, y: number, { width, pitch, pen }: Crowded): Placed[] {
  return coming([hatch(`${id}:open`, { x: 0, y, width, height: 0.8 * pitch }, pen)], () => ({ width: 0 }));
}

/** All the jobs without their groups: every circle is already the one it will be in its group. */
function togetherMarks(all: BudgetItem, moment: Crowded): Placed[] {
  const { ever, share, top } = moment;
  const count = (item: BudgetItem) => circles(mostOf(item), share);
  const ends = [...cumsum(ever, count), count(all)];
  return [...ever, all].flatMap(({ id }, i) => {
    return circleMarks({ key: `dots:${id}`, item: all, y: top, from: ends[i - 1] ?? 0, to: ends[i] ?? 0 }, moment);
  });
}

/** Circles of one kind, from a place in the lines of a group to another. */
interface Circles {
  readonly key: string;
  readonly item: BudgetItem;
  readonly y: number;
  readonly from: number;
  readonly to: number;
  readonly status?: BudgetItem['figure']['status'];
}

/** Circles drop from the strip that the bar has become. */
function circleMarks({ key, item, y, from, to, status = item.figure.status }: Circles, moment: Crowded): Placed[] {
  const { shown, columns, pitch, unit, width, bars } = moment;
  const r = 0.4 * pitch;
  if (from >= to) return [];
  const points = range(from, to).flatMap((at) => {
    return [((at % columns) + 0.5) * pitch, y + (Math.floor(at / columns) + 0.5) * pitch];
  });
  const fill = { hatched: status === 'unknown', ...dotFill(status, r, item.figure.unit.tone ?? 'ink') };
  const dots: Dots = { shape: 'dots', key, points, r, ...fill };
  const strip = (sum(partOf('total', shown), sizeOf) * unit) / width;
  const fallen = points.map((along, i) => (i % 2 ? bars.jobs.y + bars.jobs.height / 2 : along * strip));
  return coming([dots], () => ({ points: fallen, r: 0, ring: 0, delay: 0.35, span: 0.45 }));
}
