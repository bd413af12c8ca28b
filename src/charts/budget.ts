import type { BudgetView } from '../story/view';
import { fill, words } from '../story/words';
import { barMarks } from './budget-bar';
import { type Crowd, crowdFor } from './budget-crowd';
import { type Frame, frameFor } from './budget-frame';
import { jobMarks } from './budget-jobs';
import { everShown, partsOf } from './budget-parts';
import { yearMarks } from './budget-years';
import { captionOf, describe } from './caption';
import { type Chart, shownItems } from './chart';
import { type Placed, withGhosts } from './ghosts';
import { amountText } from './scale';
import { tween } from './tween';

/** Money as one bar that breaks into years, and the jobs it was to pay for. */
export const budget: Chart<BudgetView> = {
  measure(view, layout) {
    const frame = frameFor(view, layout);
    const crowd = crowdFor(view, frame);
    const groups = everShown(view, 'job');
    const forms = view.steps.map(({ form }) => form);
    const frames = view.steps.map(({ form, look }, step) => {
      const moment = { frame, crowd, groups, forms, form, look, parts: partsOf(view, step) };
      return [...barMarks(moment), ...yearMarks(moment), ...jobMarks(moment), ...noteMarks(view, moment)];
    });
    return tween(layout, withGhosts(frames));
  },
  sentence: budgetSentence,
};

/** What one circle stands for, if not one, and how many years or groups have no room. */
function noteMarks(view: BudgetView, at: { frame: Frame; crowd: Crowd; form: string }): Placed[] {
  const { frame, crowd, form } = at;
  const { label: size } = frame.spec;
  const left = form === 'years' ? frame.left : form === 'jobs' ? crowd.left : 0;
  const unit = (everShown(view, 'job')[0] ?? everShown(view, 'jobs')[0])?.figure.unit;
  const scale = fill(words.budget.oneCircle, { amount: amountText(crowd.share, unit) });
  const lines = [
    ...(form === 'jobs' && crowd.share !== 1 ? [scale] : []),
    ...(left > 0 ? [fill(words.moreInTable, { n: String(left) })] : []),
  ];
  const y = frame.height - 0.3 * size - (lines.length - 1) * 1.25 * size;
  const mark = { shape: 'text', key: 'note', tone: 'muted', size, weight: 400, x: 0, y, lines } as const;
  return lines.length > 0 ? [{ mark }] : [];
}

/** One sentence for the picture of a step: its form, every amount, and how sure each is. */
function budgetSentence(view: BudgetView, step: number): string {
  const items = shownItems(view, step);
  const { form, look } = view.steps[step] ?? {};
  if (items.length === 0 || form === undefined) return words.budget.none;
  const seen = view.items.find(({ id }) => id === look);
  const list = items.map((item) =>
    item.part === 'year' ? describe(item, `${item.label}: ${item.figure.text}`) : describe(item),
  );
  const marked = seen ? ` ${words.units.look} ${captionOf(seen)}.` : '';
  return `${words.budget[form]} ${list.join('; ')}.${marked}`;
}
