import { correctionsSaid, type PublishedRecord, ruleSaid } from '../story/check';
import type { Inline } from '../story/prose';
import type { Story } from '../story/story';

/** What readers see of a story, by place: what the record keeps, and what a publication is compared by. */
export type Publication = Record<'figures' | 'titles' | 'words' | 'rules' | 'corrections', Record<string, string>>;

/** The figures by fact, the titles by scene and step, and the words by step with [[fact]] for each figure. */
export function publicationOf(story: Story): Publication {
  const titles = story.scenes.flatMap(({ id, view, steps }) =>
    (view?.steps ?? []).map(({ title }, i) => [`${id}, ${steps[i]?.id ?? i}`, title] as const),
  );
  const steps = story.scenes.flatMap((scene) => scene.steps);
  const told = steps.map(({ id, paragraphs }) => [id, paragraphs.map(template).join('\n')] as const);
  return {
    figures: Object.fromEntries(story.facts.map(({ id, text }) => [id, text])),
    titles: Object.fromEntries([['headline', story.headline], ...titles]),
    words: Object.fromEntries([['standfirst', template(story.standfirst)], ...told]),
    rules: Object.fromEntries(story.facts.flatMap(({ id, rule }) => (rule ? [[id, ruleSaid(rule)]] : []))),
    corrections: correctionsSaid(story.corrections),
  };
}

/** The words with figures as references, so that they change only if somebody wrote something else. */
function template(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.type === 'fact') return `[[${inline.fact}]]`;
      return inline.type === 'text' ? inline.text : template(inline.children);
    })
    .join('');
}

/** One thing that differs from what was published; `was` or `now` is missing if it is new or gone. */
interface Difference {
  readonly place: string;
  readonly was?: string | undefined;
  readonly now?: string | undefined;
}

/** What will change on the page, as lines for the terminal; none if nothing does. */
export function changesSince(record: Omit<PublishedRecord, 'published'>, story: Story): string[] {
  const now = publicationOf(story);
  const derived = new Set(story.facts.filter(({ kind }) => kind === 'derived').map(({ id }) => id));
  const figures = differences(record.figures, now.figures);
  return [
    ...chapter(
      'Figures',
      figures.filter(({ place }) => !derived.has(place)),
    ),
    ...chapter('Words', differences(record.words, now.words)),
    ...chapter(
      'Figures that move with them',
      figures.filter(({ place }) => derived.has(place)),
    ),
    ...chapter('How figures are worked out', differences(record.rules, now.rules)),
    ...chapter('Titles', differences(record.titles, now.titles)),
    ...chapter('Corrections', differences(record.corrections, now.corrections)),
  ];
}

type Texts = Readonly<Record<string, string>>;

function differences(before: Texts | undefined, now: Texts): Difference[] {
  if (!before) return [];
  const places = new Set([...Object.keys(now), ...Object.keys(before)]);
  const of = (texts: Texts, place: string) => (Object.hasOwn(texts, place) ? texts[place] : undefined);
  return [...places]
    .map((place) => ({ place, was: of(before, place), now: of(now, place) }))
    .filter(({ was, now }) => was !== now);
}

function chapter(name: string, found: readonly Difference[]): string[] {
  return found.length === 0 ? [] : [`${name}:`, ...found.map(line)];
}

function line({ place, was, now }: Difference): string {
  if (was === undefined) return `  ${place}: new: ${now}`;
  if (now === undefined) return `  ${place}: gone; it was: ${was}`;
  return `  ${place}:\n    was ${was}\n    now ${now}`;
}
