import { select } from 'd3';
import scrollama from 'scrollama';
import { between, labelAt, labels, type Place, squareAt, squares, steps } from './chart';

/** The same chart the plain way: scrollama's progress draws it with D3. */

const svg = select('svg');

function draw(step: number, progress: number): void {
  const next = Math.min(steps.length - 1, step + 1);
  const square = (i: number): Place => between(squareAt(i, step), squareAt(i, next), progress);
  const label = (i: number): Place => between(labelAt(i, step), labelAt(i, next), progress);
  svg
    .selectAll('rect')
    .data(squares)
    .join('rect')
    .attr('width', 24)
    .attr('height', 24)
    .attr('x', (i) => square(i).x)
    .attr('y', (i) => square(i).y);
  svg
    .selectAll('text')
    .data(labels)
    .join('text')
    .text((i) => `Label ${i}`)
    .attr('x', (i) => label(i).x)
    .attr('y', (i) => label(i).y);
}

draw(0, 0);
scrollama()
  .setup({ step: '.step', progress: true })
  .onStepProgress(({ index, progress }) => draw(index, progress));
