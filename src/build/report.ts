import type { Problem } from '../story/check';

/** How problems are written: for people, for programs, or for people and GitHub. */
interface Manner {
  readonly json: boolean;
  readonly github: boolean;
}

/** The report on the problems of a file, as text for the terminal. */
export function report(path: string, problems: readonly Problem[], { json, github }: Manner): string {
  if (json) return JSON.stringify({ file: path, ...counted(problems), problems }, null, 2);
  const notes = github ? problems.map((problem) => annotation(problem.file ?? path, problem)) : [];
  return [
    ...problems.map((problem) => paragraph(problem.file ?? path, problem)),
    ...notes,
    summary(path, problems),
  ].join('\n');
}

function paragraph(path: string, problem: Problem): string {
  const { line, column, severity, what, todo } = problem;
  const { shown, caret } = excerpt(problem);
  return `${path}:${line}:${column}: ${severity}\n  ${shown}\n  ${caret}\n  ${what}\n  ${todo}\n`;
}

const widest = 100;

/** The part of the line around the place, and carets under it; tabs stay tabs, so that they stand together. */
function excerpt({ lineText, column, length }: Problem): { shown: string; caret: string } {
  const from = Math.max(0, Math.min(column - 1 - widest / 4, lineText.length - widest));
  const shown = lineText.slice(from, from + widest);
  const before = shown.slice(0, column - 1 - from).replace(/[^\t]/g, ' ');
  const lead = from > 0 ? '…' : '';
  const carets = '^'.repeat(Math.max(1, Math.min(length, shown.length - before.length)));
  const tail = from + widest < lineText.length ? '…' : '';
  return { shown: printable(lead + shown + tail), caret: `${lead ? ' ' : ''}${before}${carets}` };
}

/** Characters that would move the cursor or hide are shown as a question mark. */
function printable(text: string): string {
  return text.replace(/[^\P{C}\t]/gu, '?');
}

function summary(path: string, problems: readonly Problem[]): string {
  const { errors, warnings } = counted(problems);
  return `${path}: ${count(errors, 'error')}, ${count(warnings, 'warning')}.`;
}

function counted(problems: readonly Problem[]): { errors: number; warnings: number } {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  return { errors, warnings: problems.length - errors };
}

function count(number: number, noun: string): string {
  return `${number || 'no'} ${noun}${number === 1 ? '' : 's'}`;
}

/** A line that GitHub turns into a note at the place. */
function annotation(path: string, { severity, line, column, length, what, todo }: Problem): string {
  const place = `file=${path.replaceAll(',', '%2C').replaceAll(':', '%3A')},line=${line},col=${column},endColumn=${column + length}`;
  const words = `${what} ${todo}`.replaceAll('%', '%25').replaceAll('\n', '%0A').replaceAll('\r', '%0D');
  return `::${severity} ${place}::${words}`;
}
