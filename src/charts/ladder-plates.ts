import type { Figure } from '../story/view';
import { nameOf } from './corner';
import type { Label, Mark } from './drawing';
import { boxMarks, type Place, penFor } from './fill';
import { label } from './label';
import type { Lane, Scheme } from './ladder-scheme';
import type { Stand } from './ladder-stands';
import { line } from './line';
import { fitted } from './text';

/** A plate: whose it is, and where it hangs. */
export interface Plate {
  readonly stand: Stand;
  readonly lane: Lane;
  /** What it stands on, px from the top. */
  readonly y: number;
}

/** The thread, the plate and, for the overall one, the name inside. */
export function plateMarks(plate: Plate, scheme: Scheme): Mark[] {
  const { lane, y } = plate;
  const { id, x, overall } = lane;
  const status = statusOf(plate);
  const dress = { pen: penFor(scheme.layout), status, tone: 'ink' } as const;
  const width = overall ? scheme.sizes.thread : 1;
  return [
    line(`thread-${id}`, [x, 0, x, y - lane.height], { width }),
    ...boxMarks(`plate-${id}`, placeOf(plate), dress).map((mark) => ({ ...mark, layer: 2 })),
    ...innerName(plate, scheme, { key: `inner-${id}`, tone: status === 'happened' ? 'paper' : 'ink', layer: 3 }),
  ];
}

/** The plate as the bee, the one thing to look at, to lie over the plate. */
export function beeMarks(plate: Plate, scheme: Scheme): Mark[] {
  const { id } = plate.lane;
  const edge = penFor(scheme.layout).bee;
  return [
    { key: `bee-${id}`, shape: 'box', tone: 'bee', ...placeOf(plate), edge, layer: 4 },
    ...innerName(plate, scheme, { key: `beename-${id}`, tone: 'onbee', layer: 5 }),
  ];
}

/** The outline an earlier judgement leaves where it stood; unseen while there is none to leave. */
export function outlineMark(plate: Plate, { layout }: Scheme, shown: boolean): Mark {
  const edge = penFor(layout).line;
  return {
    key: `place-${plate.stand.item.id}`,
    shape: 'box',
    tone: 'gone',
    ...placeOf(plate),
    edge,
    opacity: shown ? 1 : 0,
  };
}

function placeOf({ lane: { x, width, height }, y }: Plate): Place {
  return { x: x - width / 2, y: y - height, width, height };
}

/** How sure a plate is: only one whose judgement happened may be the bee. */
export function statusOf({ stand }: Plate): Figure['status'] {
  return stand.level < 0 ? 'unknown' : stand.item.figure.status;
}

/** The name on the overall plate, which is broad enough to bear it; other plates have none. */
function innerName(
  plate: Plate,
  { sizes, layout }: Scheme,
  { key, ...dress }: Pick<Label, 'key' | 'tone' | 'layer'>,
): Mark[] {
  const { lane, y, stand } = plate;
  if (!lane.overall) return [];
  const size = sizes.inner;
  const type = { size, weight: 600, leading: 1.1 * size } as const;
  const lines = fitted(nameOf(stand.item, layout), {
    ...type,
    width: lane.width - 6,
    most: layout.form === 'wide' ? 2 : 1,
  });
  const first = y - lane.height / 2 - ((lines.length - 1) * type.leading) / 2 + 0.36 * size;
  const halo = statusOf(plate) !== 'happened';
  return [label(key, lines, { ...type, ...dress, x: lane.x, y: first, anchor: 'middle', halo })];
}
