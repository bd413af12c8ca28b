import type { Node } from 'jsonc-parser';
import { decode } from './check/decode';
import { checkMeaning } from './check/meaning';
import type { Note } from './check/note';
import { type Finding, lineOf, lineStarts, type Path, type Problem, placed } from './check/place';
import { checkRecord, type PublishedRecord } from './check/record';
import { type Salvaged, salvage } from './check/salvage';
import { checkShape } from './check/shape';
import { spotOf, spotWithin } from './check/spot';
import { parse } from './check/syntax';
import { checkTree, valueOfNode } from './check/value';
import { resolveFacts } from './facts';
import { buildStory, type Story } from './story';

export { correctionsSaid } from './check/corrections';
export type { Note } from './check/note';
export type { Problem } from './check/place';
export { type PublishedRecord, recordSchema, ruleSaid } from './check/record';

/** A story, or none if there are errors; and every problem found, in the order of the file. */
export interface Checked {
  readonly story?: Story;
  readonly problems: readonly Problem[];
}

export interface CheckOptions {
  /** What was last published: a figure that differs needs a correction. */
  readonly record?: PublishedRecord | undefined;
  /** The day, for the correction that a changed figure needs. */
  readonly today?: string | undefined;
  /** A further check of a story without errors, such as of its pictures. */
  readonly further?: (story: Story) => readonly Note[];
}

/** Checks the bytes of a data file: its encoding, its punctuation, its shape and its meaning. */
export function checkStory(bytes: Uint8Array, { record, today, further = () => [] }: CheckOptions = {}): Checked {
  const { text, findings } = decode(bytes);
  if (findings.length > 0) return { problems: placed(text, findings) };
  const parsed = parse(text);
  if (!parsed.tree) return { problems: placed(text, parsed.findings) };
  const { tree } = parsed;
  const value = valueOfNode(tree);
  const salvaged = salvage(value);
  const source = { text, tree, starts: lineStarts(text), origin: salvaged?.origin };
  const meant = salvaged ? meaning(salvaged, { record, today }).map((note) => findingOf(note, source)) : [];
  const all = [...parsed.findings, ...checkTree(tree, text), ...checkShape({ tree, value }), ...meant];
  if (!salvaged || hasErrors(all)) return { problems: placed(text, all) };
  const story = buildStory(salvaged.file);
  const more = further(story).map((note) => findingOf(note, source));
  const problems = placed(text, [...all, ...more]);
  return hasErrors(more) ? { problems } : { story, problems };
}

function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some(({ message }) => message.severity === 'error');
}

function meaning({ file, whole, halfKnown }: Salvaged, { record, today }: CheckOptions): Note[] {
  const subject = { file, whole, halfKnown, facts: resolveFacts(file) };
  return [...checkMeaning(subject), ...checkRecord(subject, record, today)];
}

interface Source {
  readonly text: string;
  readonly tree: Node;
  readonly starts: readonly number[];
  readonly origin?: Salvaged['origin'] | undefined;
}

/** A note with its place in the text. */
function findingOf(note: Note, { text, tree, starts, origin = (path) => path }: Source): Finding {
  const at = (path: Path) => spotOf(tree, origin(path));
  const { message } = note;
  const spot = note.within ? spotWithin(text, at(note.path), note.within) : at(note.path);
  const said = typeof message === 'function' ? message((path) => lineOf(starts, at(path).start)) : message;
  return { message: said, ...spot, path: origin(note.path) };
}
