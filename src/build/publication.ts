import { createHash } from 'node:crypto';
import { correctionsSaid, type PublishedRecord, ruleSaid } from '../story/check';
import { changeUnnamed } from '../story/problems';
import type { Inline } from '../story/prose';
import type { Source, Story } from '../story/story';

/** What readers see of a story, by place: what the record keeps, and what a publication is compared by. */
export type Publication = Record<Chapter, Texts> & { readonly state: string };

type Chapter = 'figures' | 'titles' | 'words' | 'labels' | 'statuses' | 'rules' | 'about' | 'corrections';
type Texts = Readonly<Record<string, string>>;

/** Figures, labels and statuses by fact, titles by scene and step, words by step with [[fact]] for each figure. */
export function publicationOf(story: Story): Publication {
  const { facts, scenes } = story;
  const titles = scenes.flatMap(({ id, view, steps }) =>
    (view?.steps ?? []).map(({ title }, i) => [`${id}, ${steps[i]?.id ?? i}`, title] as const),
  );
  const steps = scenes.flatMap((scene) => scene.steps);
  const told = steps.map(({ id, paragraphs }) => [id, paragraphs.map(template).join('\n')] as const);
  return {
    figures: Object.fromEntries(facts.map(({ id, text }) => [id, text])),
    titles: Object.fromEntries([['headline', story.headline], ...titles]),
    words: Object.fromEntries([['standfirst', template(story.standfirst)], ...told]),
    labels: Object.fromEntries(facts.map(({ id, label }) => [id, label])),
    statuses: Object.fromEntries(facts.map(({ id, status }) => [id, status])),
    rules: Object.fromEntries(facts.flatMap(({ id, rule }) => (rule ? [[id, ruleSaid(rule)]] : []))),
    about: Object.fromEntries(around(story)),
    corrections: correctionsSaid(story.corrections),
    state: createHash('sha256').update(JSON.stringify(story)).digest('hex'),
  };
}

/** What stands around figures, titles and steps, by place. */
function around({ publisher, licence, ...story }: Story): [place: string, text: string][] {
  const { language, url = '', byline, contact = '' } = story;
  const head = { language, url, byline, contact, publisher: linked(publisher.name, publisher.url) };
  const scenes = story.scenes.flatMap(({ id, name, summary = '', view }): [string, string][] => [
    [`scene ${id}`, [name, summary].filter(Boolean).join(': ')],
    ...(view?.items ?? []).map(({ id: item, label }): [string, string] => [`item ${id}, ${item}`, label]),
  ]);
  return [
    ...Object.entries({ ...head, licence: linked(licence.text, licence.url) }).filter(([, text]) => text !== ''),
    ...story.method.map((paragraph, i): [string, string] => [`method ${i + 1}`, template(paragraph)]),
    ...story.sources.map((source): [string, string] => [`source ${source.id}`, sourceSaid(source)]),
    ...scenes,
    ...story.words.map(({ term, meaning }): [string, string] => [`word ${term}`, template(meaning)]),
  ];
}

function sourceSaid({ title, short, publisher, url, date = '', note = [] }: Source): string {
  return [linked(title, url), short, publisher, date, template(note)].filter(Boolean).join('; ');
}

function linked(text: string, href?: string): string {
  return href === undefined ? text : `[${text}](${href})`;
}

/** The words as they are typed, with figures as references, so that they change only if somebody wrote something else. */
function template(inlines: readonly Inline[]): string {
  const around = { emphasis: '*', strong: '**' };
  return inlines
    .map((inline) => {
      if (inline.type === 'fact') return `[[${inline.fact}]]`;
      if (inline.type === 'text') return inline.text;
      const inner = template(inline.children);
      return inline.type === 'link'
        ? linked(inner, inline.href)
        : `${around[inline.type]}${inner}${around[inline.type]}`;
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
  const isDerived = ({ place }: Difference) => derived.has(place);
  const changes = (name: string, key: Chapter) => chapter(name, differences(record[key], now[key]));
  const lines = [
    ...chapter(
      'Figures',
      figures.filter((figure) => !isDerived(figure)),
    ),
    ...changes('Words', 'words'),
    ...chapter('Figures that move with them', figures.filter(isDerived)),
    ...changes('How figures are worked out', 'rules'),
    ...changes('How sure figures are', 'statuses'),
    ...changes('Labels of figures', 'labels'),
    ...changes('Titles', 'titles'),
    ...changes('Around the story', 'about'),
    ...changes('Corrections', 'corrections'),
  ];
  return lines.length > 0 || record.state === now.state ? lines : [changeUnnamed()];
}

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
