/**
 * A drawing is plain data: a size and marks with stable keys, classes and no colours. The build
 * renders it as SVG text, the browser joins it to elements; both ask `shapeOf` what a mark is in SVG.
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
  /** Hatched: nobody knows whether they are there. */
  readonly hatched?: boolean;
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

/** The number with at most two decimals, as text; throws for a number that is not finite. */
export function coordinate(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`A drawing holds ${value}.`);
  return String(Math.round(value * 100) / 100 + 0);
}

/** The text of a count, with thousands separated: { 1237, 0, '', '' } is "1,237". */
export function countText({ value, decimals, prefix, suffix }: Count): string {
  const [whole = '', ...part] = Math.abs(value).toFixed(decimals).split('.');
  const minus = Number(value.toFixed(decimals)) < 0 ? '−' : '';
  return prefix + minus + [whole.replace(/\B(?=(\d{3})+$)/g, ','), ...part].join('.') + suffix;
}
