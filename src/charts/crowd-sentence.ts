import type { CrowdView } from '../story/view';
import { crowdWords, fill } from '../story/words';
import { captionOf } from './caption';
import { crowdOf, type Moment, momentOf, type Tally } from './crowd-groups';
import { perDotNote } from './per-dot';
import { phraseOf } from './phrase';

/** What is drawn in a step, as one sentence: the count, what it is less or more than, and what stands apart. */
export function crowdSentence(view: CrowdView, step: number): string {
  const crowd = crowdOf(view);
  const moment = momentOf(view, crowd, step);
  const { present, fewer } = moment;
  if (!present) return crowdWords.nobody;
  const { dots, hatched } = crowdWords;
  const picture = fill(present.isKnown ? dots : hatched, { amount: phraseOf(present.item) });
  const difference = fewer ? [apartPhrase(moment, captionOf(fewer))] : [];
  const parts = [picture, ...changePhrase(moment), ...difference, ...perDotNote(view.items, crowd.per)];
  return `${parts.join('; ')}.`;
}

function changePhrase({ present, before }: Moment): string[] {
  if (!present?.isKnown || !before?.isKnown) return [];
  const phrase = { before: phraseOf(before.item) };
  if (hasRings(present, before)) return [fill(crowdWords.rings, phrase)];
  return present.high > before.high ? [fill(crowdWords.more, phrase)] : [];
}

function apartPhrase({ present, before, isApart }: Moment, amount: string): string {
  return isApart && hasRings(present, before) ? fill(crowdWords.apart, { amount }) : amount;
}

function hasRings(present: Tally | undefined, before: Tally | undefined): boolean {
  return Boolean(present?.isKnown && before && before.high > present.high);
}
