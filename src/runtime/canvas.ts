import type { Measure } from '../charts/index';
import { layoutFor } from '../charts/layout';
import { drawOn } from './draw';

/** A box of the page with an SVG that fills it, in which a chart draws. */
export interface Canvas {
  /** Reads the size of the box; the picture is worked out anew, when it is drawn next, if the size changed. */
  readonly measure: () => void;
  /** True if there is nothing to do to show this playhead. */
  readonly shows: (playhead: number) => boolean;
  readonly draw: (playhead: number) => void;
}

/** A canvas in the box, drawing in the SVG. A box without a size keeps the picture it was written with. */
export function createCanvas(box: Element, svg: SVGSVGElement, measure: Measure): Canvas {
  let size = { width: 0, height: 0 };
  let shown: number | undefined;
  return {
    measure: () => {
      const { width, height } = box.getBoundingClientRect();
      if (width !== size.width || height !== size.height) shown = undefined;
      size = { width, height };
    },
    shows: (playhead) => playhead === shown || size.width < 1 || size.height < 1,
    draw: (playhead) => {
      drawOn(svg, measure(layoutFor(size.width, size.height))(playhead), playhead);
      shown = playhead;
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
