import type { SceneEntry, StoryFile } from './schema';

/** A text of the data file that may hold references, with its place. */
export interface TextField {
  /** The way to it from the top of the file: ["scenes", 0, "name"]. */
  readonly path: readonly (string | number)[];
  readonly text: string;
  readonly role: 'headline' | 'paragraph' | 'name' | 'title' | 'unit' | 'label' | 'short' | 'note';
  /** The scene it belongs to, and the steps at which it is read; no steps if it is read with the whole scene. */
  readonly scene?: string;
  readonly steps?: readonly string[];
}

/** Every text of the file that may hold references, in the order of the file. */
export function textFields(file: StoryFile): readonly TextField[] {
  return [
    { path: ['headline'], text: file.headline, role: 'headline' },
    { path: ['standfirst'], text: file.standfirst, role: 'paragraph' },
    ...file.method.map((text, i) => ({ path: ['method', i], text, role: 'paragraph' }) as const),
    ...file.sources.flatMap((source, i) => [
      ...field(['sources', i, 'dateNote'], source.dateNote, 'note'),
      ...field(['sources', i, 'note'], source.note, 'note'),
    ]),
    ...file.facts.flatMap((fact, i) => [
      ...field(['facts', i, 'label'], fact.label, 'name'),
      ...field(['facts', i, 'note'], fact.note, 'note'),
    ]),
    ...file.scenes.flatMap(sceneFields),
    ...file.words.flatMap(({ term, meaning }, i) => [
      ...field(['words', i, 'term'], term, 'name'),
      ...field(['words', i, 'meaning'], meaning, 'paragraph'),
    ]),
    ...file.corrections.flatMap(({ note }, i) => field(['corrections', i, 'note'], note, 'paragraph')),
  ];
}

function sceneFields(scene: SceneEntry, i: number): TextField[] {
  const fields = [
    ...field(['scenes', i, 'name'], scene.name, 'name'),
    ...field(['scenes', i, 'summary'], scene.summary, 'title'),
    ...chartFields(scene, ['scenes', i, 'chart']),
    ...scene.steps.flatMap(({ id, text }, step) =>
      text.map((paragraph, k) => ({
        ...({ path: ['scenes', i, 'steps', step, 'text', k], text: paragraph, role: 'paragraph' } as const),
        steps: [id],
      })),
    ),
  ];
  return fields.map((one) => ({ ...one, scene: scene.id }));
}

function chartFields({ chart, steps }: SceneEntry, path: TextField['path']): TextField[] {
  if (!chart) return [];
  const at = (step: number) => steps.slice(step, step + 1).map(({ id }) => id);
  const showing = (item: string) => chart.steps.flatMap(({ show }, step) => (show.includes(item) ? at(step) : []));
  return [
    ...field([...path, 'title'], chart.title, 'title'),
    ...field([...path, 'unit'], chart.unit, 'unit'),
    ...chart.items.flatMap((item, i) => [
      ...field([...path, 'items', i, 'label'], item.label, 'label', showing(item.id)),
      ...field([...path, 'items', i, 'short'], item.short, 'short', showing(item.id)),
    ]),
    ...chart.steps.flatMap((step, i) => [
      ...field([...path, 'steps', i, 'title'], step.title, 'title', at(i)),
      ...field([...path, 'steps', i, 'unit'], step.unit, 'unit', at(i)),
    ]),
  ];
}

function field(
  path: TextField['path'],
  text: string | undefined,
  ...[role, steps]: [TextField['role'], (readonly string[])?]
): TextField[] {
  return text === undefined ? [] : [{ path, text, role, ...(steps ? { steps } : {}) }];
}
