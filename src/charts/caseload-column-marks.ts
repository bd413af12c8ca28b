import { range } from 'd3';
import type { Cluster } from './caseload-cluster';
import type { Column, Columns } from './caseload-columns';
import { type Flag, flagMarks } from './caseload-flags';
import { type Book, type Load, placesOf, stateAt } from './caseload-load';
import { flight, type Placed, sinking } from './caseload-motion';
import { dotFill, dotHatch } from './dot';
import type { Circle, Label, Line, Mark } from './drawing';
import { numeralWidth } from './fit';
import type { Layout } from './layout';
import { perDotNote } from './per-dot';

/** What the columns of a view are drawn from. */
export interface Scaffold {
  readonly columns: Columns;
  readonly flags: readonly Flag[];
  /** The honeycomb the dots come from, if a step shows one. */
  readonly cluster: Cluster | null;
}

/** The marks of a step: its columns, its baseline, its words, the lines across it, and what they part from. */
export function columnMarks(book: Book, scaffold: Scaffold, step: number): Placed[] {
  const shown = new Set(book.view.steps[step]?.show);
  const { columns } = scaffold.columns;
  const standing = range(columns.length).filter((i) => shown.has((columns[i] as Column).load.item.id));
  return [
    ...standing.flatMap((column) => casesOf(scaffold.columns, column)),
    ...baseline(book, scaffold),
    ...standing.flatMap((column) => wordsOf(book, scaffold.columns, { column, step })),
    ...perDotNote(book.view.items, book.per).map((note) => ({ mark: noteBelow(book, scaffold.columns, note) })),
    ...scaffold.flags.filter(({ item }) => shown.has(item.id)).flatMap((flag) => flagMarks(book, flag)),
  ];
}

/** The cases of a column. */
function casesOf(plan: Columns, column: number): Placed[] {
  const { load, x } = plan.columns[column] as Column;
  if (load.sure === null) return [{ mark: noFigure(plan, load, x) }];
  return range(placesOf(load)).flatMap((i) => caseMarks(plan, column, i + 1));
}

/**
 * A case in its column. The first column that has it holds the dot of the honeycomb; in the others it is a copy,
 * which parts from the nearest column before it, or from the first.
 */
function caseMarks(plan: Columns, column: number, number: number): Placed[] {
  const { columns } = plan;
  const having = range(column + 1).filter((i) => stateAt((columns[i] as Column).load, number));
  const [first] = having as [number];
  const suffixes = having.map((i) => (i === first ? `${number}` : `${(columns[i] as Column).load.item.id}:${number}`));
  const [own, ...others] = suffixes.toReversed() as [string, ...string[]];
  const marks = dotMarks(plan, { column, number }, own);
  if (column === first) return marks.map((mark) => ({ mark: { ...mark, span: flight.span } }));
  const origins = dotMarks(plan, { column: first, number }, own);
  return marks.map((mark, i) => {
    const shape = mark.key.split(':')[0] as string;
    return { mark, twins: others.map((other) => `${shape}:${other}`), origin: origins[i] };
  });
}

interface Spot {
  readonly column: number;
  /** The number of the case, from 1. */
  readonly number: number;
}

/** The dot of a case in a column and its hatch, keyed by `suffix`. */
function dotMarks(plan: Columns, { column, number }: Spot, suffix: string): Mark[] {
  const { load, x } = plan.columns[column] as Column;
  const state = stateAt(load, number);
  const [row, seat] = [Math.floor((number - 1) / plan.across), (number - 1) % plan.across];
  const place = { x: x + plan.r + seat * plan.pitch, y: plan.ground - (row + 0.5) * plan.pitch, r: plan.r };
  const delay = flight.stagger * (1 - number / placesOf(load));
  const hatch = { ...dotHatch(`hatch:${suffix}`, place), delay };
  if (state?.status === 'open') return [hatch];
  const r = place.r * Math.sqrt(state?.share ?? 1);
  const fill = dotFill(state?.status ?? 'gone', r, load.tone);
  const dot: Mark = { shape: 'circle', key: `dot:${suffix}`, ...place, r, delay, ...fill };
  return state?.status === 'unknown' ? [dot, hatch] : [dot];
}

/** A hatched disc as wide as the column where there is no figure; nobody knows how high the column would be. */
function noFigure({ across, pitch, r: dot, ground }: Columns, { item }: Load, x: number): Mark {
  const r = ((across - 1) * pitch) / 2 + dot;
  return dotHatch(`no-figure:${item.id}`, { x: x + r, y: ground - r, r });
}

/** The line the columns stand on; it draws out from where the worker sinks into it. */
function baseline({ layout }: Book, { columns, cluster }: Scaffold): Placed[] {
  const y = columns.baseline;
  const x = cluster?.worker.x ?? 0;
  const line: Line = { shape: 'line', key: 'baseline', tone: 'ink', x1: 0, y1: y, x2: layout.width, y2: y, width: 1 };
  const placed = { mark: line, folded: { ...line, x1: x, x2: x, delay: sinking, span: 1 - sinking } };
  if (!cluster) return [placed];
  const speck: Circle = { shape: 'circle', key: 'worker', tone: 'ink', x, y, r: 0.5, ring: 0.5, layer: 1 };
  return [placed, { mark: { ...speck, span: sinking } }];
}

interface Look {
  readonly column: number;
  readonly step: number;
}

/** The numeral on top of a column and the label at its foot. */
function wordsOf({ view, layout }: Book, plan: Columns, { column, step }: Look): Placed[] {
  const { load, x } = plan.columns[column] as Column;
  const { size, leading, below, feet } = plan.feet;
  const foot = feet[column];
  const { id } = load.item;
  const strong = view.steps[step]?.look === id;
  const name: Label = {
    ...{ shape: 'text', key: `name:${id}`, tone: 'ink', size, leading, weight: strong ? 600 : 400 },
    ...{ x: foot?.x ?? x, y: plan.baseline + below + (foot?.above ?? 0) * leading, lines: foot?.lines ?? [] },
  };
  return [{ mark: numeralOf(plan.columns[column] as Column, layout) }, { mark: name }];
}

/** The numeral of a column, hung out by the air a digit carries, and clear of the lines that run behind it. */
function numeralOf({ load, x, top, numeral }: Column, { width }: Layout): Label {
  const { size, lines, above } = numeral;
  const longest = Math.max(...lines.map((line) => numeralWidth(line, size)));
  const place = { x: Math.min(x - 0.03 * size, width - longest), y: top - above - (lines.length - 1) * 1.25 * size };
  const base = { shape: 'text', key: `value:${load.item.id}`, tone: 'ink', weight: 600 } as const;
  return { ...base, ...place, size, lines, halo: true, layer: 4 };
}

/** The note on what a dot stands for, in the line the labels leave free. */
function noteBelow({ layout }: Book, { feet }: Columns, note: string): Label {
  const { size, leading, tail } = feet;
  const place = { x: 0, y: layout.height - tail, size, leading, weight: 400 } as const;
  return { shape: 'text', key: 'per-dot', tone: 'muted', ...place, lines: [note] };
}
