import type { Node } from 'jsonc-parser';
import { decode } from './check/decode';
import { checkMeaning } from './check/meaning';
import type { Note } from './check/note';
import { type Finding, lineOf, type Path, type Problem, placed } from './check/place';
import { checkRecord, type PublishedRecord } from './check/record';
import { type Salvaged, salvage } from './check/salvage';
import { checkShape } from './check/shape';
import { spotOf, spotWithin } from './check/spot';
import { parse } from './check/syntax';
import { checkTree, valueOfNode } from './check/value';
import { resolveFacts } from './facts';
import { buildStory, type Story } from './story';

export type { Path, Problem } from './check/place';
export type { PublishedRecord } from './check/record';

/** A story, or none if there are errors; and every problem found, in the order of the file. */
export interface Checked {
  readonly story?: Story;
  readonly problems: readonly Problem[];
}

/** Checks the bytes of a data file, its meaning included; with a record, also what changed since publication. */
export function checkStory(bytes: Uint8Array, record?: PublishedRecord): Checked {
  const { text, findings } = decode(bytes);
  if (findings.length > 0) return { problems: placed(text, findings) };
  const parsed = parse(text);
  if (!parsed.tree) return { problems: placed(text, parsed.findings) };
  const { tree } = parsed;
  const value = valueOfNode(tree);
  const salvaged = salvage(value);
  const notes = salvaged ? meaning(salvaged, record) : [];
  const meant = notes.map((note) => findingOf(note, { text, tree, origin: salvaged?.origin }));
  const problems = placed(text, [
    ...parsed.findings,
    ...checkTree(tree, text),
    ...checkShape({ tree, value }),
    ...meant,
  ]);
  if (!salvaged || problems.some(({ severity }) => severity === 'error')) return { problems };
  return { story: buildStory(salvaged.file), problems };
}

function meaning({ file, whole, halfKnown }: Salvaged, record?: PublishedRecord): Note[] {
  const subject = { file, whole, halfKnown, facts: resolveFacts(file) };
  return [...checkMeaning(subject), ...(record ? checkRecord(subject, record) : [])];
}

interface Source {
  readonly text: string;
  readonly tree: Node;
  readonly origin?: Salvaged['origin'] | undefined;
}

/** A note with its place in the text. */
function findingOf(note: Note, { text, tree, origin = (path) => path }: Source): Finding {
  const at = (path: Path) => spotOf(tree, origin(path));
  const { message } = note;
  const spot = note.within ? spotWithin(text, at(note.path), note.within) : at(note.path);
  const said = typeof message === 'function' ? message((path) => lineOf(text, at(path).start)) : message;
  return { message: said, ...spot, path: origin(note.path) };
}
