import { decode } from './check/decode';
import { type Finding, type Problem, placed } from './check/place';
import { checkShape } from './check/shape';
import { parse } from './check/syntax';
import { checkTree, valueOfNode } from './check/value';
import { storySchema } from './schema';
import { buildStory, type Story } from './story';

export type { Problem } from './check/place';

/** A story, or none if there are errors; and every problem found, in the order of the file. */
export interface Checked {
  readonly story?: Story;
  readonly problems: readonly Problem[];
}

/** Checks the bytes of a data file: its encoding, its punctuation, its shape and its meaning. */
export function checkStory(bytes: Uint8Array): Checked {
  const { text, findings } = decode(bytes);
  if (findings.length > 0) return { problems: placed(text, findings) };
  const parsed = parse(text);
  if (!parsed.tree) return { problems: placed(text, parsed.findings) };
  const value = valueOfNode(parsed.tree);
  const all: Finding[] = [
    ...parsed.findings,
    ...checkTree(parsed.tree, text),
    ...checkShape({ tree: parsed.tree, value }),
  ];
  const problems = placed(text, all);
  if (problems.some(({ severity }) => severity === 'error')) return { problems };
  return { story: buildStory(storySchema.parse(value)), problems };
}
