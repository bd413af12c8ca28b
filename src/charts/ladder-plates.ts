import type { Figure } from '../story/view';
import type { Label, Mark } from './drawing';
import { boxMarks, penFor } from './fill';
import { type Lane, labelOf, type Scheme } from './ladder-scheme';
import type { Stand } from './ladder-stands';
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
  const width = scheme.sizes.thread[lane.overall ? 1 : 0];
  const thread = { x1: lane.x, y1: 0, x2: lane.x, y2: y - lane.height, width };
  const dress = { pen: penFor(scheme.layout), status: statusOf(plate), tone: 'ink' } as const;
  const body = boxMarks(`plate-${lane.id}`, frame(lane, y), dress).map((mark) => ({ ...mark, layer: 2 }));
  const tone = statusOf(plate) === 'happened' ? 'paper' : 'ink';
  return [
    { key: `thread-${lane.id}`, shape: 'line', tone: 'ink', ...thread },
    ...body,
    ...innerName(plate, scheme, { key: `inner-${lane.id}`, tone, layer: 3 }),
  ];
}

/** The plate as the bee, the one thing to look at, to lie over the plate. */
export function beeMarks(plate: Plate, scheme: Scheme): Mark[] {
  const { lane, y } = plate;
  const edge = penFor(scheme.layout).bee;
  const body: Mark = { key: `bee-${lane.id}`, shape: 'box', tone: 'bee', ...frame(lane, y), edge, layer: 4 };
  return [body, ...innerName(plate, scheme, { key: `beename-${lane.id}`, tone: 'onbee', layer: 5 })];
}

/** True if the plate may be the bee: its judgement was made. */
export function isMade(plate: Plate): boolean {
  return statusOf(plate) === 'happened';
}

/** The outline an earlier judgement leaves where it stood; unseen while there is none to leave. */
export function outlineMark({ stand, lane, y }: Plate, scheme: Scheme, shown: boolean): Mark {
  const edge = scheme.sizes.edge;
  return { key: `place-${stand.item.id}`, shape: 'box', tone: 'gone', ...frame(lane, y), edge, opacity: shown ? 1 : 0 };
}

function frame(lane: Lane, y: number) {
  return { x: lane.x - lane.width / 2, y: y - lane.height, width: lane.width, height: lane.height };
}

function statusOf({ stand }: Plate): Figure['status'] {
  return stand.level < 0 ? 'unknown' : stand.item.figure.status;
}

/** The name on the overall plate, which is broad enough to bear it; other plates have none. */
function innerName(plate: Plate, { sizes, layout }: Scheme, dress: Pick<Label, 'key' | 'tone' | 'layer'>): Mark[] {
  const { lane, y, stand } = plate;
  if (!lane.overall) return [];
  const room = { width: lane.width - 6, size: sizes.inner, weight: 600, most: layout.form === 'wide' ? 2 : 1 } as const;
  const lines = fitted(labelOf(stand.item, layout), room);
  const leading = sizes.inner * 1.1;
  const first = y - lane.height / 2 - ((lines.length - 1) * leading) / 2 + sizes.inner * 0.36;
  const halo = isMade(plate) ? {} : { halo: true };
  const type = { lines, size: sizes.inner, weight: 600, leading, anchor: 'middle' } as const;
  return [{ ...dress, shape: 'text', x: lane.x, y: first, ...type, ...halo }];
}
