import * as problems from '../problems';
import { close, closeAll, colon, open } from './brackets';
import { type Desk, drop, mend, newDesk, report } from './desk';
import type { Finding } from './place';

/** A text whose common slips were mended in place, so that all that follows still stands where it stood. */
export interface Tidy {
  readonly text: string;
  readonly findings: readonly Finding[];
  /** True if the brackets do not match: what stands in what cannot be known. */
  readonly broken: boolean;
}

type Rule = readonly [pattern: RegExp, act: (found: string, at: number, desk: Desk) => void];

/** Finds slips outside and at the ends of texts, and mends those that can mean only one thing. */
export function tidy(source: string): Tidy {
  const desk = newDesk(source);
  for (let at = 0; at < source.length && !desk.broken; ) at += step(at, desk);
  if (!desk.broken) closeAll(desk);
  return { text: desk.mended.join(''), findings: desk.findings, broken: desk.broken };
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
const closed =
  '(?=[ \\t\\u00a0]*(?:[:,}\\]\\r\\n/#]|$|;[ \\t]*[\\r\\n]|=[ \\t]*["{[\\d-])|[ \\t]+(?:["{[\\d-]|true|false|null))';

const inText = '[^"\\\\\\r\\n]*(?:\\\\.[^"\\\\\\r\\n]*)*';

/** What a line starts with that does not go on with a text: an entry or a bracket, but neither [[ nor the mark at its end. */
const ownLine = '[ \\t]*(?:"(?![ \\t]*[,}\\]]*[ \\t]*(?:[\\r\\n]|$))|[{}\\]]|\\[(?!\\[))';

const rules: readonly Rule[] = [
  [/[ \t\r\n]+/y, () => undefined],
  [/[\u00a0\u1680\u2000-\u200f\u2028-\u202f\u205f\u2060\u3000\ufeff]+/y, blank(problems.invisibleSpace)],
  [/^(?:<{7}|={7}|>{7}|\|{7})[^\r\n]*/my, blank(problems.mergeMark)],
  [/\/\/[^\r\n]*|\/\*[\s\S]*?(?:\*\/|$)|#[^\r\n]*/y, blank(problems.comment)],
  [new RegExp(`"${inText}"${closed}`, 'y'), other],
  [/"[^"\r\n]*?[”“](?=\s*[:,}\]]\s)/y, closedByCurly],
  [/"(?:(?!"\s*[:,]\s*")[^\r\n])*"(?=[ \t]*[,}\]]*[ \t]*(?:[\r\n]|$))/y, withInnerQuotes],
  [/"[^\r\n]*?"(?=[ \t]*(?:[:,}\]\r\n]|$))/y, withInnerQuotes],
  [new RegExp(`"[^"\\r\\n]*(?:\\r?\\n(?!${ownLine})[^"\\r\\n]*)+"${closed}`, 'y'), overLines],
  [/"[^\r\n]*/y, unclosed],
  [new RegExp(`[“”„‟«»‘’‚‛'\`´][^\\r\\n]*?[“”„‟«»‘’‚‛'\`´"]${closed}`, 'y'), curly],
  [/-?\d[\d,]*,\d+(?:\.\d+)?/y, commaInNumber],
  [/(?<![a-z\d.+-])-?(?:\d+(?:[-–/]\d+)+|0\d+|\d{1,3}(?: \d{3})+(?!\d))/iy, noNumber],
  [/;/y, instead(',')],
  [/=/y, instead(':')],
  [/:/y, (_, at, desk) => colon(at, desk)],
  [/,/y, comma],
  [/[{[]/y, open],
  [/[}\]]/y, close],
];

function other(found: string, at: number, desk: Desk): void {
  if (found.startsWith('"')) desk.text = { at, behindColon: desk.colon };
  desk.colon = false;
  desk.last = { sort: 'other', at };
}

/** Something that means nothing here: reported and replaced by spaces. */
function blank(message: () => problems.Message): Rule[1] {
  return (found, at, desk) => {
    report(message(), [at, at + found.length], desk);
    mend(at, found.replace(/[^\r\n]/g, ' '), desk);
  };
}

/** Another mark than the one that belongs between entries. */
function instead(right: ',' | ':'): Rule[1] {
  return (found, at, desk) => {
    report(problems.wrongMark(found, right), [at, at + 1], desk);
    mend(at, right, desk);
    desk.last = { sort: right === ',' ? 'comma' : 'other', at };
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
  const end = at + found.search(/\s*[\r\n]/);
  report(problems.textOverLines(), [end - 1, end], desk);
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

/** A date or a range without quotation marks, or a number with a zero or a space too many: what is meant cannot be known. */
function noNumber(found: string, at: number, desk: Desk): void {
  report(problems.bareWord(found), [at, at + found.length], desk);
  desk.broken = true;
}

function comma(_: string, at: number, desk: Desk): void {
  desk.colon = false;
  if (desk.last.sort !== 'other') drop(problems.extraComma(), at, desk);
  else desk.last = { sort: 'comma', at };
}
