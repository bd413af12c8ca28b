import type { Line } from './drawing';

/** A line from a point to another: in ink and a px wide unless it says so. */
export function line(
  key: string,
  [x1, y1, x2, y2]: readonly [number, number, number, number],
  look: Partial<Line> = {},
): Line {
  return { shape: 'line', key, tone: 'ink', width: 1, x1, y1, x2, y2, ...look };
}
