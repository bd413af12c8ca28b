import type { Message } from '../problems';
import { type Finding, lineStarts } from './place';

/** What lies on the desk while a text is tidied: the source, the mended copy and what was found. */
export interface Desk {
  readonly source: string;
  /** Where its lines start. */
  readonly starts: readonly number[];
  readonly mended: string[];
  readonly findings: Finding[];
  readonly open: Bracket[];
  /** The first pair that closes at another indent than it opened at: before it, a bracket is missing. */
  askew: { readonly opener: Bracket; readonly at: number } | null;
  /** The last text, and whether it stands behind a colon. */
  text: { readonly at: number; readonly behindColon: boolean } | null;
  colon: boolean;
  /** The first name that no bracket has opened a group for, if brackets turn out not to match. */
  stray: number | null;
  /** What stood last: a comma (and where), a bracket that opens, or anything else. */
  last: { readonly sort: 'comma' | 'open' | 'other'; readonly at: number };
  broken: boolean;
}

export interface Bracket {
  readonly bracket: string;
  readonly at: number;
}

export function newDesk(source: string): Desk {
  const last = { sort: 'open', at: 0 } as const;
  const starts = lineStarts(source);
  const state = { askew: null, text: null, colon: false, stray: null, last, broken: false };
  return { source, starts, mended: source.split(''), findings: [], open: [], ...state };
}

/** Reports one character and takes it away. */
export function drop(message: Message, at: number, desk: Desk): void {
  report(message, [at, at + 1], desk);
  mend(at, ' ', desk);
}

/** Reports what makes all that follows unreadable. */
export function fail(message: Message, at: number, desk: Desk): void {
  report(message, [at, at + 1], desk);
  desk.broken = true;
}

/** Notes a message for a range of the source. */
export function report(message: Message, [start, end]: readonly [number, number], desk: Desk): void {
  desk.findings.push({ message, start, end });
}

/** Replaces what stands at an offset by as many characters. */
export function mend(at: number, text: string, desk: Desk): void {
  for (let i = 0; i < text.length; i++) desk.mended[at + i] = text[i] as string;
}
