import type { BudgetView } from '../story/view';
import { budgetWords, fill, words } from '../story/words';
import { barMarks } from './budget-bar';
import { crowdFor } from './budget-crowd';
import { frameFor } from './budget-frame';
import { type Crowded, jobMarks } from './budget-jobs';
import { everShown, partsOf } from './budget-parts';
import { yearMarks } from './budget-years';
import type { Drawing } from './drawing';
import { type Placed, withGhosts } from './ghosts';
import type { Layout } from './layout';
import { amountText } from './scale';
import { tween } from './tween';

/** Money as one bar that breaks into years, and the jobs it was to pay for. */
export function measureBudget(view: BudgetView, layout: Layout): (playhead: number) => Drawing {
  const frame = frameFor(view, layout);
  const crowd = crowdFor(view, frame);
  const groups = everShown(view, 'job');
  const forms = view.steps.map(({ form }) => form);
  const frames = view.steps.map(({ form, look }, step) => {
    const moment = { frame, crowd, groups, forms, form, look, parts: partsOf(view, step) };
    return [...barMarks(moment), ...yearMarks(moment), ...jobMarks(moment), ...noteMarks(moment)];
  });
  return tween(layout, withGhosts(frames));
}

/** What one circle stands for, if not one, and how many years or groups have no room. */
function noteMarks({ frame, crowd, parts, form }: Crowded): Placed[] {
  const { label: size } = frame.spec;
  const left = [
    ...parts.years.filter(({ id }) => !frame.rows.has(id)),
    ...parts.job.filter(({ id }) => !crowd.tops.has(id)),
  ];
  const unit = [...parts.job, parts.jobs][0]?.figure.unit;
  const lines = [
    ...(form === 'jobs' && crowd.share !== 1
      ? [fill(budgetWords.oneCircle, { amount: amountText(crowd.share, unit) })]
      : []),
    ...(left.length > 0 ? [fill(words.moreInTable, { n: String(left.length) })] : []),
  ];
  const y = frame.height - 0.3 * size - (lines.length - 1) * 1.25 * size;
  const mark = { shape: 'text', key: 'note', tone: 'muted', size, weight: 400, x: 0, y, lines } as const;
  return lines.length > 0 ? [{ mark }] : [];
}
