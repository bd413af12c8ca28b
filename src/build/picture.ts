import type { Drawing } from '../charts/drawing';
import { type Shape, shapeOf } from '../charts/shape';
import { escapeHtml } from '../page/escape';
import type { Declarations, Paint } from './paint';
import type { Press } from './typeset';

/** What pictures are made with: the press for their letters, the paint for their marks. */
export interface Studio {
  readonly press: Press;
  readonly paint: Paint;
}

/** The SVG elements of a drawing with their colours written out, for pictures that leave the page. */
export function renderPainted(drawing: Drawing, paint: Paint): string {
  return drawing.marks.map((mark) => renderShape(shapeOf(mark), paint)).join('');
}

function renderShape({ name, attributes, lines }: Shape, paint: Paint): string {
  const { class: classes = '', 'data-key': _, ...geometry } = attributes;
  const style = paint.style(name, classes.split(' '));
  const spans = lines?.map(({ x, y, text }) => `<tspan x="${x}" y="${y}">${escapeHtml(text)}</tspan>`).join('') ?? '';
  return `<${name}${renderAttributes({ ...geometry, ...style })}>${spans}</${name}>`;
}

function renderAttributes(attributes: Declarations): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapeHtml(value)}"`)
    .join('');
}
