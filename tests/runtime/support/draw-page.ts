import { measureFor } from '../../../src/charts/index';
import { layoutFor } from '../../../src/charts/layout';
import { renderSvg } from '../../../src/page/svg';
import { createSvg, drawOn } from '../../../src/runtime/draw';
import type { View } from '../../../src/story/view';

/** One chart in a room of a size, gone through at playheads in an order. */
export interface Round {
  readonly view: View;
  readonly size: readonly [number, number];
  readonly playheads: readonly number[];
}

/** In the page: the playheads at which the drawn elements differ from the written ones; none if all is well. */
function differences({ view, size, playheads }: Round): number[] {
  const picture = measureFor(view)(layoutFor(...size));
  const written = (playhead: number) => parse(renderSvg(picture(playhead), playhead));
  const drawn = document.body.appendChild(written(playheads[0] ?? 0));
  return playheads.filter((playhead) => {
    drawOn(drawn, picture(playhead), playhead);
    return drawn.outerHTML !== written(playhead).outerHTML;
  });
}

/** In the page: how many elements and attributes are written when the same picture is drawn again. */
async function writes({ view, size, playheads: [playhead = 0] }: Round): Promise<number> {
  const picture = measureFor(view)(layoutFor(...size));
  const svg = createSvg();
  drawOn(svg, picture(playhead), playhead);
  const records: MutationRecord[] = [];
  const observer = new MutationObserver((list) => records.push(...list));
  observer.observe(svg, { attributes: true, childList: true, characterData: true, subtree: true });
  drawOn(svg, picture(playhead), playhead);
  return records.push(...observer.takeRecords());
}

function parse(text: string): SVGSVGElement {
  const parsed = new DOMParser().parseFromString(text, 'text/html').querySelector('svg');
  return document.importNode(parsed as SVGSVGElement, true);
}

Object.assign(window, { differences, writes });
