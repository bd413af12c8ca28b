import type { ErrorPayload } from 'vite';
import type { Problem } from '../story/check';
import { storyHasProblems } from '../story/problems';

/** The problems of a data file for Vite's overlay, where each place is a link that opens the editor there. */
export function overlay(path: string, problems: readonly Problem[]): ErrorPayload {
  const list = problems.map(
    ({ file = path, line, column, what, todo }) => `${file}:${line}:${column}\n  ${what}\n  ${todo}`,
  );
  return {
    type: 'error',
    err: { message: storyHasProblems(problems.length), stack: list.join('\n\n'), plugin: 'story' },
  };
}
