import type { CaseloadView, Item } from '../story/view';
import { caseloadWords, fill } from '../story/words';
import { captionOf } from './caption';
import { casesPerDot, isCover, loadsOf, shownOf } from './caseload-book';
import { perDotNote } from './per-dot';
import { phraseOf } from './phrase';
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
    ...(form === 'cluster' ? clusterParts(view, loads) : [fill(caseloadWords.columns, { loads: phrases.join('; ') })]),
    ...spread.map(captionOf),
    ...lines.map((item) => fill(caseloadWords.line, { amount: captionOf(item) })),
    ...perDotNote(view.items, per),
  ];
  return `${parts.join('; ')}.`;
}

/** The present load, and the rings for what it is less than the largest shown. */
function clusterParts(view: CaseloadView, loads: readonly Tally[]): string[] {
  const present = loads.at(-1) as Tally;
  const phrase = phraseOf(present.item);
  const shape = present.sure === null ? caseloadWords.hatched : caseloadWords.around;
  const picture = isCover(view) ? present.item.label : `${phrase}, ${shape}`;
  const rings = present.sure === null ? 0 : Math.max(...loads.map(placesOf)) - placesOf(present);
  return rings > 0 ? [picture, ringsPhrase(rings, present.item)] : [picture];
}

function ringsPhrase(rings: number, { figure }: Item): string {
  const { ring, rings: several, promisedRing, promisedRings } = caseloadWords;
  const { one = '', many = '' } = figure.unit;
  const [single, plural] = figure.status === 'promised' ? [promisedRing, promisedRings] : [ring, several];
  return fill(rings === 1 ? single : plural, { amount: `${rings} ${rings === 1 ? one : many}`.trim() });
}
