import type { StoryFile } from './schema';

/** The ids of all sources behind the facts and those they are worked out from, in the order of the facts. */
export function sourcesBehind(ids: readonly string[], file: StoryFile): string[] {
  const facts = new Map(file.facts.map((fact) => [fact.id, fact]));
  const reached = new Set(ids);
  const sources = new Set<string>();
  for (const id of reached) {
    const fact = facts.get(id);
    if (fact?.kind === 'reported') for (const source of fact.sources) sources.add(source.id);
    if (fact?.kind === 'derived') for (const input of fact.rule.of) reached.add(input);
  }
  return [...sources];
}
