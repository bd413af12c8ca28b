import type { Fact, Scene, Source, Story } from '../story/story';

/**
 * How the story is dressed: the page itself, the whole story to stand in another page, or one scene to stand
 * in another page.
 */
export type Dress =
  | { readonly kind: 'page' }
  | { readonly kind: 'embed' }
  | { readonly kind: 'embed-scene'; readonly scene: string };

/** All that the parts of a page need to be written: the story, its dress and its members by id. */
export interface Setting {
  readonly story: Story;
  readonly dress: Dress;
  /** The scenes that are shown, in order. */
  readonly scenes: readonly Scene[];
  readonly facts: ReadonlyMap<string, Fact>;
  readonly sources: ReadonlyMap<string, Source>;
  /** The way from the document to the folder everything is published in: "./" or "../". */
  readonly root: string;
}

/** The setting of a story in a dress. */
export function settingOf(story: Story, dress: Dress): Setting {
  return {
    story,
    dress,
    scenes: dress.kind === 'embed-scene' ? story.scenes.filter(({ id }) => id === dress.scene) : story.scenes,
    facts: new Map(story.facts.map((fact) => [fact.id, fact])),
    sources: new Map(story.sources.map((source) => [source.id, source])),
    root: dress.kind === 'page' ? './' : '../',
  };
}

/** True for the scene that opens the whole story: it carries headline and standfirst. */
export function isCover(scene: Scene, { story, dress }: Setting): boolean {
  return dress.kind !== 'embed-scene' && scene === story.scenes[0];
}

/** The fact with the id; throws if there is none, which the check of the story rules out. */
export function factOf(id: string, { facts }: Setting): Fact {
  const fact = facts.get(id);
  if (!fact) throw new Error(`The story has no fact "${id}".`);
  return fact;
}

/** The source with the id; throws if there is none, which the check of the story rules out. */
export function sourceOf(id: string, { sources }: Setting): Source {
  const source = sources.get(id);
  if (!source) throw new Error(`The story has no source "${id}".`);
  return source;
}
