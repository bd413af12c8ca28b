import type { ResolvedFact } from '../facts';
import type { Message } from '../problems';
import type { StoryFile } from '../schema';
import type { Path } from './place';

/** A message about the meaning of a file, at a path of it. */
export interface Note {
  readonly path: Path;
  /** Given the line of another place, for messages that name two. */
  readonly message: Message | ((lineOf: (path: Path) => number) => Message);
  /** The part of the text that is meant, in characters; all of the value if left out. */
  readonly within?: readonly [from: number, to: number];
}

/** What the checks of meaning look at: the entries of a file whose shape is right. */
export interface Subject {
  /** False if entries of a wrong shape were left out. */
  readonly whole: boolean;
  readonly file: StoryFile;
  readonly facts: ReadonlyMap<string, ResolvedFact>;
  /** The ids that entries of a wrong shape have: they exist, though nothing is known of them. */
  readonly halfKnown: ReadonlySet<string>;
}
