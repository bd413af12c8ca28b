import type { Item } from '../story/view';
import { dotFill } from './dot';
import type { Mark } from './drawing';
import { hatch, penFor } from './fill';
import type { Room } from './ladder-below';
import { centresOf, gridFor } from './ladder-grid';
import { type Grown, headOf } from './ladder-head';
import { amountOf } from './value';

/** No room on a page shows more dots apart; the number alone speaks then. */
const mostDots = 10_000;

/** A number with its words, and beneath them a dot for each one; hatched if there is no figure. */
export function fieldMarks(item: Item, { y, height, layout }: Room): Grown[] {
  const wide = layout.form === 'wide';
  const size = wide ? 56 : Math.max(16, Math.min(30, height * 0.24));
  const head = 1.15 * size;
  const free = { width: layout.width, height: Math.max(8, height - head - (wide ? 36 : 16)) };
  const amount = amountOf(item.figure);
  const count = amount === null || amount > mostDots ? 0 : Math.max(0, Math.round(amount));
  const grid = gridFor(count, free, wide ? 22 : 12);
  const depth = amount === null ? free.height : Math.ceil(count / grid.columns) * grid.pitch;
  const top = y + (height - head - depth) / 2;
  const words = headOf(item, { layout, width: layout.width, size, y: top + 0.73 * size });
  const key = `field-${item.id}`;
  const none = hatch(key, { ...free, x: 0, y: top + head }, penFor(layout));
  if (amount === null) return [...words, { mark: none, folded: { ...none, opacity: 0 } }];
  return [...words, ...dotsOf(item, centresOf(count, grid, { x: 0, y: top + head }), 0.4 * grid.pitch)];
}

/** All the dots as one mark, which swell from nothing. */
function dotsOf({ id, figure }: Item, points: readonly number[], r: number): Grown[] {
  if (points.length === 0) return [];
  const fill = dotFill(figure.status, r, figure.unit.tone ?? 'brick');
  const dots: Mark = { key: `field-${id}`, shape: 'dots', points, r, ...fill };
  return [{ mark: dots, folded: { ...dots, r: 0, ring: 0 } }];
}
