/**
 * The one chart of the pages that the story is measured against: sixty squares and twelve labels, about as many
 * marks as a picture of the story has. They stand in another order at each step; all figures are invented.
 */

export const steps = [0, 1, 2, 3, 4, 5, 6, 7];
export const squares = Array.from({ length: 60 }, (_, i) => i);
export const labels = Array.from({ length: 12 }, (_, i) => i);

export interface Place {
  readonly x: number;
  readonly y: number;
}

/** Where a square stands at a step. */
export function squareAt(square: number, step: number): Place {
  const turned = (square * (step + 3)) % 60;
  const columns = 6 + (step % 3) * 2;
  return { x: (turned % columns) * 30, y: Math.floor(turned / columns) * 30 };
}

/** Where a label stands at a step. */
export function labelAt(label: number, step: number): Place {
  return { x: 10 + ((label + step) % 2) * 170, y: 20 + ((label * (step + 1)) % 12) * 26 };
}

/** The way from a place to another, `t` of it done. */
export function between(a: Place, b: Place, t: number): Place {
  return { x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t };
}
