import { format } from 'd3';

/**
 * A drawing is plain data: a size and marks with stable keys, classes and no colours. The build
 * renders it as SVG text, the browser joins it to elements; both ask `attributes` for the details.
 */

/** The colour family of a mark, a class in the stylesheet. `bee` is the one thing to look at. */
export type Tone = 'brick' | 'canal' | 'ink' | 'gone' | 'bee' | 'muted' | 'rule' | 'paper' | 'onbee';

interface Base {
  /** The same thing has the same key in every keyframe of its chart. */
  readonly key: string;
  readonly tone: Tone;
  /** 0 to 1; left out means 1. */
  readonly opacity?: number;
  /** How late the mark sets off between two keyframes, 0 to 0.3 of the way; with a `span`, as late as it allows. */
  readonly delay?: number;
  /** How long the mark is on its way, as a share of the way between two keyframes. */
  readonly span?: number;
  /** True for the place a mark sets off from or ends at: drawn between keyframes, never at rest. */
  readonly ghost?: true;
  /** Marks of a higher layer lie on top; 0 if left out. */
  readonly layer?: number;
}

/** A circle is always a ring: `ring` is its thickness inward from `r`; `ring` = `r` is a solid disc. */
export interface Circle extends Base {
  readonly shape: 'circle';
  readonly x: number;
  readonly y: number;
  readonly r: number;
  readonly ring: number;
}

/** A box is a frame `edge` thick, measured inward; from half its shorter side on it is solid. */
export interface Box extends Base {
  readonly shape: 'box';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly edge: number;
}

export interface Line extends Base {
  readonly shape: 'line';
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly width: number;
}

/** An open path through points, for leaders; straight between them. */
export interface Leader extends Base {
  readonly shape: 'leader';
  /** x and y in turn. */
  readonly points: readonly number[];
  readonly width: number;
}

/** 45° hatching of a rectangle, or of the disc that fills it when `round`; lines `gap` apart. */
export interface Hatch extends Base {
  readonly shape: 'hatch';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly gap: number;
  readonly line: number;
  readonly round?: boolean;
}

/** Many equal circles as one mark; `ring` as for a circle. */
export interface Dots extends Base {
  readonly shape: 'dots';
  /** x and y in turn. */
  readonly points: readonly number[];
  readonly r: number;
  readonly ring: number;
}

/** Text of one or more lines; `x`, `y` is the baseline of the first. */
export interface Label extends Base {
  readonly shape: 'text';
  readonly x: number;
  readonly y: number;
  readonly lines: readonly string[];
  readonly size: number;
  /** 400 label, 600 strong label or numeral. */
  readonly weight: 400 | 600;
  readonly anchor?: 'start' | 'middle' | 'end';
  /** From baseline to baseline; 1.25 sizes if left out. */
  readonly leading?: number;
  /** A paper outline that keeps the words clear of lines behind them. */
  readonly halo?: boolean;
  /** A number that counts along between keyframes; its text replaces `lines`. */
  readonly count?: Count;
}

export interface Count {
  readonly value: number;
  readonly decimals: number;
  readonly prefix: string;
  readonly suffix: string;
}

export type Mark = Circle | Box | Line | Leader | Hatch | Dots | Label;

export interface Drawing {
  /** The drawing's own coordinates; the page may show it larger. */
  readonly width: number;
  readonly height: number;
  readonly marks: readonly Mark[];
}

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

/** The number with at most two decimals, as text; throws for a number that is not finite. */
export function coordinate(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`A drawing holds ${value}.`);
  return String(Math.round(value * 100) / 100 + 0);
}

/** The text of a count, with thousands separated: { 1237, 0, '', '' } is "1,237". */
export function countText({ value, decimals, prefix, suffix }: Count): string {
  return `${prefix}${format(`,.${decimals}f`)(value)}${suffix}`;
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
