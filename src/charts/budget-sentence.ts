import type { BudgetView } from '../story/view';
import { budgetWords, unitsWords } from '../story/words';
import { shownOf } from './budget-plan';
import { captionOf, describe } from './caption';

/** One sentence for the picture of a step: its form, every amount, and how sure each is. */
export function budgetSentence(view: BudgetView, step: number): string {
  const { form, look } = view.steps[step] ?? {};
  const items = shownOf(view, step);
  if (items.length === 0 || form === undefined) return budgetWords.none;
  const list = items.map((item) =>
    item.part === 'year' ? describe(item, `${item.label}: ${item.figure.text}`) : describe(item),
  );
  const seen = items.find(({ id }) => id === look);
  return `${budgetWords[form]} ${list.join('; ')}.${seen ? ` ${unitsWords.look} ${captionOf(seen)}.` : ''}`;
}
