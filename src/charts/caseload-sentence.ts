import type { CaseloadView } from '../story/view';
import { caseloadWords, fill } from '../story/words';
import { captionOf } from './caption';
import { type Book, casesPerDot, isCover, loadsOf, shownOf } from './caseload-book';
import { perDotNote } from './per-dot';
import { phraseOf } from './phrase';
import { amountText } from './scale';
import { placesOf, type Tally } from './tally';

/** What is drawn in a step, as one sentence: every figure shown, how sure it is, and what the rings stand for. */
export function caseloadSentence(view: CaseloadView, step: number): string {
  const form = view.steps[step]?.form;
  const per = casesPerDot(view);
  const loads = loadsOf({ view, per }, step);
  if (loads.length === 0) return caseloadWords.nobody;
  const spread = form === 'cluster' ? shownOf(view, step, 'spread') : [];
  const lines = form === 'line' ? shownOf(view, step, 'reference') : [];
  const phrases = loads.map(({ item }) => phraseOf(item));
  const parts = [
    ...(form === 'cluster'
      ? clusterParts({ view, per }, loads)
      : [fill(caseloadWords.columns, { loads: phrases.join('; ') })]),
    ...spread.map(captionOf),
    ...lines.map((item) => fill(caseloadWords.line, { amount: captionOf(item) })),
    ...perDotNote(view.items, per),
  ];
  return `${parts.join('; ')}.`;
}

/** The present load, and the rings for what it is less than the largest shown. */
function clusterParts({ view, per }: Omit<Book, 'layout'>, loads: readonly Tally[]): string[] {
  const present = loads.at(-1) as Tally;
  const largest = loads.reduce((a, b) => (placesOf(b) > placesOf(a) ? b : a));
  const phrase = phraseOf(present.item);
  const shape = present.sure === null ? caseloadWords.hatched : caseloadWords.around;
  const picture = isCover(view) ? present.item.label : `${phrase}, ${shape}`;
  const rings = present.sure === null ? 0 : placesOf(largest) - placesOf(present);
  if (rings === 0) return [picture];
  const amount = amountText(rings * per, present.item.figure.unit);
  return [
    picture,
    `${fill(rings === 1 ? caseloadWords.ring : caseloadWords.rings, { amount })} ${changeOf(largest, present)}`,
  ];
}

/** Only what was there can go: where a load is not known, or a larger one was but promised, there are fewer in the picture. */
function changeOf(before: Tally, now: Tally): string {
  const { went, wouldGo, fewer } = caseloadWords;
  const [had, has] = [before, now].map(({ item, sure, upper, open }) =>
    sure === upper && open === 0 ? item.figure.status : 'unknown',
  );
  if (had !== 'happened') return fewer;
  return has === 'happened' ? went : has === 'promised' ? wouldGo : fewer;
}
