import { select } from 'd3-selection';
import { coordinate, type Drawing } from '../charts/drawing';
import { type Shape, shapeOf, type TextLine } from '../charts/shape';

/**
 * Joins a drawing to the elements of its SVG, by key. What the build writes as text and what is drawn here
 * are the same elements with the same attributes, so the first frame starts from the written picture.
 */

const svgNamespace = 'http://www.w3.org/2000/svg';

/** An SVG without a drawing yet, hidden from assistive tools as the written ones are. */
export function createSvg(): SVGSVGElement {
  const svg = document.createElementNS(svgNamespace, 'svg');
  svg.setAttribute('aria-hidden', 'true');
  svg.setAttribute('focusable', 'false');
  return svg;
}

/** Makes the SVG show the drawing and say the playhead it stands for; touches only what differs. */
export function drawOn(svg: SVGSVGElement, drawing: Drawing, playhead: number): void {
  write(svg, 'viewBox', `0 0 ${coordinate(drawing.width)} ${coordinate(drawing.height)}`);
  write(svg, 'data-playhead', playhead.toFixed(3));
  select(svg)
    .selectChildren<SVGElement, Shape>()
    .data<Shape>(drawing.marks.map(shapeOf), keyOf)
    .join((entering) => entering.append(({ name }) => document.createElementNS(svgNamespace, name)))
    .each(drawShape);
}

/** A mark that becomes another shape becomes another element, so the name is part of the key. */
function keyOf(this: unknown, shape: Shape | undefined): string {
  if (shape) return `${shape.name} ${shape.attributes['data-key']}`;
  const written = this as SVGElement;
  return `${written.localName} ${written.getAttribute('data-key')}`;
}

/** What each element was last drawn as, so that only what differs is written and nothing is read back from the page. */
const drawn = new WeakMap<Element, Shape>();

function drawShape(this: SVGElement, shape: Shape): void {
  const { attributes, lines } = shape;
  const last = drawn.get(this)?.attributes ?? attributesOf(this);
  const names = Object.keys(attributes);
  const isAlike = Object.keys(last).join() === names.join();
  // An element whose attributes are others than before gets all of them anew, so that their order never tells the way.
  if (!isAlike) for (const name in last) this.removeAttribute(name);
  for (const name of names) {
    const value = attributes[name] as string;
    if (!isAlike || last[name] !== value) this.setAttribute(name, value);
  }
  if (lines) select(this).selectChildren<SVGElement, TextLine>().data(lines).join('tspan').each(drawLine);
  drawn.set(this, shape);
}

function attributesOf(element: SVGElement): Shape['attributes'] {
  return Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value]));
}

function drawLine(this: SVGElement, { x, y, text }: TextLine): void {
  write(this, 'x', x);
  write(this, 'y', y);
  if (this.textContent !== text) this.textContent = text;
}

function write(element: SVGElement, name: string, value: string): void {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}
