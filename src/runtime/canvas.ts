import type { Measure } from '../charts/index';
import { layoutFor } from '../charts/layout';
import { drawOn } from './draw';

/** A box of the page with an SVG that fills it, in which a chart draws. */
export interface Canvas {
  /** Reads the size of the box; the picture is worked out anew, when it is drawn next, if the size changed. */
  readonly measure: () => void;
  /** True if there is nothing to do to show this playhead. */
  readonly shows: (playhead: number) => boolean;
  /** Works the picture out, as drawing it would do first; returns false if that has been done. */
  readonly plan: () => boolean;
  readonly draw: (playhead: number) => void;
  /** Works out the next of its steps, ahead of the reader; returns false if all of them are. */
  readonly prepare: () => boolean;
}

/** A canvas in the box of an SVG, prepared for so many steps. A box without a size keeps the picture it was written with. */
export function createCanvas(svg: SVGSVGElement, measure: Measure, steps: number): Canvas {
  const box = svg.parentElement as Element;
  let size = { width: 0, height: 0 };
  let plan: ReturnType<Measure> | undefined;
  let prepared = 0;
  let shown: number | undefined;
  const planned = () => {
    plan ??= measure(layoutFor(size.width, size.height));
    return plan;
  };
  return {
    measure: () => {
      const { width, height } = box.getBoundingClientRect();
      if (width !== size.width || height !== size.height) [plan, prepared, shown] = [undefined, 0, undefined];
      size = { width, height };
    },
    shows: (playhead) => playhead === shown || size.width < 1 || size.height < 1,
    plan: () => {
      const isNew = !plan;
      planned();
      return isNew;
    },
    draw: (playhead) => {
      // Before it is drawn, so that one that cannot be drawn is not tried again and again.
      shown = playhead;
      drawOn(svg, planned()(playhead), playhead);
    },
    prepare: () => {
      if (!plan || prepared >= steps) return false;
      plan(prepared++);
      return true;
    },
  };
}

/** The same `measure`, which remembers its last answer: pictures of one size are measured once. */
export function rememberingMeasure(measure: Measure): Measure {
  let last: { key: string; picture: ReturnType<Measure> } | undefined;
  return (layout) => {
    const key = `${layout.width} ${layout.height}`;
    if (last?.key !== key) last = { key, picture: measure(layout) };
    return last.picture;
  };
}
