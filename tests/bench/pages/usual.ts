import { select } from 'd3';
import scrollama from 'scrollama';
import { measureFor } from '../../../src/charts/index';
import { layoutFor } from '../../../src/charts/layout';
import { type Shape, shapeOf, type TextLine } from '../../../src/charts/shape';
import type { View } from '../../../src/story/view';

/** The story's own charts the usual way: a step that comes starts a transition to its picture. */

const views = JSON.parse(document.getElementById('views')?.textContent ?? '{}') as Record<string, View>;
const svgName = 'http://www.w3.org/2000/svg';

const pictures = new Map(
  [...document.querySelectorAll<HTMLElement>('[data-scene]')].flatMap((section) => {
    const view = views[section.id];
    const box = section.querySelector('.canvas');
    const svg = box?.querySelector<SVGSVGElement>('svg');
    if (!view || !box || !svg) return [];
    const { width, height } = box.getBoundingClientRect();
    svg.setAttribute('viewBox', `0 0 ${width} ${height}`);
    return [[section.id, { svg, picture: measureFor(view)(layoutFor(width, height)) }] as const];
  }),
);

function draw(scene: string, step: number): void {
  const found = pictures.get(scene);
  if (!found) return;
  const keyOf = ({ name, attributes }: Shape) => `${name} ${attributes['data-key']}`;
  const marks = select(found.svg)
    .selectChildren<SVGElement, Shape>()
    .data(found.picture(step).marks.map(shapeOf), function (this: unknown, shape) {
      return shape ? keyOf(shape) : `${(this as Element).localName} ${(this as Element).getAttribute('data-key')}`;
    })
    .join((entering) => entering.append(({ name }) => document.createElementNS(svgName, name)));
  marks.each(function ({ attributes, lines = [] }) {
    const moving = select(this).transition().duration(600);
    for (const [name, value] of Object.entries(attributes)) moving.attr(name, value);
    const tspans = select(this).selectChildren<SVGElement, TextLine>().data(lines).join('tspan');
    tspans
      .text(({ text }) => text)
      .attr('x', ({ x }) => x)
      .attr('y', ({ y }) => y);
  });
}

scrollama()
  .setup({ step: '[data-step]' })
  .onStepEnter(({ element }) => {
    const section = element.closest<HTMLElement>('[data-scene]');
    const steps = [...(section?.querySelectorAll('[data-step]') ?? [])];
    if (section) draw(section.id, steps.indexOf(element));
  });
