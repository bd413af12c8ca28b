import { between, labelAt, labels, type Place, squareAt, squares, steps } from './chart';

/** The chart driven by the scroll with nothing but the page's own means: boxes measured once, one frame at a time. */

const svg = document.querySelector('svg') as SVGSVGElement;
const sections = [...document.querySelectorAll('.step')];
const rects = squares.map(() => create('rect', { width: '24', height: '24' }));
const texts = labels.map((label) => create('text', {}, `Label ${label}`));
let tops: number[] = [];
let due = false;

function create(name: string, attributes: Record<string, string>, text = ''): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.textContent = text;
  return svg.appendChild(element);
}

function measure(): void {
  tops = sections.map((section) => section.getBoundingClientRect().top + scrollY);
  wake();
}

function wake(): void {
  if (!due) requestAnimationFrame(draw);
  due = true;
}

function draw(): void {
  due = false;
  const line = scrollY + innerHeight / 2;
  const step = Math.max(
    0,
    tops.findLastIndex((top) => top <= line),
  );
  const next = Math.min(steps.length - 1, step + 1);
  const [from = 0, to = from + 1] = [tops[step], tops[next]];
  const t = Math.min(1, Math.max(0, (line - from) / Math.max(1, to - from)));
  rects.forEach((rect, i) => {
    place(rect, between(squareAt(i, step), squareAt(i, next), t));
  });
  texts.forEach((text, i) => {
    place(text, between(labelAt(i, step), labelAt(i, next), t));
  });
}

function place(element: SVGElement, { x, y }: Place): void {
  element.setAttribute('x', x.toFixed(2));
  element.setAttribute('y', y.toFixed(2));
}

addEventListener('scroll', wake, { passive: true });
addEventListener('resize', measure);
measure();
