import { type Box, coordinate, countText, type Dots, type Hatch, type Label, type Mark } from './drawing';

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
      return shape('path', mark, { d: `M${pairs(mark.points).map(point).join('L')}`, 'stroke-width': mark.width });
    case 'hatch':
      return shape('path', mark, { d: mark.round ? discHatch(mark) : boxHatch(mark), 'stroke-width': mark.line });
    case 'dots':
      return dotsShape(mark);
    case 'text':
      return textShape(mark);
    default:
      return mark satisfies never;
  }
}

function shape(name: Shape['name'], mark: Mark, values: Record<string, number | string>): Shape {
  const attributes: Record<string, string> = { class: `${mark.shape} ${mark.tone}`, 'data-key': mark.key };
  for (const [key, value] of Object.entries(values))
    attributes[key] = typeof value === 'number' ? coordinate(value) : value;
  if (mark.opacity !== undefined && mark.opacity < 1) attributes.opacity = coordinate(mark.opacity);
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
  const starts = startsOf(mark.points);
  const all = (dot: string) => starts.map((start) => start + dot).join('');
  if (mark.ring >= mark.r)
    return shape('path', mark, { d: all('h0'), 'stroke-width': 2 * mark.r, 'stroke-linecap': 'round' });
  const r = coordinate(mark.r - mark.ring / 2);
  const across = coordinate(2 * Number(r));
  const circle = `m-${r} 0a${r} ${r} 0 1 0 ${across} 0a${r} ${r} 0 1 0 -${across} 0`;
  return shape('path', mark, { d: all(circle), 'stroke-width': mark.ring });
}

/** Dots that rest keep their list of points, so where they start is written once and not in every frame. */
const written = new WeakMap<readonly number[], readonly string[]>();

function startsOf(points: readonly number[]): readonly string[] {
  const starts = written.get(points) ?? pairs(points).map((dot) => `M${point(dot)}`);
  written.set(points, starts);
  return starts;
}

function textShape(mark: Label): Shape {
  const lines = mark.count ? [countText(mark.count)] : mark.lines;
  const leading = mark.leading ?? mark.size * 1.25;
  const base = shape('text', mark, { 'font-size': mark.size, 'font-weight': mark.weight });
  const anchor = mark.anchor && mark.anchor !== 'start' ? { 'text-anchor': mark.anchor } : {};
  const tight = mark.size >= 24 ? { 'letter-spacing': coordinate(mark.size * -0.03) } : {};
  const halo = mark.halo ? { class: `${base.attributes.class} halo` } : {};
  return {
    ...base,
    attributes: { ...base.attributes, ...anchor, ...tight, ...halo },
    lines: lines.map((text, i) => ({ x: coordinate(mark.x), y: coordinate(mark.y + i * leading), text })),
  };
}

type Point = readonly [number, number];

function pairs(points: readonly number[]): Point[] {
  return Array.from({ length: points.length / 2 }, (_, i) => [points[2 * i] as number, points[2 * i + 1] as number]);
}

function point([x, y]: Point): string {
  return `${coordinate(x)} ${coordinate(y)}`;
}

/** Offsets of the hatch lines: constant x + y, `gap` apart across the lines, from the page's origin. */
function hatchSums(from: number, to: number, gap: number): number[] {
  const step = gap * Math.SQRT2;
  const first = Math.ceil(from / step);
  const count = Math.max(0, Math.floor(to / step) - first + 1);
  return Array.from({ length: count }, (_, i) => (first + i) * step);
}

function boxHatch({ x, y, width, height, gap }: Hatch): string {
  const line = (sum: number) => {
    const left = Math.max(x, sum - y - height);
    const right = Math.min(x + width, sum - y);
    return right > left ? `M${point([left, sum - left])}L${point([right, sum - right])}` : '';
  };
  return hatchSums(x + y, x + y + width + height, gap)
    .map(line)
    .join('');
}

function discHatch({ x, y, width, height, gap }: Hatch): string {
  const r = Math.min(width, height) / 2;
  const [cx, cy] = [x + width / 2, y + height / 2];
  const line = (sum: number) => {
    const middle = (sum - cx - cy) / 2;
    const half = Math.sqrt(Math.max(0, r * r - 2 * middle * middle)) / Math.SQRT2;
    const [mx, my] = [cx + middle, cy + middle];
    return half > 0 ? `M${point([mx - half, my + half])}L${point([mx + half, my - half])}` : '';
  };
  return hatchSums(cx + cy - r * Math.SQRT2, cx + cy + r * Math.SQRT2, gap)
    .map(line)
    .join('');
}
