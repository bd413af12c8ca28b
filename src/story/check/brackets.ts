import * as problems from '../problems';
import { type Bracket, type Desk, drop, fail } from './desk';
import { lineOf } from './place';

const deepest = 40;

/** Notes a bracket that opens a group or a list. */
export function open(bracket: string, at: number, desk: Desk): void {
  desk.open.push({ bracket, at });
  desk.last = { sort: 'open', at };
  if (desk.open.length > deepest) fail(problems.tooDeep(), at, desk);
}

/** Holds a bracket that closes against the one that opened. */
export function close(bracket: string, at: number, desk: Desk): void {
  if (desk.last.sort === 'comma') drop(problems.trailingComma(), desk.last.at, desk);
  const opener = desk.open.pop();
  desk.last = { sort: 'other', at };
  if (!opener) fail(problems.bracketExtra(bracket), at, desk);
  else if (desk.open.length === 0 && goesOn(at, desk.source)) fail(problems.endsEarly(bracket), at, desk);
  else if ((opener.bracket === '{') !== (bracket === '}')) missing(opener, at, desk);
  else if (indent(at, desk) !== indent(opener.at, desk)) desk.askew ??= { opener, at };
}

/** Reports what is still open at the end. */
export function closeAll(desk: Desk): void {
  const opener = desk.open.at(-1);
  if (!opener) return;
  const end = Math.max(0, desk.source.trimEnd().length - 1);
  if (desk.open.length > 2 && !desk.askew)
    fail(problems.cutShort(desk.open.length, lineOf(desk.starts, opener.at)), end, desk);
  else missing(opener, end, desk);
}

/** True if entries follow the bracket that closes the story. */
function goesOn(at: number, source: string): boolean {
  return /^\s*,?\s*"/.test(source.slice(at + 1, at + 200));
}

function missing(opener: Bracket, at: number, desk: Desk): void {
  const first = desk.askew ?? { opener, at };
  fail(problems.bracketMissing(first.opener.bracket, lineOf(desk.starts, first.opener.at)), first.at, desk);
}

/** How far the line of an offset is indented. */
function indent(at: number, { source, starts }: Desk): number {
  const start = starts[lineOf(starts, at) - 1] as number;
  let end = start;
  while (source[end] === ' ' || source[end] === '\t') end += 1;
  return end - start;
}
