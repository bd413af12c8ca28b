import { coordinate, type Drawing } from '../charts/drawing';
import { type Shape, shapeOf, type TextLine } from '../charts/shape';

/**
 * Joins a drawing to the elements of its SVG, by key, as D3's data join does. What the build writes as text and what
 * is drawn here are the same elements with the same attributes, so the first frame starts from the written picture.
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
  const shapes = drawing.marks.map(shapeOf);
  joined(svg, shapes).forEach((element, i) => {
    drawShape(element, shapes[i] as Shape);
  });
}

/** The elements of the SVG, one a shape and in their order; those whose shape is gone are removed. */
function joined(svg: SVGSVGElement, shapes: readonly Shape[]): SVGElement[] {
  const there = new Map([...svg.children].map((element) => [keyOfElement(element), element as SVGElement]));
  const elements = shapes.map((shape) => {
    const key = keyOf(shape.name, shape.attributes['data-key']);
    const element = there.get(key) ?? document.createElementNS(svgNamespace, shape.name);
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

/** A mark that becomes another shape becomes another element, so the name is part of the key. */
function keyOf(name: string, key: string | null | undefined): string {
  return `${name} ${key}`;
}

function keyOfElement(element: Element): string {
  return keyOf(element.localName, element.getAttribute('data-key'));
}

/** What each element was last drawn as, so that only what differs is written and nothing is read back from the page. */
const drawn = new WeakMap<Element, Shape>();

function drawShape(element: SVGElement, shape: Shape): void {
  const { attributes, lines } = shape;
  const last = drawn.get(element)?.attributes ?? attributesOf(element);
  const names = Object.keys(attributes);
  const isAlike = Object.keys(last).join() === names.join();
  // An element whose attributes are others than before gets all of them anew, so that their order never tells the way.
  if (!isAlike) for (const name in last) element.removeAttribute(name);
  for (const name of names) {
    const value = attributes[name] as string;
    if (!isAlike || last[name] !== value) element.setAttribute(name, value);
  }
  if (lines) drawLines(element, lines);
  drawn.set(element, shape);
}

function attributesOf(element: SVGElement): Shape['attributes'] {
  return Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value]));
}

function drawLines(element: SVGElement, lines: readonly TextLine[]): void {
  while (element.children.length > lines.length) element.lastElementChild?.remove();
  lines.forEach((line, i) => {
    const there = element.children[i] ?? element.appendChild(document.createElementNS(svgNamespace, 'tspan'));
    drawLine(there, line);
  });
}

function drawLine(element: Element, { x, y, text }: TextLine): void {
  write(element, 'x', x);
  write(element, 'y', y);
  if (element.textContent !== text) element.textContent = text;
}

function write(element: Element, name: string, value: string): void {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}
