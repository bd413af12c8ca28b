import type { Mark } from './drawing';
import { boxMarks, type Dress, hatch, type Pen } from './fill';
import { late, type Placed } from './ghosts';
import { leftOf } from './units-labels';
import type { Plan } from './units-plan';
import type { Block, UnitsItem } from './units-rows';

/** How an amount is drawn: from what height on, with what pen, and when its squares come. */
export interface Hand {
  readonly top: number;
  readonly pen: Pen;
  readonly look: boolean;
  /** The share of the way at which its first square sets off, and how much one square takes of it. */
  readonly from: number;
  readonly each: number;
  /** The item its squares part from, if that is there. */
  readonly twin?: UnitsItem | undefined;
}

/** The squares of an amount, and the hatch where nobody knows how far it reaches. */
export function blockMarks(block: Block, plan: Plan, hand: Hand): Placed[] {
  const count = Math.ceil(block.high);
  const squares = Array.from({ length: count }, (_, i) => squareMarks(block, plan, { ...hand, i })).flat();
  return block.open ? [...squares, ...openMarks(block, plan, hand)] : squares;
}

type One = Hand & { readonly i: number };

/** One square: the part of it that is sure, then the part that may be. */
function squareMarks(block: Block, plan: Plan, one: One): Placed[] {
  const { item, low, high } = block;
  const { pitch, lines } = plan;
  const side = pitch * plan.spec.side;
  const [sure, most] = [low, high].map((amount) => Math.min(1, Math.max(0, amount - one.i))) as [number, number];
  const x = leftOf(block, plan) + Math.floor(one.i / lines) * pitch;
  const place = { x, y: one.top + (one.i % lines) * pitch, width: visible(sure) * side, height: side };
  const dress = dressOf(item, one);
  const rest = { ...place, x: x + sure * side, width: (most - sure) * side };
  return [
    ...(sure > 0 ? boxMarks(`${item.id}:${one.i}`, place, dress) : []),
    ...(most > sure ? boxMarks(`${item.id}:${one.i}:most`, rest, { ...dress, status: 'unknown' }) : []),
  ].map((mark) => ({ mark, folded: () => folded(mark, one), ...twinOf(mark, item, one) }));
}

/** However little there is, it is not nothing. */
function visible(part: number): number {
  return Math.max(0.04, part);
}

function dressOf({ figure }: UnitsItem, { pen, look }: Hand): Dress {
  return { pen, look, status: figure.status, tone: figure.unit.tone ?? 'canal' };
}

/** A square grows from its left edge, in its turn. */
function folded(mark: Mark, { from, each, i }: One): Mark {
  return { ...mark, width: 0, delay: from + i * each, span: Math.max(0.02, each) } as Mark;
}

function twinOf({ key }: Mark, item: UnitsItem, { twin }: One): { twin?: string } {
  return twin ? { twin: twin.id + key.slice(item.id.length) } : {};
}

/** A hatch with an edge on the left alone, that opens to the right when the squares stand. */
function openMarks(block: Block, plan: Plan, { top, pen }: Hand): Placed[] {
  const { pitch, lines, sliver, spec } = plan;
  const x = leftOf(block, plan) + Math.ceil(block.width) * pitch;
  const place = { x, y: top, width: sliver, height: (lines - 1 + spec.side) * pitch };
  const open = hatch(`${block.item.id}:open`, place, pen);
  const ends = { x1: x, x2: x, y1: top, y2: top + place.height, width: 1 };
  const edge = { shape: 'line', key: `${block.item.id}:edge`, tone: 'ink', ...ends } as const;
  return [
    { mark: open, folded: () => ({ ...open, width: 0, ...late }) as Mark },
    { mark: edge, folded: () => ({ ...edge, opacity: 0, ...late }) },
  ];
}
