import * as problems from '../problems';
import { type Finding, lineOf } from './place';

/** A text whose common slips were mended in place, so that all that follows still stands where it stood. */
export interface Tidy {
  readonly text: string;
  readonly findings: readonly Finding[];
  /** True if the brackets do not match: what stands in what cannot be known. */
  readonly broken: boolean;
}

interface Desk {
  readonly source: string;
  readonly mended: string[];
  readonly findings: Finding[];
  readonly open: Bracket[];
  /** The first pair that closes at another indent than it opened at: before it, a bracket is missing. */
  askew: { readonly opener: Bracket; readonly at: number } | null;
  /** What stood last: a comma (and where), a bracket that opens, or anything else. */
  last: { readonly sort: 'comma' | 'open' | 'other'; readonly at: number };
  broken: boolean;
}

interface Bracket {
  readonly bracket: string;
  readonly at: number;
}

type Rule = readonly [pattern: RegExp, act: (found: string, at: number, desk: Desk) => void];

const deepest = 40;

/** Finds slips outside and at the ends of texts, and mends those that can mean only one thing. */
export function tidy(source: string): Tidy {
  const last = { sort: 'open', at: 0 } as const;
  const desk: Desk = {
    source,
    mended: [...splitUnits(source)],
    findings: [],
    open: [],
    askew: null,
    last,
    broken: false,
  };
  for (let at = 0; at < source.length && !desk.broken; ) at += step(at, desk);
  if (!desk.broken) closeAll(desk);
  return { text: desk.mended.join(''), findings: desk.findings, broken: desk.broken };
}

function splitUnits(text: string): string[] {
  return text.split('');
}

/** Applies the first rule that fits at an offset; returns how far it reached. */
function step(at: number, desk: Desk): number {
  for (const [pattern, act] of rules) {
    pattern.lastIndex = at;
    const found = pattern.exec(desk.source)?.[0];
    if (found === undefined) continue;
    act(found, at, desk);
    return found.length;
  }
  desk.last = { sort: 'other', at };
  return 1;
}

/** What may follow the quotation mark that closes a text. */
const closed = '(?=[ \\t\\u00a0]*(?:[:,}\\]\\r\\n/#]|$)|[ \\t]+(?:["{[\\d-]|true|false|null))';

const inText = '[^"\\\\\\r\\n]*(?:\\\\.[^"\\\\\\r\\n]*)*';

const rules: readonly Rule[] = [
  [/[ \t\r\n]+/y, () => undefined],
  [/[\u00a0\u1680\u2000-\u200f\u2028-\u202f\u205f\u2060\u3000\ufeff]+/y, blank(problems.invisibleSpace)],
  [/\/\/[^\r\n]*|\/\*[\s\S]*?(?:\*\/|$)|#[^\r\n]*/y, blank(problems.comment)],
  [new RegExp(`"${inText}"${closed}`, 'y'), other],
  [/"[^"\r\n]*?[”“](?=\s*[:,}\]]\s)/y, closedByCurly],
  [/"(?:(?!"\s*[:,]\s*")[^\r\n])*"(?=[ \t]*[,}\]]*[ \t]*(?:[\r\n]|$))/y, withInnerQuotes],
  [/"[^\r\n]*?"(?=[ \t]*(?:[:,}\]\r\n]|$))/y, withInnerQuotes],
  [new RegExp(`"[^"\\r\\n]*(?:\\r?\\n(?![ \\t]*["{}[\\]])[^"\\r\\n]*)+"${closed}`, 'y'), overLines],
  [/"[^\r\n]*/y, unclosed],
  [new RegExp(`[“”„‟«»‘’‚‛'\`´][^\\r\\n]*?[“”„‟«»‘’‚‛'\`´"]${closed}`, 'y'), curly],
  [/-?\d[\d,]*,\d+(?:\.\d+)?/y, commaInNumber],
  [/,/y, comma],
  [/[{[]/y, open],
  [/[}\]]/y, close],
];

function other(_: string, at: number, desk: Desk): void {
  desk.last = { sort: 'other', at };
}

/** Something that means nothing here: reported and replaced by spaces. */
function blank(message: () => problems.Message): Rule[1] {
  return (found, at, desk) => {
    report(message(), [at, at + found.length], desk);
    mend(at, found.replace(/[^\r\n]/g, ' '), desk);
  };
}

function closedByCurly(found: string, at: number, desk: Desk): void {
  const end = at + found.length;
  report(problems.curlyQuotes(found.slice(-1)), [end - 1, end], desk);
  mend(end - 1, '"', desk);
  other(found, at, desk);
}

function curly(found: string, at: number, desk: Desk): void {
  const ends = [...new Set([found.slice(0, 1), found.slice(-1)])].filter((mark) => mark !== '"');
  report(problems.curlyQuotes(ends.join(' ')), [at, at + found.length], desk);
  mend(at, `"${found.slice(1, -1).replaceAll('"', '”')}"`, desk);
  other(found, at, desk);
}

function withInnerQuotes(found: string, at: number, desk: Desk): void {
  const inner = found.slice(1, -1);
  const first = at + 1 + inner.indexOf('"');
  report(problems.innerQuote(), [first, first + 1], desk);
  mend(at + 1, inner.replaceAll('"', '”'), desk);
  other(found, at, desk);
}

/** A text that goes on in the next line. */
function overLines(found: string, at: number, desk: Desk): void {
  report(problems.unclosedText(), [at, at + found.search(/\s*[\r\n]/)], desk);
  mend(at, found.replace(/[\r\n]/g, ' '), desk);
  other(found, at, desk);
}

/** Closed at the end of its line, before its comma if it has one, so that the rest can still be read. */
function unclosed(found: string, at: number, desk: Desk): void {
  const words = found.replace(/,?\s*$/, '');
  const end = at + words.length;
  report(problems.unclosedText(), [at, end], desk);
  const hasComma = desk.source[end] === ',';
  // The line break makes room for the comma that gives way to the mark; places stay as they are.
  mend(end, hasComma ? '",' : '"', desk);
  other(found, at, desk);
  if (hasComma) comma(',', end + 1, desk);
}

/** In a list 12,5 is two numbers; behind a name it can only be one. */
function commaInNumber(found: string, at: number, desk: Desk): void {
  const inGroup = desk.open.at(-1)?.bracket === '{';
  if (inGroup) {
    report(problems.commaInNumber(found), [at, at + found.length], desk);
    const thousands = /^-?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(found);
    mend(at, (thousands ? found.replaceAll(',', '') : found.replaceAll(',', '.')).padStart(found.length), desk);
  }
  other(found, at, desk);
}

function comma(_: string, at: number, desk: Desk): void {
  if (desk.last.sort !== 'other') drop(problems.extraComma(), at, desk);
  else desk.last = { sort: 'comma', at };
}

function open(bracket: string, at: number, desk: Desk): void {
  desk.open.push({ bracket, at });
  desk.last = { sort: 'open', at };
  if (desk.open.length > deepest) fail(problems.tooDeep(), at, desk);
}

function close(bracket: string, at: number, desk: Desk): void {
  if (desk.last.sort === 'comma') drop(problems.trailingComma(), desk.last.at, desk);
  const opener = desk.open.pop();
  desk.last = { sort: 'other', at };
  if (!opener) fail(problems.bracketExtra(bracket), at, desk);
  else if ((opener.bracket === '{') !== (bracket === '}')) missing(opener, at, desk);
  else if (indent(at, desk.source) !== indent(opener.at, desk.source)) desk.askew ??= { opener, at };
}

function closeAll(desk: Desk): void {
  const opener = desk.open.at(-1);
  if (opener) missing(opener, Math.max(0, desk.source.trimEnd().length - 1), desk);
}

function missing(opener: Bracket, at: number, desk: Desk): void {
  const first = desk.askew ?? { opener, at };
  fail(problems.bracketMissing(first.opener.bracket, lineOf(desk.source, first.opener.at)), first.at, desk);
}

/** How far the line of an offset is indented. */
function indent(at: number, source: string): number {
  const start = source.lastIndexOf('\n', at) + 1;
  return source.slice(start).search(/[^ \t]/);
}

function drop(message: problems.Message, at: number, desk: Desk): void {
  report(message, [at, at + 1], desk);
  mend(at, ' ', desk);
}

function fail(message: problems.Message, at: number, desk: Desk): void {
  report(message, [at, at + 1], desk);
  desk.broken = true;
}

function report(message: problems.Message, [start, end]: readonly [number, number], desk: Desk): void {
  desk.findings.push({ message, start, end });
}

function mend(at: number, text: string, desk: Desk): void {
  for (let i = 0; i < text.length; i++) desk.mended[at + i] = text[i] as string;
}
