import type { Message } from '../problems';

/** The way from the top of the file to a value: ["facts", 3, "value"]. */
export type Path = readonly (string | number)[];

/** A message with its place in the file. */
export interface Problem extends Message {
  /** The path of the file it stands in, if that is not the data file. */
  readonly file?: string;
  /** From 1, as editors count. */
  readonly line: number;
  readonly column: number;
  /** How many characters are meant, at least one, none beyond the line. */
  readonly length: number;
  readonly lineText: string;
  /** The place as a pointer: "/facts/3/value"; "" if it is the file as a whole. */
  readonly path: string;
}

/** A message at a range of the text, before it is placed. */
export interface Finding {
  readonly message: Message;
  readonly start: number;
  readonly end: number;
  readonly path?: Path;
}

/** Places findings in a text, in its order. */
export function placed(text: string, findings: readonly Finding[]): Problem[] {
  const starts = lineStarts(text);
  const sorted = [...findings].sort((a, b) => a.start - b.start);
  // A file of one line may have many findings in it: its text is cut once.
  const lines = new Map<number, string>();
  return sorted.map(({ message, start, end, path = [] }) => {
    const index = lineIndex(starts, start);
    const from = starts[index] as number;
    const lineText = lines.get(index) ?? text.slice(from, starts[index + 1] ?? text.length).replace(/\r?\n$|\r$/, '');
    lines.set(index, lineText);
    const column = Math.min(start - from, lineText.length);
    const length = Math.max(1, Math.min(end - start, lineText.length - column));
    return { ...message, line: index + 1, column: column + 1, length, lineText, path: pointer(path) };
  });
}

/** The line of an offset, from 1, in a text whose lines start at these offsets. */
export function lineOf(starts: readonly number[], offset: number): number {
  return lineIndex(starts, offset) + 1;
}

/** The offsets at which the lines of a text start. */
export function lineStarts(text: string): number[] {
  return [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map((match) => match.index + match[0].length)];
}

/** The last line that starts at or before the offset. */
function lineIndex(starts: readonly number[], offset: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] as number) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function pointer(path: Path): string {
  return path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}
