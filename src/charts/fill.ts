import type { Figure, Item } from '../story/view';
import type { Mark, Tone } from './drawing';
import type { Layout } from './layout';
import { isOpenEnded } from './value';

/** The fill of a box says how sure it is: solid happened, an outline was promised, a hatch is not known. */

export interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The line widths of a drawing, in px: of outlines, of hairlines, of the one bee mark, and the hatch. */
export interface Pen {
  readonly outline: number;
  readonly hairline: number;
  readonly bee: number;
  readonly gap: number;
  readonly line: number;
}

/** The pen for boxes in a layout. */
export function penFor({ form }: Layout): Pen {
  if (form === 'wide') return { outline: 3.5, hairline: 1.25, bee: 2, gap: 8, line: 1.5 };
  return { outline: 2, hairline: 1, bee: 1.5, gap: 6, line: 1.25 };
}

/** The marks of a box whose fill says how sure it is; a happened one becomes the bee when it is looked at. */
export function boxMarks(key: string, place: Place, dress: Dress): Mark[] {
  const { pen, status, tone, look } = dress;
  const shorter = Math.min(place.width, place.height);
  const framed = (color: Tone, edge: number): Mark => ({ shape: 'box', key, ...place, tone: color, edge });
  const outlined = (color: Tone, edge: number) => framed(color, Math.min(edge, 0.3 * shorter));
  if (status === 'unknown') return [hatch(`${key}:hatch`, place, pen), outlined('ink', pen.line)];
  if (status === 'promised') return [outlined(tone, pen.outline)];
  if (status === 'gone') return [outlined('gone', pen.hairline)];
  return [look ? framed('bee', pen.bee) : framed(tone, shorter / 2)];
}

export interface Dress {
  readonly pen: Pen;
  readonly status: Figure['status'];
  readonly tone: Tone;
  readonly look?: boolean;
}

/** A hatch without an edge: nobody knows how far it reaches. */
export function hatch(key: string, place: Place, { gap, line }: Pen): Mark {
  return { shape: 'hatch', key, tone: 'ink', ...place, gap, line };
}

/** How wide the hatch is that follows an amount without an upper end; 0 for any other. */
export function openWidth(figure: Figure, { gap }: Pen): number {
  return isOpenEnded(figure) ? 2 * gap : 0;
}

/** How an item is dressed: by its status, in the colour of its unit, or money’s. */
export function dressOf({ figure }: Pick<Item, 'figure'>, pen: Pen, look: boolean): Dress {
  return { pen, look, status: figure.status, tone: figure.unit.tone ?? 'canal' };
}

/** The marks of an amount from left to right: what is sure, then what may be; both in px from its left edge. */
export function amountMarks(key: string, { low, high, ...place }: Stretch, dress: Dress): Mark[] {
  const rest = { ...place, x: place.x + low, width: high - low };
  return [
    ...(low > 0 ? boxMarks(key, { ...place, width: low }, dress) : []),
    ...(high > low ? boxMarks(`${key}:most`, rest, { ...dress, status: 'unknown' }) : []),
  ];
}

interface Stretch extends Omit<Place, 'width'> {
  readonly low: number;
  readonly high: number;
}
