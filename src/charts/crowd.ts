import type { CrowdView } from '../story/view';
import { type Moment, momentOf } from './crowd-moment';
import { type CrowdPlan, planCrowd } from './crowd-plan';
import { dotFill, dotHatch } from './dot';
import type { Drawing, Mark } from './drawing';
import { framesOf } from './frames';
import type { Layout } from './layout';
import { statusAt, type Tally, toneOf } from './tally';
import { tween } from './tween';

/** A crowd as one disc of dots, one dot a person; those who went thin to rings, then stand apart. */
export function measureCrowd(view: CrowdView, layout: Layout): (playhead: number) => Drawing {
  const plan = planCrowd(view, layout);
  const frames = framesOf(view.steps, (_, step) => marksOf(plan, momentOf(view, plan.crowd, step)));
  return tween(layout, frames);
}

function marksOf(plan: CrowdPlan, moment: Moment): Mark[] {
  const { words, whole, crowd } = plan;
  const { present, fewer, look } = moment;
  if (!present) return [];
  const said = [...(present === crowd.now ? words.now : words.all), ...(fewer ? words.fewer : [])];
  return [
    ...(present.sure === null ? [dotHatch('no-figure', { ...whole, r: whole.r / 2 })] : dotsOf(plan, moment, present)),
    // Labels have room to be strong, and are so while they are what to look at.
    ...said.map(
      (mark): Mark => (mark.key.startsWith('label:') && mark.key !== `label:${look}` ? { ...mark, weight: 400 } : mark),
    ),
  ];
}

/** The dots of each group as one mark; those who went gather in their own disc once they stand apart. */
function dotsOf({ groups, r }: CrowdPlan, { before, isApart }: Moment, present: Tally): Mark[] {
  return groups.flatMap(({ from, home, apart }, i): Mark[] => {
    const status = statusAt(present, from) ?? (before && from < before.upper ? 'gone' : null);
    if (!status) return [];
    const points = isApart && status === 'gone' ? apart : home;
    const hatched = status === 'unknown';
    return [{ shape: 'dots', key: `dots:${i}`, points, r, hatched, ...dotFill(status, r, toneOf(present)) }];
  });
}
