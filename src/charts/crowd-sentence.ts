import type { CrowdView } from '../story/view';
import { crowdWords, fill } from '../story/words';
import { captionOf } from './caption';
import { crowdOf, type Moment, momentOf } from './crowd-moment';
import { perDotNote } from './per-dot';
import { phraseOf } from './phrase';
import type { Tally } from './tally';

/** What is drawn in a step, as one sentence: the count, what it is less or more than, and what stands apart. */
export function crowdSentence(view: CrowdView, step: number): string {
  const crowd = crowdOf(view);
  const moment = momentOf(view, crowd, step);
  const { present, fewer } = moment;
  if (!present) return crowdWords.nobody;
  const { dots, hatched } = crowdWords;
  const picture = fill(present.sure === null ? hatched : dots, { amount: phraseOf(present.item) });
  const difference = fewer ? [apartPhrase(moment, captionOf(fewer))] : [];
  const parts = [picture, ...changePhrase(moment), ...difference, ...perDotNote(view.items, crowd.per)];
  return `${parts.join('; ')}.`;
}

function changePhrase({ present, before }: Moment): string[] {
  if (!isKnown(present) || !isKnown(before)) return [];
  const phrase = { before: phraseOf(before.item) };
  if (hasRings(present, before)) return [fill(crowdWords.rings, phrase)];
  return present.upper > before.upper ? [fill(crowdWords.more, phrase)] : [];
}

function apartPhrase({ present, before, isApart }: Moment, amount: string): string {
  return isApart && hasRings(present, before) ? fill(crowdWords.apart, { amount }) : amount;
}

function hasRings(present: Tally | undefined, before: Tally | undefined): boolean {
  return isKnown(present) && before !== undefined && before.upper > present.upper;
}

function isKnown(tally: Tally | undefined): tally is Tally {
  return tally !== undefined && tally.sure !== null;
}
