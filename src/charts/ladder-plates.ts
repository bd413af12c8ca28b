import type { Figure } from '../story/view';
import { nameOf } from './corner';
import type { Label, Mark } from './drawing';
import { boxMarks, type Place, penFor } from './fill';
import { label } from './label';
import type { Plate, Scheme } from './ladder-scheme';
import { line } from './line';
import { fitted } from './text';

/** The thread of a plate that stands on `y`, the plate and, for the overall one, the name inside. */
export function plateMarks(plate: Plate, scheme: Scheme, y: number): Mark[] {
  const { id, x, height, overall } = plate.lane;
  const status = statusOf(plate);
  const dress = { pen: penFor(scheme.layout), status, tone: 'ink' } as const;
  const width = overall ? scheme.thread : 1;
  return [
    line(`thread-${id}`, [x, 0, x, y - height], { width }),
    ...boxMarks(`plate-${id}`, placeOf(plate, y), dress).map((mark) => ({ ...mark, layer: 2 })),
    ...innerName(plate, scheme, { key: `inner-${id}`, y, tone: status === 'happened' ? 'paper' : 'ink', layer: 3 }),
  ];
}

/** The plate as the bee, the one thing to look at, to lie over the plate, or within the outline of a promised one. */
export function beeMarks(plate: Plate, scheme: Scheme, y: number): Mark[] {
  const { id, width, height } = plate.lane;
  const edge = penFor(scheme.layout).bee;
  const inset = statusOf(plate) === 'happened' ? 0 : Math.min(5, 0.25 * Math.min(width, height));
  const place = placeOf(plate, y, inset);
  return [
    { key: `bee-${id}`, shape: 'box', tone: 'bee', ...place, edge, layer: 4 },
    ...innerName(plate, scheme, { key: `beename-${id}`, y, tone: 'onbee', layer: 5 }),
  ];
}

/** The outline an earlier judgement leaves where it stood. */
export function outlineMark(plate: Plate, { layout }: Scheme, y: number): Mark {
  const edge = penFor(layout).line;
  return { key: `place-${plate.item.id}`, shape: 'box', tone: 'gone', ...placeOf(plate, y), edge };
}

function placeOf({ lane: { x, width, height } }: Plate, y: number, inset = 0): Place {
  return { x: x - width / 2 + inset, y: y - height + inset, width: width - 2 * inset, height: height - 2 * inset };
}

/** How sure a plate is. */
function statusOf({ level, item }: Plate): Figure['status'] {
  return level < 0 ? 'unknown' : item.figure.status;
}

/** The name on the overall plate, which is broad enough to bear it; other plates have none. */
function innerName(
  plate: Plate,
  { inner: size, layout }: Scheme,
  { key, y, ...dress }: Pick<Label, 'key' | 'y' | 'tone' | 'layer'>,
): Mark[] {
  const { lane, item } = plate;
  if (!lane.overall) return [];
  const type = { size, weight: 600, leading: 1.1 * size } as const;
  const lines = fitted(nameOf(item, layout), {
    ...type,
    width: lane.width - 6,
    most: layout.form === 'wide' ? 2 : 1,
  });
  const first = y - lane.height / 2 - ((lines.length - 1) * type.leading) / 2 + 0.36 * size;
  return [label(key, lines, { ...type, ...dress, x: lane.x, y: first, anchor: 'middle', halo: dress.tone === 'ink' })];
}
