import { range } from 'd3';

/** Places for many equal things in rows: how far apart, and how many in a row. */
export interface Grid {
  readonly pitch: number;
  readonly columns: number;
}

/** The grid that holds `count` things as far apart as the room allows, up to `most` px; full rows where they come at little cost. */
export function gridFor(count: number, { width, height }: { width: number; height: number }, most: number): Grid {
  const holds = (columns: number) => Math.ceil(count / columns) * (width / columns) <= height;
  const fewest = Math.max(1, Math.ceil(Math.min(count, width / most)));
  const enough = firstFrom(fewest, holds, Math.max(1, count));
  const full = firstFrom(enough, (columns) => count % columns === 0, Math.floor(enough * 1.35));
  const columns = count % full === 0 ? full : enough;
  const rows = Math.max(1, Math.ceil(count / columns));
  return { pitch: Math.max(0, Math.min(most, width / columns, height / rows)), columns };
}

/** The centres of `count` things in a grid whose upper left corner is at `x`, `y`: x and y in turn. */
export function centresOf(count: number, { pitch, columns }: Grid, { x, y }: { x: number; y: number }): number[] {
  const place = (i: number) => [x + pitch * ((i % columns) + 0.5), y + pitch * (Math.floor(i / columns) + 0.5)];
  return range(count).flatMap(place);
}

function firstFrom(from: number, holds: (n: number) => boolean, last: number): number {
  let n = from;
  while (n < last && !holds(n)) n++;
  return n;
}
