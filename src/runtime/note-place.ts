/**
 * Where the note of a figure stands: pure arithmetic in px, counted from the top left of the window. It stands
 * in the margin where there is one, else under its figure, else over it, and never covers it.
 */

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What a note is placed by. */
export interface Surroundings {
  /** The figure, with all its lines. */
  readonly figure: Box;
  /** The text block the figure stands in. */
  readonly column: Box;
  /** What of the window a note may cover. */
  readonly view: Box;
  /** True if nothing but margin stands to the right of the column. */
  readonly hasMargin: boolean;
  /** By so much a note reaches beyond its words at either side. */
  readonly padding: number;
  /** The size of the page's letters. */
  readonly letters: number;
}

/** The width and the place across the page, before the height is known. */
export interface Strip {
  readonly left: number;
  readonly width: number;
  readonly isBeside: boolean;
}

/** The place down the page, and the most height there is for it. */
export interface Level {
  readonly top: number;
  readonly most: number;
}

/** Lengths by the size of the letters. */
const channel = 3.5;
const margin = { least: 15, most: 20.5 };
const narrowest = 20;
const gap = 0.125;

/** Where across the page a note stands: in the margin if that is wide enough, else in the column of its figure. */
export function stripFor(around: Surroundings): Strip {
  const { column, view, hasMargin, letters } = around;
  const left = column.right + channel * letters;
  const room = view.right - left;
  const isBeside = hasMargin && room >= margin.least * letters;
  return isBeside ? { left, width: Math.min(room, margin.most * letters), isBeside } : stripInColumn(around);
}

/** As wide as the column, so that no word beside it is cut, and wider only than a very narrow one. */
function stripInColumn({ column, view, padding, letters }: Surroundings): Strip {
  const own = Math.max(column.right - column.left, narrowest * letters) + 2 * padding;
  const width = Math.min(own, view.right - view.left);
  return { left: clamp(column.left - padding, view.left, view.right - width), width, isBeside: false };
}

/** Where down the page a note of this height stands; where it fits neither under nor over its figure, in the larger room. */
export function levelFor({ figure, view, letters }: Surroundings, { isBeside }: Strip, height: number): Level {
  if (isBeside) return { top: clamp(figure.top, view.top, view.bottom - height), most: view.bottom - view.top };
  const [top, bottom] = [figure.bottom + gap * letters, figure.top - gap * letters];
  const [under, over] = [view.bottom - top, bottom - view.top];
  const isUnder = height <= under || under >= over;
  return isUnder ? { top, most: under } : { top: bottom - Math.min(height, over), most: over };
}

/** True if the point lies in the smallest box around both: on the way from one to the other. */
export function isBetween([a, b]: readonly [Box, Box], x: number, y: number): boolean {
  const isAcross = x >= Math.min(a.left, b.left) && x <= Math.max(a.right, b.right);
  return isAcross && y >= Math.min(a.top, b.top) && y <= Math.max(a.bottom, b.bottom);
}

/** Where the bounds leave no room, the lower one holds. */
function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
