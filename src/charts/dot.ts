import type { Figure } from '../story/view';
import type { Circle, Mark, Tone } from './drawing';

/** The fill of a dot says how sure it is: solid happened, an outline was promised, a hatch is not known. */

/** How a dot is drawn: a ring so thick, in px inward from its edge, and its tone. */
export interface Fill {
  readonly ring: number;
  readonly tone: Tone;
}

/** The ring of a dot of radius `r` px with a status; what is gone or not known has the tone of that, not its own. */
export function dotFill(status: Figure['status'], r: number, tone: Tone): Fill {
  if (status === 'happened') return { ring: r, tone };
  if (status === 'promised') return { ring: outlineOf(r), tone };
  return { ring: hairlineOf(r), tone: status === 'gone' ? 'gone' : 'ink' };
}

/** The hatch that fills a dot, under its own key. */
export function dotHatch(key: string, { x, y, r }: Pick<Circle, 'x' | 'y' | 'r'>): Mark {
  const size = { x: x - r, y: y - r, width: 2 * r, height: 2 * r };
  return { shape: 'hatch', key, tone: 'ink', round: true, ...size, gap: Math.min(r, dotGap(r)), line: hairlineOf(r) };
}

/** From stroke to stroke of the hatch in a dot, px: wider in larger dots, little by little, because dots grow on their way. */
export function dotGap(r: number): number {
  return Math.min(6, Math.max(4, r / 2.6));
}

/** A full weight: a fifth of the radius, less for large dots, and never so much that small ones close. */
function outlineOf(r: number): number {
  return Math.min(Math.max(1.75, Math.min(0.2 * r, 3.6 + 0.075 * (r - 18))), 0.45 * r);
}

function hairlineOf(r: number): number {
  if (r < 4) return Math.min(1, 0.35 * r);
  return r > 22 ? 1.5 : 1.25;
}
