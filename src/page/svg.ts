import { coordinate, type Drawing } from '../charts/drawing';
import { type Shape, shapeOf } from '../charts/shape';
import { escapeHtml } from './escape';

/** Where no stylesheet comes all is drawn in thin lines, so that a promise never looks like a deed. */
const plain = 'fill="none" stroke="currentColor" stroke-width="0.7"';

/** The SVG text of a drawing, hidden from assistive tools: its sentence and table speak for it. */
export function renderSvg(drawing: Drawing, playhead: number): string {
  const size = `${coordinate(drawing.width)} ${coordinate(drawing.height)}`;
  const shapes = drawing.marks.map((mark) => renderShape(shapeOf(mark))).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" ${plain} viewBox="0 0 ${size}" data-playhead="${playhead.toFixed(3)}" aria-hidden="true" focusable="false">${shapes}</svg>`;
}

function renderShape({ name, attributes, lines }: Shape): string {
  const pairs = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeHtml(value)}"`);
  const spans = lines?.map(({ x, y, text }) => `<tspan x="${x}" y="${y}">${escapeHtml(text)}</tspan>`).join('') ?? '';
  return `<${name}${pairs.join('')}>${spans}</${name}>`;
}
