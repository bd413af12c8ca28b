import { coordinate, type Drawing } from '../charts/drawing';
import { type Shape, shapeOf, type TextLine } from '../charts/shape';
import { drawAttribute, drawText } from './attribute';

/**
 * Joins a drawing to the elements of its SVG, by key, as D3's data join does. What the build writes as text and what
 * is drawn here are the same elements with the same attributes, so the first frame starts from the written picture.
 */

/** An SVG without a drawing yet, hidden from assistive tools as the written ones are. */
export function createSvg(): SVGSVGElement {
  const svg = create('svg') as SVGSVGElement;
  svg.setAttribute('aria-hidden', 'true');
  svg.setAttribute('focusable', 'false');
  return svg;
}

function create(name: string): SVGElement {
  return document.createElementNS('http://www.w3.org/2000/svg', name);
}

/** Makes the SVG show the drawing and say the playhead it stands for; touches only what differs. */
export function drawOn(svg: SVGSVGElement, drawing: Drawing, playhead: number): void {
  drawAttribute(svg, 'viewBox', `0 0 ${coordinate(drawing.width)} ${coordinate(drawing.height)}`);
  drawAttribute(svg, 'data-playhead', playhead.toFixed(3));
  const shapes = drawing.marks.map(shapeOf);
  joined(svg, shapes).forEach((element, i) => {
    drawShape(element, shapes[i] as Shape);
  });
}

/** The elements of the SVG, one a shape and in their order; those whose shape is gone are removed. */
function joined(svg: SVGSVGElement, shapes: readonly Shape[]): Element[] {
  // A mark that becomes another shape becomes another element, so the name is part of the key.
  const there = new Map([...svg.children].map((each) => [each.localName + each.getAttribute('data-key'), each]));
  const elements = shapes.map(({ name, attributes }) => {
    const key = name + attributes['data-key'];
    const element = there.get(key) ?? create(name);
    there.delete(key);
    return element;
  });
  for (const element of there.values()) element.remove();
  let next = svg.firstElementChild;
  for (const element of elements) {
    if (element === next) next = element.nextElementSibling;
    else svg.insertBefore(element, next);
  }
  return elements;
}

/** What each element was last drawn with, so that only what differs is written and nothing is read back from the page. */
const drawn = new WeakMap<Element, Shape['attributes']>();

function drawShape(element: Element, { attributes, lines }: Shape): void {
  let last = drawn.get(element) ?? attributesOf(element);
  // An element whose attributes are others than before gets all of them anew, so that their order never tells the way.
  if (Object.keys(last).join() !== Object.keys(attributes).join()) {
    for (const name in last) element.removeAttribute(name);
    last = {};
  }
  for (const [name, value] of Object.entries(attributes)) if (last[name] !== value) element.setAttribute(name, value);
  if (lines) drawLines(element, lines);
  drawn.set(element, attributes);
}

function attributesOf(element: Element): Shape['attributes'] {
  return Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value]));
}

function drawLines(element: Element, lines: readonly TextLine[]): void {
  while (element.children.length > lines.length) element.lastElementChild?.remove();
  lines.forEach(({ x, y, text }, i) => {
    const there = element.children[i] ?? element.appendChild(create('tspan'));
    drawAttribute(there, 'x', x);
    drawAttribute(there, 'y', y);
    drawText(there, text);
  });
}
