/** What an editor is told: what is wrong, and what to do about it. */
export interface Message {
  /** The name of the function that wrote it, for other programs. */
  readonly kind: string;
  readonly severity: 'error' | 'warning';
  readonly what: string;
  readonly todo: string;
}

/** A message by which the story cannot be built: its kind, what is wrong, and what to do. */
export function error(kind: string, what: string, todo: string): Message {
  return { kind, severity: 'error', what, todo };
}

/** A message by which it can: its kind, what is doubtful, and what to do. */
export function warning(kind: string, what: string, todo: string): Message {
  return { kind, severity: 'warning', what, todo };
}

/** The text in quotation marks, cut to a length that can be read at a glance. */
export function quoted(text: string): string {
  const characters = [...text];
  return `“${characters.length > 60 ? `${characters.slice(0, 59).join('')}…` : text}”`;
}

/** A list in words: a, b or c. */
export function listed(words: readonly string[], join = 'or'): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${join} ${words.at(-1)}`;
}

/** What to do about a misspelt name: the nearest one if there is one, else all there are. */
export function choose(nearest: string | null, names: readonly string[]): string {
  if (nearest !== null) return `Did you mean ${quoted(nearest)}?`;
  return names.length > 0 ? `Use one of: ${names.slice(0, 30).join(', ')}.` : 'There is none yet to choose from.';
}
