import type { BudgetView } from '../story/view';
import { noteWords } from '../story/words';
import { barMarks } from './budget-bar';
import { type Crowded, crowdFor, jobMarks } from './budget-jobs';
import { partOf, planFor, shownOf } from './budget-plan';
import { yearMarks } from './budget-years';
import type { Drawing } from './drawing';
import { framesOf } from './frames';
import { type Placed, withGhosts } from './ghosts';
import { label } from './label';
import type { Layout } from './layout';
import { moreNote, shareNote } from './per-dot';
import { tween } from './tween';

/** Money as one bar that breaks into years, and the jobs it was to pay for. */
export function measureBudget(view: BudgetView, layout: Layout): (playhead: number) => Drawing {
  const plan = planFor(view, layout);
  const crowd = crowdFor(plan);
  const frames = framesOf(view.steps, ({ form, look }, step) => {
    const shown = shownOf(view, step);
    const parts = { years: partOf('year', shown), groups: partOf('job', shown) };
    const moment = { ...plan, ...crowd, ...parts, shown, form, look };
    return [...barMarks(moment), ...yearMarks(moment), ...jobMarks(moment), ...noteMarks(moment)];
  });
  return tween(layout, withGhosts(frames));
}

/** What one circle stands for, if not one, and how many years or groups have no room. */
function noteMarks({ shown, years, groups, form, rows, tops, share, label: size, height }: Crowded): Placed[] {
  const all = partOf('jobs', shown);
  const lines = [
    ...(form === 'jobs' ? shareNote(noteWords.oneCircle, share, [...groups, ...all][0]) : []),
    ...moreNote(years, rows),
    ...moreNote(groups, tops),
  ];
  const y = height - 0.3 * size - (lines.length - 1) * 1.25 * size;
  return lines.length > 0 ? [{ mark: label('note', lines, { x: 0, y, size, tone: 'muted' }) }] : [];
}
