import { referencesIn } from './reference';
import type { SceneEntry, StoryFile } from './schema';
import { textFields } from './texts';

/** A place in the story that uses a fact: a step, or a scene as a whole. */
export interface Use {
  readonly scene: string;
  readonly step?: string;
}

/** The places that use each fact, by fact id, in the order of the story. */
export function usesOf(file: StoryFile): ReadonlyMap<string, readonly Use[]> {
  const uses = new Map<string, Use[]>();
  const order = new Map(file.scenes.flatMap(({ id, steps }) => [id, ...steps.map((step) => step.id)]).map(indexed));
  for (const [fact, use] of [...inPictures(file), ...inTexts(file)]) {
    const known = uses.get(fact) ?? [];
    if (!known.some((other) => other.scene === use.scene && other.step === use.step)) known.push(use);
    uses.set(fact, known);
  }
  const place = ({ scene, step }: Use) => order.get(step ?? scene) ?? 0;
  return new Map([...uses].map(([fact, known]) => [fact, known.sort((a, b) => place(a) - place(b))]));
}

function indexed(id: string, index: number): [string, number] {
  return [id, index];
}

function inTexts(file: StoryFile): [string, Use][] {
  return textFields(file).flatMap(({ text, scene, steps = [] }) => {
    if (scene === undefined) return [];
    const places = steps.length > 0 ? steps.map((step) => ({ scene, step })) : [{ scene }];
    return factsIn(text).flatMap((fact) => places.map((use): [string, Use] => [fact, use]));
  });
}

function inPictures(file: StoryFile): [string, Use][] {
  return file.scenes.flatMap(({ id: scene, chart, steps }) =>
    (chart?.steps ?? []).flatMap(({ show }, i) => {
      const step = steps[i]?.id;
      const use = step === undefined ? { scene } : { scene, step };
      return show.flatMap((item) => factsOfItem(chart, item).map((fact): [string, Use] => [fact, use]));
    }),
  );
}

function factsOfItem(chart: SceneEntry['chart'], id: string): string[] {
  const item = chart?.items.find((candidate) => candidate.id === id);
  return item ? [item.fact, ...(item.at ? [item.at] : [])] : [];
}

/** The ids of the facts a text refers to. */
export function factsIn(text: string): readonly string[] {
  return referencesIn(text).flatMap((reference) => (reference.kind === 'fact' ? [reference.fact] : []));
}
