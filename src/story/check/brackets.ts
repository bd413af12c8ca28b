import * as problems from '../problems';
import { type Bracket, type Desk, drop, fail } from './desk';
import { lineOf } from './place';

const deepest = 40;

/** Notes a bracket that opens a group or a list. */
export function open(bracket: string, at: number, desk: Desk): void {
  desk.open.push({ bracket, at });
  desk.colon = false;
  desk.last = { sort: 'open', at };
  if (desk.open.length > deepest) fail(problems.tooDeep(), at, desk);
}

/** Notes a name that stands where no group was opened: in a list, behind another name, or outside everything. */
export function colon(at: number, desk: Desk): void {
  const { text } = desk;
  const opener = desk.open.at(-1);
  const isName = text !== null && /^"[^"]*"\s*$/.test(desk.source.slice(text.at, at));
  if (isName && (text.behindColon || !opener || (opener.bracket === '[' && isWithin(text.at, opener.at, desk))))
    desk.stray ??= text.at;
  desk.colon = true;
  desk.last = { sort: 'other', at };
}

/** True for a name that is meant to stand in a list, not behind one whose bracket was forgotten. */
function isWithin(at: number, opened: number, desk: Desk): boolean {
  const sameLine = lineOf(desk.starts, at) === lineOf(desk.starts, opened);
  return sameLine ? /[[}]\s*,?\s*$/.test(desk.source.slice(opened, at)) : indent(at, desk) > indent(opened, desk);
}

/** Holds a bracket that closes against the one that opened. */
export function close(bracket: string, at: number, desk: Desk): void {
  if (desk.last.sort === 'comma') drop(problems.trailingComma(), desk.last.at, desk);
  const opener = desk.open.pop();
  desk.last = { sort: 'other', at };
  const fits = opener && (opener.bracket === '{') === (bracket === '}');
  const early = desk.open.length === 0 && goesOn(at, desk.source);
  if (!opener || (early && !fits)) failOrStray(problems.bracketExtra(bracket), at, desk);
  else if (early) failOrStray(problems.endsEarly(bracket), at, desk);
  else if (!fits && closesDeeper(at, opener, desk)) failOrStray(problems.bracketExtra(bracket), at, desk);
  else if (!fits) missing(opener, at, desk);
  else if (indent(at, desk) !== indent(opener.at, desk)) desk.askew ??= { opener, at };
}

/** True for a bracket of an entry within the group that is open: what it should close was never opened. */
function closesDeeper(at: number, opener: Bracket, desk: Desk): boolean {
  const outer = desk.open.at(-1);
  const sameLine = outer !== undefined && lineOf(desk.starts, outer.at) === lineOf(desk.starts, opener.at);
  return !sameLine && indent(at, desk) > indent(opener.at, desk);
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

/** Where a group was never opened, that is why brackets do not match. */
function failOrStray(message: problems.Message, at: number, desk: Desk): void {
  if (desk.stray === null) fail(message, at, desk);
  else fail(problems.bracketAbsent(), desk.stray, desk);
}

function missing(opener: Bracket, at: number, desk: Desk): void {
  const first = desk.askew ?? { opener, at };
  failOrStray(problems.bracketMissing(first.opener.bracket, lineOf(desk.starts, first.opener.at)), first.at, desk);
}

/** How far the line of an offset is indented. */
function indent(at: number, { source, starts }: Desk): number {
  const start = starts[lineOf(starts, at) - 1] as number;
  let end = start;
  while (source[end] === ' ' || source[end] === '\t') end += 1;
  return end - start;
}
