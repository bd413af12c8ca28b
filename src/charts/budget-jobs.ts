import { barPlace, type Moment } from './budget-bar';
import { type Crowd, circles } from './budget-crowd';
import { type BudgetItem, mostOf, sizeOf, sumOf } from './budget-parts';
import { captionsOf } from './caption';
import { dotFill, dotHatch } from './dot';
import type { Dots, Label, Mark } from './drawing';
import { hatch } from './fill';
import { fittedOf } from './fit';
import { late, type Placed } from './ghosts';
import { amountOf } from './value';

/** A step with its crowd, and the groups that any step shows. */
export interface Crowded extends Moment {
  readonly crowd: Crowd;
  readonly groups: readonly BudgetItem[];
}

/** The jobs of a step as circles: all together, or in the groups the step shows. */
export function jobMarks(moment: Crowded): Placed[] {
  const { parts, form } = moment;
  if (form !== 'jobs') return [];
  const title = parts.jobs ? titleMarks(parts.jobs, moment) : [];
  if (parts.job.length === 0) return [...title, ...togetherMarks(moment)];
  return [...title, ...parts.job.flatMap((item) => groupMarks(item, moment))];
}

function titleMarks(jobs: BudgetItem, { crowd, frame }: Crowded): Placed[] {
  const { title: size } = frame.spec;
  const lines = fittedOf(captionsOf(jobs), { width: frame.width, size, weight: 600, most: 1 });
  return [lateLabel({ shape: 'text', key: 'jobs:label', tone: 'ink', weight: 600, size, ...crowd.title, lines })];
}

function groupMarks(item: BudgetItem, moment: Crowded): Placed[] {
  const { crowd, frame } = moment;
  const top = crowd.tops.get(item.id);
  if (top === undefined) return [];
  const { label: size, toCircles } = frame.spec;
  const lines = fittedOf(captionsOf(item), { width: frame.width, size, weight: 600, most: 1 });
  const at = { key: `${item.id}:label`, x: 0, y: top - toCircles };
  const label = lateLabel({ shape: 'text', tone: 'ink', weight: 600, size, lines, ...at });
  return [label, ...(amountOf(item.figure) === null ? gapMarks(item, top, moment) : countedMarks(item, top, moment))];
}

/** As many circles as are sure, then those that may be. */
function countedMarks(item: BudgetItem, top: number, moment: Crowded): Placed[] {
  const { share } = moment.crowd;
  const sure = circles(sizeOf(item), share);
  const more = circles(mostOf(item), share) - sure;
  const batch = { key: `dots:${item.id}`, item, status: item.figure.status, top };
  return [
    ...batchMarks({ ...batch, before: 0, count: sure }, moment),
    ...batchMarks({ ...batch, key: `${batch.key}:most`, status: 'unknown', before: sure, count: more }, moment),
  ];
}

/** Nobody knows how many: a hatched line without an edge. */
function gapMarks(item: BudgetItem, y: number, { crowd, frame }: Crowded): Placed[] {
  const mark = hatch(`${item.id}:open`, { x: 0, y, width: frame.width, height: 0.8 * crowd.pitch }, frame.pen);
  return [{ mark, folded: () => ({ ...mark, width: 0 }) as Mark }];
}

/** All the jobs without their groups: every circle is already the one it will be in its group. */
function togetherMarks(moment: Crowded): Placed[] {
  const { groups, crowd } = moment;
  const all = moment.parts.jobs;
  if (!all) return [];
  const counts = groups.map((item) => ({ item, count: circles(mostOf(item), crowd.share) }));
  const rest = circles(mostOf(all), crowd.share) - sumOf(counts.map(({ count }) => count));
  const batches = [...counts, { item: all, count: Math.max(0, rest) }];
  const top = crowd.top + moment.frame.spec.toCircles;
  return batches.flatMap(({ item, count }, i) => {
    const before = sumOf(batches.slice(0, i).map((batch) => batch.count));
    return batchMarks({ key: `dots:${item.id}`, item: all, status: all.figure.status, top, before, count }, moment);
  });
}

/** Circles of one kind, from a place in the lines of a group on. */
interface Batch {
  readonly key: string;
  readonly item: BudgetItem;
  readonly status: BudgetItem['figure']['status'];
  readonly top: number;
  readonly before: number;
  readonly count: number;
}

function batchMarks(batch: Batch, { crowd, frame, parts }: Crowded): Placed[] {
  if (batch.count === 0) return [];
  const { columns, pitch } = crowd;
  const r = 0.4 * pitch;
  const places = Array.from({ length: batch.count }, (_, i) => batch.before + i).map((at) => {
    return { x: ((at % columns) + 0.5) * pitch, y: batch.top + (Math.floor(at / columns) + 0.5) * pitch, r };
  });
  const fill = dotFill(batch.status, r, batch.item.figure.unit.tone ?? 'ink');
  const dots: Dots = { shape: 'dots', key: batch.key, points: places.flatMap(({ x, y }) => [x, y]), r, ...fill };
  const strip = barPlace(frame, 'jobs', [0, parts.total ? sizeOf(parts.total) : 0]);
  const fallen = places.flatMap(({ x }) => [(x * strip.width) / frame.width, strip.y + strip.height / 2]);
  const hatches = batch.status === 'unknown' ? places.map((place, i) => dotHatch(`${batch.key}:${i}`, place)) : [];
  return [
    { mark: dots, folded: () => ({ ...dots, points: fallen, r: 0, ring: 0, delay: 0.35, span: 0.45 }) },
    ...hatches.map((mark, i) => ({ mark, folded: () => closed(mark, places[i] as Place) })),
  ];
}

type Place = Parameters<typeof dotHatch>[1];

/** A hatch opens from the middle of its circle when that has come. */
function closed(mark: Mark, { x, y }: Place): Mark {
  return { ...mark, x, y, width: 0, height: 0, ...late } as Mark;
}

function lateLabel(mark: Label): Placed {
  return { mark, folded: () => ({ ...mark, opacity: 0, ...late }) };
}
