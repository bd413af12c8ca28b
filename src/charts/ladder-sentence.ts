import { numberWords } from '../story/number-words';
import type { LadderView } from '../story/view';
import { ladderWords } from '../story/words';
import { captionOf, describe } from './caption';
import { itemsBelow } from './ladder-below';
import { gradesOf, groupsOf, type Stand, standsOf } from './ladder-stands';

/** One sentence for the ladder of a step: who stands on which grade, where they stood, and what is beneath. */
export function ladderSentence(view: LadderView, step: number): string {
  const stands = standsOf(view, step);
  const live = stands.filter((stand) => stand.live);
  const beneath = itemsBelow(view, step).map((item) =>
    describe(item, item.part === 'waiting' ? captionOf(item) : `${item.label}: ${item.figure.text}`),
  );
  const seen = view.items.find(({ id }) => id === view.steps[step]?.look);
  const sentences = [
    live.length > 0 ? judgementsOf(live) : emptyOf(gradesOf(view)),
    ...outlinesOf(stands),
    ...(beneath.length > 0 ? [`${ladderWords.beneath} ${beneath.join('; ')}`] : []),
    ...(seen ? [`${ladderWords.look} ${seen.label}`] : []),
  ];
  return sentences.map((sentence) => `${sentence}.`).join(' ');
}

function emptyOf(grades: readonly string[]): string {
  const [best, worst] = [grades[0], grades.at(-1)];
  if (best === undefined || worst === undefined) return ladderWords.none;
  const count = numberWords(grades.length) ?? String(grades.length);
  const number = count.charAt(0).toUpperCase() + count.slice(1);
  return `${number} ${ladderWords.grades} ${best} ${ladderWords.to} ${worst}; ${ladderWords.noneYet}`;
}

/** The names under each grade, best grade first, what has none last. */
function judgementsOf(live: readonly Stand[]): string {
  const levels = [...new Set(live.map(({ level }) => level))].sort((a, b) => rank(a) - rank(b));
  const grades = levels.map((level) => {
    const members = live.filter((stand) => stand.level === level).map(({ item }) => item);
    return `${members.map((item) => describe(item, item.label)).join(', ')}: ${members[0]?.figure.text ?? ''}`;
  });
  const group = live[0]?.item.group;
  return `${ladderWords.judgements}${group === undefined ? '' : `, ${group}`} – ${grades.join('; ')}`;
}

function rank(level: number): number {
  return level < 0 ? Number.POSITIVE_INFINITY : level;
}

function outlinesOf(stands: readonly Stand[]): string[] {
  const earlier = stands.filter(({ live, level }) => !live && level >= 0).map(({ item }) => item);
  if (earlier.length === 0) return [];
  return [`${ladderWords.outlines} ${groupsOf(earlier).join(', ') || ladderWords.before}`];
}
