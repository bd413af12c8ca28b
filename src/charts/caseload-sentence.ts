import type { CaseloadView, Item } from '../story/view';
import { caseloadWords, fill } from '../story/words';
import { captionOf } from './caption';
import { casesPerDot, isCover, type Load, loadOf, placesOf, shownLoads } from './caseload-load';
import { shownItems } from './chart';
import { perDotNote } from './per-dot';
import { phraseOf } from './phrase';

/** What is drawn in a step, as one sentence: every figure shown, how sure it is, and what the rings stand for. */
export function caseloadSentence(view: CaseloadView, step: number): string {
  const form = view.steps[step]?.form;
  const loads = shownLoads(view, step);
  if (loads.length === 0) return caseloadWords.nobody;
  const shown = shownItems(view, step);
  const spread = form === 'cluster' ? shown.filter(({ part }) => part === 'spread') : [];
  const lines = form === 'line' ? shown.filter(({ part }) => part === 'reference') : [];
  const parts = [
    ...(form === 'cluster'
      ? clusterParts(view, loads)
      : [fill(caseloadWords.columns, { loads: loads.map(phraseOf).join('; ') })]),
    ...spread.map(captionOf),
    ...lines.map((item) => fill(caseloadWords.line, { amount: captionOf(item) })),
    ...perDotNote(view.items, casesPerDot(view)),
  ];
  return `${parts.join('; ')}.`;
}

/** The present load, and the rings for what it is less than the largest shown. */
function clusterParts(view: CaseloadView, items: readonly Item[]): string[] {
  const per = casesPerDot(view);
  const loads = items.map((item) => loadOf(item, per));
  const present = loads.at(-1) as Load;
  const phrase = phraseOf(present.item);
  const shape = present.sure === null ? caseloadWords.hatched : caseloadWords.around;
  const picture = isCover(view) ? present.item.label : `${phrase}, ${shape}`;
  const rings = present.sure === null ? 0 : Math.max(...loads.map(placesOf)) - placesOf(present);
  return rings > 0 ? [picture, ringsPhrase(rings, present)] : [picture];
}

function ringsPhrase(rings: number, { status, item }: Load): string {
  const { ring, rings: several, promisedRing, promisedRings } = caseloadWords;
  const { one = '', many = '' } = item.figure.unit;
  const [single, plural] = status === 'promised' ? [promisedRing, promisedRings] : [ring, several];
  return fill(rings === 1 ? single : plural, { amount: `${rings} ${rings === 1 ? one : many}`.trim() });
}
