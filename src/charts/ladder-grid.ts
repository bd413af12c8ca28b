import { range } from 'd3';
import type { Place } from './fill';

/** Places for many equal things in rows: how far apart, and how many in a row. */
export interface Grid {
  readonly pitch: number;
  readonly columns: number;
}

/** One row if its circles do not get too small, so that the rows can be compared by their length. */
export function rowsFor(count: number, free: Place, most: number): Grid {
  const pitch = Math.min(most, free.width / count, free.height);
  return free.width / count > 0.28 * most ? { pitch, columns: count } : gridFor(count, free, most);
}

/** The grid that holds `count` things, one at least, as far apart as the room allows, up to `most` px; full rows where they come at little cost. */
export function gridFor(count: number, { width, height }: Pick<Place, 'width' | 'height'>, most: number): Grid {
  const holds = (columns: number) => Math.ceil(count / columns) * (width / columns) <= height;
  const fewest = Math.ceil(Math.min(count, width / most));
  const enough = range(fewest, count + 1).find(holds) ?? count;
  const columns = range(enough, Math.floor(1.35 * enough) + 1).find((full) => count % full === 0) ?? enough;
  return { pitch: Math.min(most, width / columns, height / Math.ceil(count / columns)), columns };
}

/** The centres of `count` things in a grid whose upper left corner is at `x`, `y`. */
export function centresOf(
  count: number,
  { pitch, columns, x, y }: Grid & Pick<Place, 'x' | 'y'>,
): (readonly [x: number, y: number])[] {
  return range(count).map((i) => [x + pitch * ((i % columns) + 0.5), y + pitch * (Math.floor(i / columns) + 0.5)]);
}
