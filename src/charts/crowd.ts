import type { CrowdView } from '../story/view';
import { type Moment, momentOf, statusOf } from './crowd-groups';
import { type CrowdPlan, type PlacedGroup, planCrowd } from './crowd-plan';
import { dotFill, dotHatch } from './dot';
import type { Drawing, Mark } from './drawing';
import type { Layout } from './layout';
import { tween } from './tween';

/** A crowd as one disc of dots, one dot a person; those who went thin to rings, then stand apart. */
export function measureCrowd(view: CrowdView, layout: Layout): (playhead: number) => Drawing {
  const plan = planCrowd(view, layout);
  return tween(
    layout,
    view.steps.map((_, step) => marksOf(plan, momentOf(view, plan.crowd, step))),
  );
}

function marksOf(plan: CrowdPlan, moment: Moment): Mark[] {
  const { words, whole, crowd: counts } = plan;
  const { present, fewer } = moment;
  if (!present) return [];
  const dots = plan.groups.flatMap((group, i) => groupMarks(plan, { group, key: `dots:${i}` }, moment));
  const hatch = present.isKnown ? [] : [dotHatch('no-figure', { ...whole, r: whole.r / 2 })];
  return [...dots, ...hatch, ...(present === counts.now ? words.now : words.all), ...(fewer ? words.fewer : [])];
}

/** The dots of a group as one mark; those who went gather in their own disc once they stand apart. */
function groupMarks({ r }: CrowdPlan, { group, key }: { group: PlacedGroup; key: string }, moment: Moment): Mark[] {
  const status = statusOf(group, moment);
  if (!status) return [];
  const points = moment.isApart && status === 'gone' ? group.apart : group.home;
  return [{ shape: 'dots', key, points, r, ...dotFill(status, r, moment.present?.tone ?? 'brick') }];
}
