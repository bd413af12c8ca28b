import type { Drawing } from '../../src/charts/drawing';
import { type Layout, layoutFor } from '../../src/charts/layout';
import { renderSvg } from '../../src/page/svg';
import { overlaps } from './lint';

/** Boxes of a page that charts are drawn in, from a small phone to a wide screen, in CSS px. */
const rooms = [
  [358, 355],
  [292, 240],
  [250, 180],
  [520, 320],
  [808, 620],
] as const;

/** The layouts of the rooms, each with its name. */
export const layouts: readonly (readonly [string, Layout])[] = rooms.map(([width, height]) => [
  `${width} × ${height}`,
  layoutFor(width, height),
]);

/** Playheads from the first of so many keyframes to the last, `by` apart. */
export function playheads(count: number, by: number): number[] {
  const steps = Math.round(Math.max(0, count - 1) / by);
  return Array.from({ length: steps + 1 }, (_, i) => Math.round(i * by * 1000) / 1000);
}

/** What is wrong with a drawing at any playhead: numbers that are none, keys that are not unique, words that say so. */
export function faults(drawing: Drawing): string[] {
  const keys = drawing.marks.map(({ key }) => key);
  const repeated = keys.filter((key, i) => keys.indexOf(key) !== i).map((key) => `two marks are "${key}"`);
  return [...repeated, ...unfinished(drawing)];
}

function unfinished(drawing: Drawing): string[] {
  try {
    const found = /NaN|Infinity|undefined|null|\[object/.exec(renderSvg(drawing, 0));
    return found ? [`"${found[0]}" is drawn`] : [];
  } catch (error) {
    return [String(error)];
  }
}

/** What is wrong with a drawing at rest: any of that, small type, or words over one another or outside. */
export function faultsAtRest(drawing: Drawing): string[] {
  const small = drawing.marks.flatMap((mark) =>
    mark.shape === 'text' && mark.size < 12 ? [`"${mark.lines}" is small`] : [],
  );
  return [...faults(drawing), ...small, ...overlaps(drawing)];
}
