import { coordinate, type Drawing } from '../charts/drawing';
import { type Shape, shapeOf } from '../charts/shape';
import { escapeHtml } from './escape';

/** The SVG text of a drawing, hidden from assistive tools: its sentence and table speak for it. */
export function renderSvg(drawing: Drawing, playhead: number): string {
  const size = `${coordinate(drawing.width)} ${coordinate(drawing.height)}`;
  const shapes = drawing.marks.map((mark) => renderShape(shapeOf(mark))).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size}" data-playhead="${playhead.toFixed(3)}" aria-hidden="true" focusable="false">${shapes}</svg>`;
}

function renderShape({ name, attributes, lines }: Shape): string {
  const pairs = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeHtml(value)}"`);
  const spans = lines?.map(({ x, y, text }) => `<tspan x="${x}" y="${y}">${escapeHtml(text)}</tspan>`).join('') ?? '';
  return `<${name}${pairs.join('')}>${spans}</${name}>`;
}
