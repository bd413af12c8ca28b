import type { Mark } from './drawing';
import type { Placed } from './ghosts';
import type { Layout } from './layout';
import { textWidth } from './text';
import type { Axis, Tick } from './timeline-scale';
import type { Spot } from './timeline-spot';

/** The line of an axis: which way it runs, how far across the drawing it lies, and from where to where. */
export interface Run {
  readonly layout: Layout;
  readonly upright: boolean;
  readonly across: number;
  readonly from: number;
  readonly to: number;
}

/** The axis with its years; years that a stem of the spots runs through are left out. */
export function axisMarks(axis: Axis, run: Run, spots: readonly Spot[]): Mark[] {
  if (axis.ticks.length === 0) return [];
  const ends = run.upright
    ? { x1: run.across, y1: run.from, x2: run.across, y2: run.to }
    : { x1: run.from, y1: run.across, x2: run.to, y2: run.across };
  const line: Mark = { key: 'axis', shape: 'line', tone: 'ink', ...ends, width: run.upright ? 1.5 : 2 };
  const stems = spots.filter(({ leader }) => (leader.at(-1) ?? 0) > run.across).map(({ x }) => x);
  const half = (text: string) => textWidth(text, yearSize(run)) / 2 + 4;
  const isFree = ({ at, text }: Tick) => run.upright || stems.every((x) => Math.abs(x - at) > half(text));
  const years = axis.ticks.filter((tick) => tick.text !== '' && isFree(tick));
  return [line, ...axis.ticks.map((tick) => tickMark(tick, run)), ...years.map((tick) => yearMark(tick, run))];
}

function tickMark({ year, at }: Tick, { upright, across }: Run): Mark {
  const ends = upright
    ? { x1: across - 6, y1: at, x2: across, y2: at, width: 1 }
    : { x1: at, y1: across, x2: at, y2: across + 9, width: 1.5 };
  return { key: `tick-${year}`, shape: 'line', tone: 'ink', ...ends };
}

function yearSize({ layout }: Run): number {
  if (layout.form === 'wide') return 16;
  return layout.width < 320 ? 12 : 13;
}

function yearMark({ year, at, text }: Tick, run: Run): Mark {
  const { upright, across } = run;
  const size = yearSize(run);
  const place = upright
    ? ({ x: across - 11, y: at + 0.35 * size, anchor: 'end' } as const)
    : ({ x: at, y: across + 30, anchor: 'middle' } as const);
  return { key: `year-${year}`, shape: 'text', tone: 'muted', lines: [text], size, weight: 400, ...place, layer: 1 };
}

/** A wait: the hollow stretch of the axis from a spot that was due to the one that came. */
export function waitMarks([due, came]: readonly [Spot, Spot], { upright, layout }: Run): Placed[] {
  const wide = layout.form === 'wide';
  const [half, edge] = wide ? [6, 2] : [4, 1.5];
  const length = Math.abs(upright ? came.y - due.y : came.x - due.x);
  const [x, y] = [Math.min(due.x, came.x), Math.min(due.y, came.y)];
  const across = 2 * half;
  const place = upright
    ? { x: x - half, y, width: across, height: length }
    : { x, y: y - half, width: length, height: across };
  const folded = upright ? { height: 0 } : { width: 0 };
  const frame = { key: `wait-${due.event.item.id}`, shape: 'box', tone: 'ink', ...place, edge, layer: 1 } as const;
  const ground = { ...frame, key: `${frame.key}:ground`, tone: 'paper', edge: half, layer: 1 } as const;
  return [ground, frame].map((mark) => ({ mark, folded: () => ({ ...mark, ...folded, delay: 0.3, span: 0.5 }) }));
}
