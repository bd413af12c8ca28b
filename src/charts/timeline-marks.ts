import type { Figure } from '../story/view';
import { dotFill, dotHatch } from './dot';
import type { Circle, Mark } from './drawing';
import { penFor } from './fill';
import type { Placed } from './ghosts';
import type { Layout } from './layout';
import { isGround } from './timeline-events';
import { depthOf, edgesOf, groundPad, type Spot, type Words } from './timeline-spot';
import { type Squares, squareMarks } from './timeline-squares';

/** How the marks of a timeline are drawn. */
export interface Hand {
  readonly layout: Layout;
  readonly radius: number;
  readonly squares: Squares;
  /** The id of the item to look at. */
  readonly look: string | undefined;
  /** Whether a step shows an item. */
  readonly isShown: (id: string, step: number) => boolean;
}

/** When the marks of an event come: its dot, its leader, its squares, its words; what came ends a wait. */
const clocks = {
  dot: { delay: 0, span: 0.35 },
  arrival: { delay: 0.6, span: 0.25 },
  leader: { delay: 0.15, span: 0.4 },
  late: { delay: 0.7, span: 0.25 },
  squares: { delay: 0.35, span: 0.4 },
  words: { delay: 0.7, span: 0.3 },
} as const;

/** All marks of an event, and what each grows from. */
export function spotMarks(spot: Spot, hand: Hand): Placed[] {
  return [...dotMarks(spot, hand), ...leaderMarks(spot, hand), ...amountMarks(spot, hand), ...wordMarks(spot, hand)];
}

function grown(mark: Mark, folded: Partial<Mark>, clock: keyof typeof clocks): Placed {
  return { mark, folded: () => ({ ...mark, ...folded, ...clocks[clock] }) as Mark };
}

/** A mark again as the bee, to lie over it: it grows with the mark, or shows itself on one that is there. */
function beeOver(placed: Placed, { event }: Spot, { layout, isShown }: Hand): Placed {
  const edge = penFor(layout).bee;
  const dress = { key: `bee:${placed.mark.key}`, tone: 'bee', layer: 4, edge, ring: edge } as const;
  const mark = { ...placed.mark, ...dress } as Mark;
  const grows = (step: number) => ({ ...placed.folded?.(step), ...dress }) as Mark;
  return {
    mark,
    folded: (step) => (isShown(event.item.id, step) ? { ...mark, opacity: 0, ...clocks.words } : grows(step)),
  };
}

/** A dot on the axis, with paper under it if it is not solid; amounts and notes have none. */
function dotMarks(spot: Spot, hand: Hand): Placed[] {
  const { event, x, y } = spot;
  const { id, part, figure } = event.item;
  if (part === 'amount' || part === 'note') return [];
  const status = event.time === null ? 'unknown' : part === 'due' ? 'promised' : figure.status;
  const r = hand.radius;
  const circle: Circle = { key: `dot-${id}`, shape: 'circle', x, y, r, ...dotFill(status, r, 'ink'), layer: 3 };
  const dot = grown(circle, { r: 0, ring: 0 }, part === 'came' ? 'arrival' : 'dot');
  if (status === 'happened') return [dot, ...(hand.look === id ? [beeOver(dot, spot, hand)] : [])];
  const hole: Circle = { ...circle, key: `hole-${id}`, tone: 'paper', ring: r, layer: 2 };
  return [grown(hole, { r: 0, ring: 0 }, 'dot'), dot, ...hatchMarks(circle, status)];
}

function hatchMarks(dot: Circle, status: Figure['status']): Placed[] {
  if (status !== 'unknown') return [];
  return [grown({ ...dotHatch(`${dot.key}:hatch`, dot), layer: 3 }, { opacity: 0 }, 'dot')];
}

/** The leader pays out from the axis. */
function leaderMarks({ event, leader }: Spot, { layout }: Hand): Placed[] {
  const [x = 0, y = 0] = leader;
  if (leader.length === 0) return [];
  const width = layout.form === 'wide' ? 1.25 : 1;
  const mark: Mark = { key: `leader-${event.item.id}`, shape: 'leader', tone: 'ink', points: leader, width };
  const clock = event.item.part === 'came' ? 'late' : 'leader';
  return [grown(mark, { points: leader.map((_, i) => (i % 2 === 0 ? x : y)) }, clock)];
}

/** Squares grow from their left edge. */
function amountMarks(spot: Spot, hand: Hand): Placed[] {
  const { event, squares: place, words } = spot;
  if (words.length === 0) return [];
  const squares = squareMarks(event, hand.squares, { ...place, layout: hand.layout }).map((mark) =>
    grown(mark, { width: 0 }, 'squares'),
  );
  if (hand.look !== event.item.id || event.item.figure.status !== 'happened') return squares;
  const solid = squares.filter(({ mark }) => mark.shape === 'box' && mark.tone !== 'ink');
  return [...squares, ...solid.map((square) => beeOver(square, spot, hand))];
}

function wordMarks({ event, words }: Spot, { layout, look }: Hand): Placed[] {
  const { id } = event.item;
  const isBee = look === id && words.length > 0 && isGround(event.item);
  const marks = words.map(({ key, ...type }): Mark => {
    const halo = layout.form === 'wide' && !isBee ? { halo: true } : {};
    return { ...type, ...halo, key: `${key}-${id}`, shape: 'text', tone: isBee ? 'onbee' : 'ink', layer: 5 };
  });
  return [...(isBee ? [groundOf(words, { id, edge: penFor(layout).bee })] : []), ...marks].map((mark) =>
    grown(mark, { opacity: 0 }, 'words'),
  );
}

/** The bee as a ground for words that have no mark to colour. */
function groundOf(words: readonly Words[], { id, edge }: { id: string; edge: number }): Mark {
  const [left, right] = edgesOf(words);
  const top = Math.min(...words.map(({ y, size }) => y - 0.73 * size)) - groundPad;
  const place = { x: left - 5, y: top, width: right - left + 10, height: depthOf(words) - top + groundPad - 1 };
  return { key: `ground-${id}`, shape: 'box', tone: 'bee', ...place, edge, layer: 4 };
}
