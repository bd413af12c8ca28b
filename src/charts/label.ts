import type { Label } from './drawing';

/** The words of a mark: in ink and not strong unless it says so. */
export function label(
  key: string,
  lines: readonly string[],
  look: Pick<Label, 'x' | 'y' | 'size'> & Partial<Label>,
): Label {
  return { shape: 'text', key, tone: 'ink', weight: 400, lines, ...look };
}
