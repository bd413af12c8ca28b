import type { UnitsView } from '../story/view';
import { unitsWords } from '../story/words';
import { captionOf, describe } from './caption';
import { type Row, rowsOf } from './units-rows';
import { isOpenEnded } from './value';

/** One sentence for the squares of a step: each row, its total and its amounts, and how sure they are. */
export function unitsSentence(view: UnitsView, step: number): string {
  const rows = rowsOf(view, step).filter(({ total, amounts }) => total || amounts.length > 0);
  if (rows.length === 0) return unitsWords.none;
  const { form, look } = view.steps[step] ?? {};
  const seen = view.items.find(({ id }) => id === look);
  const opening = form === 'pair' ? unitsWords.rows : unitsWords.row;
  return [opening, ...rows.map(rowSentence), ...(seen ? [`${unitsWords.look} ${captionOf(seen)}.`] : [])].join(' ');
}

function rowSentence({ total, amounts }: Row): string {
  const parts = amounts.map((item) =>
    [describe(item), ...(isOpenEnded(item.figure) ? [unitsWords.open] : [])].join(', '),
  );
  const list = parts.join('; ');
  return total ? `${captionOf(total)}: ${list}.` : `${list}.`;
}
