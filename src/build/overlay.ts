import type { ErrorPayload } from 'vite';
import type { Problem } from '../story/check';

/** The problems of a data file for Vite's overlay, where each place is a link that opens the editor there. */
export function overlay(path: string, problems: readonly Problem[]): ErrorPayload {
  const list = problems.map(({ line, column, what, todo }) => `${path}:${line}:${column}\n  ${what}\n  ${todo}`);
  return { type: 'error', err: { message: title(problems.length), stack: list.join('\n\n'), plugin: 'story' } };
}

function title(count: number): string {
  return count === 1 ? 'The story has a problem.' : `The story has ${count} problems.`;
}
