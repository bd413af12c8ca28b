import * as problems from '../problems';
import type { SceneEntry, StoryFile } from '../schema';
import type { Note, Subject } from './note';
import type { Path } from './place';

type Named = readonly [id: string, path: Path];

/** Ids that stand twice where they must be unique, and those the page itself needs. */
export function checkIds({ file }: Subject): Note[] {
  const lists = [
    file.sources.map(({ id }, i) => named(id, 'sources', i)),
    file.facts.map(({ id }, i) => named(id, 'facts', i)),
    addresses(file),
    ...file.scenes.map((scene, i) => items(scene, i)),
  ];
  return [...lists.flatMap(doubles), ...addresses(file).flatMap(taken)];
}

function named(id: string, list: string, index: number): Named {
  return [id, [list, index, 'id']];
}

/** Scenes and steps share one space: each is an address of the page. */
function addresses({ scenes }: StoryFile): Named[] {
  return scenes.flatMap(({ id, steps }, i) => [
    named(id, 'scenes', i),
    ...steps.map((step, k): Named => [step.id, ['scenes', i, 'steps', k, 'id']]),
  ]);
}

function items({ chart }: SceneEntry, i: number): Named[] {
  return (chart?.items ?? []).map(({ id }, k): Named => [id, ['scenes', i, 'chart', 'items', k, 'id']]);
}

function doubles(list: readonly Named[]): Note[] {
  const first = new Map<string, Path>();
  return list.flatMap(([id, path]) => {
    const before = first.get(id);
    if (!before) first.set(id, path);
    return before ? [{ path, message: (lineOf) => problems.doubleId(id, lineOf(before)) } satisfies Note] : [];
  });
}

/** Addresses and files of the page's own; entries of its lists start like "fact-" and "source-", parts of scenes end like "-name". */
const own =
  /^(?:story|headline|views|ledger|sources|words|corrections|about|method|contents|downloads|embed|top|index)$|^(?:fact|source|table|note|ledger|key)-|-(?:name|data)$/;

function taken([id, path]: Named): Note[] {
  return own.test(id) ? [{ path, message: problems.takenId(id) }] : [];
}
