import type { Mark } from './drawing';
import { coming, type Placed } from './ghosts';
import { label } from './label';
import { line } from './line';
import { textWidth } from './text';
import { type Bench, yearStart } from './timeline-bench';
import { waitsIn } from './timeline-events';
import type { Spot } from './timeline-spot';

/** The axis with its years; years that a stem of the spots runs through are left out. */
export function axisMarks(bench: Bench, spots: readonly Spot[]): Mark[] {
  const { upright, across, from, to, years } = bench;
  if (years.length === 0) return [];
  const ends = upright ? ([across, from, across, to] as const) : ([0, across, to + 22, across] as const);
  return [
    line('axis', ends, { width: upright ? 1.5 : 2 }),
    ...ticksOf(bench).flatMap((tick) => tickMarks(tick, bench, spots)),
  ];
}

/** A year, where it stands, and its text: cut to ’15 where that is plain, empty if others stand too near. */
type Tick = readonly [year: number, at: number, text: string];

const steps = [1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000];

function ticksOf({ years, place, upright }: Bench): Tick[] {
  const at = (year: number) => place(yearStart(year));
  const [first, last] = [years[0], years.at(-1)] as [number, number];
  const pitch = (at(last) - at(first)) / (last - first);
  const step = steps.find((size) => pitch * size >= (upright ? 24 : 48)) ?? 2000;
  const named = years.filter((year) => (step > 2 ? year : year - first) % step === 0);
  const whole = upright || Math.floor(first / 100) < Math.floor(last / 100) ? named : [named[0], named.at(-1)];
  const textOf = (year: number) => (whole.includes(year) ? String(year) : `’${String(year).slice(-2)}`);
  const marked = pitch >= 4 ? years : named;
  return marked.map((year) => [year, at(year), named.includes(year) ? textOf(year) : '']);
}

function tickMarks([year, at, text]: Tick, { upright, across, what }: Bench, spots: readonly Spot[]): Mark[] {
  const ends = upright ? ([across - 6, at, across, at] as const) : ([at, across, at, across + 9] as const);
  const tick = line(`tick-${year}`, ends, { width: upright ? 1 : 1.5 });
  const size = Math.min(16, what);
  const isHit = ({ x, leader }: Spot) =>
    (leader.at(-1) ?? 0) > across && Math.abs(x - at) <= textWidth(text, size) / 2 + 4;
  if (text === '' || (!upright && spots.some(isHit))) return [tick];
  const place = upright
    ? ({ x: across - 11, y: at + 0.35 * size, anchor: 'end' } as const)
    : ({ x: at, y: across + 30, anchor: 'middle' } as const);
  return [tick, label(`year-${year}`, [text], { ...place, size, tone: 'muted', layer: 1 })];
}

/** The waits: hollow stretches of the axis from the spots of what was due to those of what came. */
export function waitMarks(spots: readonly Spot[], { upright }: Bench): Placed[] {
  const [half, edge] = upright ? [4, 1.5] : [6, 2];
  return waitsIn(spots).flatMap(([{ id, x, y }, came]) => {
    const place = upright
      ? { x: x - half, y, width: 2 * half, height: came.y - y }
      : { x, y: y - half, width: came.x - x, height: 2 * half };
    const frame = { key: `wait-${id}`, shape: 'box', tone: 'ink', ...place, edge, layer: 1 } as const;
    const ground = { ...frame, key: `wait-${id}:ground`, tone: 'paper', edge: half } as const;
    return coming([ground, frame], () => ({ [upright ? 'height' : 'width']: 0, delay: 0.3, span: 0.5 }));
  });
}
