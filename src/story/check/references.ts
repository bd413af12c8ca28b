import * as problems from '../problems';
import type { FactEntry, SceneEntry } from '../schema';
import { textFields } from '../texts';
import { factsIn } from '../uses';
import { nearest } from './nearest';
import type { Note, Subject } from './note';
import type { Path } from './place';

/** Ids that entries refer to and that do not exist. */
export function checkReferences(subject: Subject): Note[] {
  const { file } = subject;
  const lists: Lists = {
    fact: new Set(file.facts.map(({ id }) => id)),
    source: new Set(file.sources.map(({ id }) => id)),
    unit: new Set(Object.keys(file.units)),
    halfKnown: subject.halfKnown,
  };
  return [
    ...file.facts.flatMap((fact, i) => inFact(fact, ['facts', i], lists)),
    ...file.scenes.flatMap((scene, i) => inChart(scene, ['scenes', i, 'chart'], lists)),
    ...file.corrections.flatMap(({ fact }, i) => known('fact', fact, { path: ['corrections', i, 'fact'], lists })),
  ];
}

interface Lists {
  readonly fact: ReadonlySet<string>;
  readonly source: ReadonlySet<string>;
  readonly unit: ReadonlySet<string>;
  readonly halfKnown: ReadonlySet<string>;
}

type Sort = 'fact' | 'source' | 'unit';

function known(sort: Sort, id: string, { path, lists }: { path: Path; lists: Lists }): Note[] {
  const names = lists[sort];
  if (names.has(id) || lists.halfKnown.has(id)) return [];
  return [{ path, message: problems.unknownReference(sort, id, nearest(id, names), [...names]) }];
}

function inFact(fact: FactEntry, path: Path, lists: Lists): Note[] {
  const unit = known('unit', fact.unit, { path: [...path, 'unit'], lists });
  if (fact.kind === 'reported') {
    const cited = fact.sources.map(({ id }, i) => known('source', id, { path: [...path, 'sources', i, 'id'], lists }));
    return [...unit, ...cited.flat()];
  }
  const inputs = fact.rule.of.map((id, i) => known('fact', id, { path: [...path, 'rule', 'of', i], lists }));
  return [...unit, ...inputs.flat()];
}

function inChart({ chart }: SceneEntry, path: Path, lists: Lists): Note[] {
  if (!chart) return [];
  const names = [...new Set(chart.items.map(({ id }) => id))];
  const item = (id: string, place: Path): Note[] =>
    names.includes(id)
      ? []
      : [{ path: [...path, ...place], message: problems.unknownReference('item', id, nearest(id, names), names) }];
  return [
    ...chart.items.flatMap(({ fact, at }, i) => [
      ...known('fact', fact, { path: [...path, 'items', i, 'fact'], lists }),
      ...(at === undefined ? [] : known('fact', at, { path: [...path, 'items', i, 'at'], lists })),
    ]),
    ...chart.steps.flatMap(({ show, look }, i) => [
      ...show.flatMap((id, k) => item(id, ['steps', i, 'show', k])),
      ...(look === undefined ? [] : item(look, ['steps', i, 'look'])),
    ]),
  ];
}

/** Facts and sources that nothing uses. */
export function checkUnused({ file, whole }: Subject): Note[] {
  if (!whole) return [];
  const cited = new Set(
    file.facts.flatMap((fact) => (fact.kind === 'reported' ? fact.sources.map(({ id }) => id) : [])),
  );
  const used = usedFacts(file);
  const texts = textFields(file).map(({ text }) => text);
  const linked = (url: string) => texts.some((text) => text.includes(`](${url})`));
  return [
    ...file.sources.flatMap(({ id, url }, i) =>
      cited.has(id) || linked(url) ? [] : [{ path: ['sources', i, 'id'], message: problems.uncitedSource(id) }],
    ),
    ...file.facts.flatMap(({ id }, i) =>
      used.has(id) ? [] : [{ path: ['facts', i, 'id'], message: problems.unusedFact(id) }],
    ),
  ];
}

/** The facts of texts and pictures, and those they are worked out from. */
function usedFacts(file: Subject['file']): ReadonlySet<string> {
  const rules = new Map(file.facts.map((fact) => [fact.id, fact.kind === 'derived' ? fact.rule.of : []]));
  const items = file.scenes.flatMap(({ chart }) => chart?.items ?? []);
  const used = new Set([
    ...textFields(file)
      .filter(({ path }) => path[0] !== 'facts')
      .flatMap(({ text }) => factsIn(text)),
    ...items.flatMap(({ fact, at }) => (at === undefined ? [fact] : [fact, at])),
  ]);
  for (const id of used) for (const input of rules.get(id) ?? []) used.add(input);
  return used;
}
