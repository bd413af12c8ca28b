import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import * as problems from '../problems';
import { type Finding, lineOf, lineStarts } from './place';
import { tidy } from './tidy';

/** The tree of a file, if its punctuation could be understood, and all that is wrong with it. */
export interface Parsed {
  readonly tree: Node | null;
  readonly findings: readonly Finding[];
}

/** Reads the punctuation of a file; slips that can mean only one thing are reported and read as they were meant. */
export function parse(source: string): Parsed {
  if (source.trim() === '') return { tree: null, findings: [{ message: problems.emptyFile(), start: 0, end: 1 }] };
  const other = otherFile.exec(source);
  if (other) return { tree: null, findings: [{ message: problems.notAStory(other[0].trim()), start: 0, end: 1 }] };
  const { text, findings, broken } = tidy(source);
  if (broken) return { tree: null, findings };
  const found: ParseError[] = [];
  const tree = parseTree(text, found, { disallowComments: true }) ?? null;
  const errors = upToUnnamed(found, text);
  const more = firstOfEachLine(text, errors).map((error) => finding(text, error));
  const certain = errors.every(({ error }) => printParseErrorCode(error) === 'CommaExpected');
  return { tree: certain ? tree : null, findings: [...findings, ...more] };
}

/** What web pages, rich texts and plain words start with. */
const otherFile = /^\s*(?:<(?!<{6})\S*|\{\\\S*|[a-z]\S*)/i;

/** Behind a group without a name brackets seem not to match. */
function upToUnnamed(errors: readonly ParseError[], text: string): readonly ParseError[] {
  const unnamed = errors.findIndex((error) => isUnnamed(error, text));
  return unnamed < 0 ? errors : errors.slice(0, unnamed + 1);
}

function isUnnamed({ error, offset }: ParseError, text: string): boolean {
  return printParseErrorCode(error) === 'PropertyNameExpected' && text[offset] === '{';
}

/** One slip often gives several errors in its line; only the first says what is meant. Commas can be trusted. */
function firstOfEachLine(text: string, errors: readonly ParseError[]): ParseError[] {
  const starts = lineStarts(text);
  const seen = new Set<number>();
  return errors.filter(({ error, offset }) => {
    const line = lineOf(starts, offset);
    const fresh = !seen.has(line);
    if (printParseErrorCode(error) !== 'CommaExpected') seen.add(line);
    return fresh;
  });
}

function finding(text: string, { error, offset, length }: ParseError): Finding {
  const found = text.slice(offset, offset + length);
  const name = printParseErrorCode(error);
  switch (name) {
    case 'CommaExpected':
      return behindLast(problems.commaMissing(), text, offset);
    case 'ColonExpected':
      return behindLast(problems.colonMissing(), text, offset);
    case 'PropertyNameExpected':
      return {
        message: found === '{' ? problems.groupUnnamed() : problems.nameMissing(),
        ...{ start: offset, end: offset + length },
      };
    case 'ValueExpected':
      return behindLast(problems.valueMissing(), text, offset);
    case 'EndOfFileExpected':
      return { message: problems.textAfterEnd(), start: offset, end: offset + length };
    default:
      return inToken(name, found, text, offset);
  }
}

function inToken(error: string, found: string, ...[text, offset]: [string, number]): Finding {
  const within = (message: problems.Message, index: number): Finding => {
    const start = offset + Math.max(0, index);
    return { message, start, end: start + 1 };
  };
  switch (error) {
    case 'InvalidUnicode':
    case 'InvalidEscapeCharacter':
      return within(problems.badEscape(), found.search(/\\(?!["\\/bfnrt]|u[\da-f]{4})/i));
    case 'InvalidCharacter':
      return within(problems.controlCharacter(characterName(found)), found.search(unseen));
    default:
      return bareWord(text, offset, found.length);
  }
}

const longestWord = 100;

/** The whole of what stands there: the "14" of "14%" too. */
function bareWord(text: string, offset: number, length: number): Finding {
  const before = /[^\s:,"{}[\]]*$/.exec(text.slice(Math.max(0, offset - longestWord), offset))?.[0].length ?? 0;
  const start = offset - before;
  return { message: problems.bareWord(text.slice(start, offset + length)), start, end: offset + length };
}

/** The place right behind what stands before the offset: that is where something is missing. */
function behindLast(message: problems.Message, text: string, offset: number): Finding {
  let end = offset;
  while (end > 0 && /\s/.test(text[end - 1] as string)) end -= 1;
  return { message, start: Math.max(0, end - 1), end };
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const unseen = /[\u0000-\u001f\u007f-\u009f\ufffe\uffff]|\p{Surrogate}/u;

/** Where the first character stands that nobody can see, and its name; null if there is none. */
export function unseenCharacter(text: string): { readonly index: number; readonly name: string } | null {
  const found = unseen.exec(text);
  return found && { index: found.index, name: characterName(found[0]) };
}

function characterName(text: string): string {
  const code = unseen.exec(text)?.[0].charCodeAt(0) ?? 0;
  if (code === 9) return 'a tab';
  if (code === 10 || code === 13) return 'a line break';
  return `number ${code.toString(16).padStart(4, '0')}`;
}
