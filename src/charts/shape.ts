import { dotGap } from './dot';
import { type Box, coordinate, countText, type Dots, type Hatch, type Label, type Leader, type Mark } from './drawing';

/** What marks are in SVG, for the build that writes it as text and for the browser that joins it to elements. */

/** An SVG element as plain data: its name, its attributes and, for text, its lines. */
export interface Shape {
  readonly name: 'circle' | 'rect' | 'line' | 'path' | 'text';
  readonly attributes: Readonly<Record<string, string>>;
  readonly lines?: readonly TextLine[];
}

export interface TextLine {
  readonly x: string;
  readonly y: string;
  readonly text: string;
}

/** The SVG element that shows a mark. */
export function shapeOf(mark: Mark): Shape {
  switch (mark.shape) {
    case 'circle':
      return shape('circle', mark, {
        cx: mark.x,
        cy: mark.y,
        r: Math.max(0, mark.r - mark.ring / 2),
        'stroke-width': mark.ring,
      });
    case 'box':
      return boxShape(mark);
    case 'line':
      return shape('line', mark, { x1: mark.x1, y1: mark.y1, x2: mark.x2, y2: mark.y2, 'stroke-width': mark.width });
    case 'leader':
      return shape('path', mark, { d: leaderPath(mark), 'stroke-width': mark.width });
    case 'hatch':
      return shape('path', mark, { d: hatchPath(mark), 'stroke-width': mark.line });
    case 'dots':
      return dotsShape(mark);
    case 'text':
      return textShape(mark);
    default:
      return mark satisfies never;
  }
}

/** An element with the class, the key and the opacity of a mark; values that are undefined are left out. */
function shape(name: Shape['name'], mark: Mark, values: Record<string, number | string | undefined>): Shape {
  const attributes: Record<string, string> = { class: `${mark.shape} ${mark.tone}`, 'data-key': mark.key };
  const { opacity = 1 } = mark;
  for (const [key, value] of Object.entries({ ...values, opacity: opacity < 1 ? opacity : undefined }))
    if (value !== undefined) attributes[key] = typeof value === 'number' ? coordinate(value) : value;
  return { name, attributes };
}

function boxShape(mark: Box): Shape {
  const edge = Math.min(mark.edge, mark.width / 2, mark.height / 2);
  return shape('rect', mark, {
    x: mark.x + edge / 2,
    y: mark.y + edge / 2,
    width: Math.max(0, mark.width - edge),
    height: Math.max(0, mark.height - edge),
    'stroke-width': edge,
  });
}

/** Solid dots are round caps of strokes without length, which is half the text of drawn circles. */
function dotsShape(mark: Dots): Shape {
  const isSolid = mark.ring >= mark.r;
  const r = isSolid ? 0 : Number(coordinate(mark.r - mark.ring / 2));
  const half = (way: number) => `a${r} ${r} 0 1 0 ${coordinate(way)} 0`;
  const dot = (isSolid ? 'h0' : half(2 * r) + half(-2 * r)) + (mark.hatched ? strokes(r) : '');
  return shape('path', mark, {
    d: dotsPath(mark.points, { dot, r }),
    'stroke-width': isSolid ? 2 * mark.r : mark.ring,
    'stroke-linecap': isSolid ? 'round' : undefined,
  });
}

/** The hatch of a dot, stroke by stroke from its left and back; numbers are cut first, so that a row of dots does not drift. */
function strokes(r: number): string {
  const gap = dotGap(r);
  let path = '';
  for (let away = -gap * Math.floor(r / gap); away < r; away += gap) {
    const half = Math.sqrt(r * r - away * away);
    const [x, y, across] = [r + (away - half) / Math.SQRT2, (away + half) / Math.SQRT2, half * Math.SQRT2].map(
      (value) => Number(coordinate(value)),
    ) as [number, number, number];
    path += `m${x} ${y}l${across} ${-across}m${point(-x - across, across - y)}`;
  }
  return path;
}

function textShape(mark: Label): Shape {
  const { x, y, size, count, anchor, leading = size * 1.25 } = mark;
  const lines = count ? [countText(count)] : mark.lines;
  return {
    ...shape('text', mark, {
      class: `text ${mark.tone}${mark.halo ? ' halo' : ''}`,
      'font-size': size,
      'font-weight': mark.weight,
      'text-anchor': anchor === 'start' ? undefined : anchor,
      'letter-spacing': size >= 24 ? size * -0.03 : undefined,
    }),
    lines: lines.map((text, i) => ({ x: coordinate(x), y: coordinate(y + i * leading), text })),
  };
}

/** The dot at each of the points; it is drawn from its left, `r` px from its point. */
function dotsPath(points: readonly number[], { dot, r }: { dot: string; r: number }): string {
  const [x, y] = points;
  if (x === undefined || y === undefined) return '';
  const last = written.get(points);
  if (last?.dot === dot) return last.path;
  const ways = last?.ways ?? waysBetween(points);
  const path = `M${point(x - r, y)}${ways.replaceAll('m', `${dot}m`)}${dot}`;
  written.set(points, { ways, dot, path });
  return path;
}

/** How dots were last written. Those that rest keep their list of points, so theirs is not written in every frame. */
const written = new WeakMap<readonly number[], { ways: string; dot: string; path: string }>();

/**
 * The way from each point of a list of x and y in turn to the next, from where the one before was written: the rows
 * of a lattice repeat their ways, and a page full of them compresses to little.
 */
function waysBetween([x = 0, y = 0, ...rest]: readonly number[]): string {
  const at = [x, y].map((value) => Number(coordinate(value)));
  const steps = rest.map((value, i) => {
    const from = at[i % 2] as number;
    const by = coordinate(value - from);
    at[i % 2] = from + Number(by);
    return by;
  });
  return inPairs(steps, 'm');
}

function leaderPath({ points }: Leader): string {
  return inPairs(points.map(coordinate), 'L').replace('L', 'M');
}

/** Texts of x and y in turn, each pair with the letter before it. */
function inPairs(texts: readonly string[], letter: string): string {
  return texts.map((text, i) => (i % 2 ? ' ' : letter) + text).join('');
}

function point(x: number, y: number): string {
  return `${coordinate(x)} ${coordinate(y)}`;
}

/** Lines of constant x + y, `gap` apart across the lines, counted from the page's origin so that hatches run on. */
function hatchPath(hatch: Hatch): string {
  const { x, y, width, height, gap } = hatch;
  const step = gap * Math.SQRT2;
  let path = '';
  for (let i = Math.ceil((x + y) / step); i * step <= x + y + width + height; i += 1) {
    const sum = i * step;
    const [left, right] = across(hatch, sum);
    if (right > left) path += `M${point(left, sum - left)}l${point(right - left, left - right)}`;
  }
  return path;
}

/** From where to where the line with this sum of x and y lies in the rectangle, or in its disc, along x. */
function across({ x, y, width, height, round }: Hatch, sum: number): [number, number] {
  if (!round) return [Math.max(x, sum - y - height), Math.min(x + width, sum - y)];
  const r = Math.min(width, height) / 2;
  const [cx, cy] = [x + width / 2, y + height / 2];
  const away = (sum - cx - cy) / 2;
  const half = Math.sqrt(Math.max(0, r * r - 2 * away * away)) / Math.SQRT2;
  return [cx + away - half, cx + away + half];
}
