import { type Book, type Case, caseMarks, flight, type Placed } from './caseload-book';
import type { Cluster } from './caseload-cluster';
import type { Column, Columns } from './caseload-columns';
import { type Flag, flagMarks } from './caseload-flags';
import { dotHatch } from './dot';
import type { Circle, Mark } from './drawing';
import { line } from './line';
import { placesOf } from './tally';

/** How long the worker takes to sink into the baseline, which then draws out from there. */
const sinking = 0.45;

/** What the columns of a view are drawn from. */
export interface Scaffold {
  readonly columns: Columns;
  readonly flags: readonly Flag[];
  /** The honeycomb the dots come from, if a step shows one. */
  readonly cluster: Cluster | null;
}

/** The marks of a step: its columns, its baseline, its words, the lines across it, and what they part from. */
export function columnMarks({ view, layout }: Book, scaffold: Scaffold, step: number): Placed[] {
  const { columns: plan, flags } = scaffold;
  const { show = [], look } = view.steps[step] ?? {};
  const standing = plan.columns.filter(({ load }) => show.includes(load.item.id));
  const words = standing.flatMap(({ load, value, name }): Mark[] => {
    return [value, look === load.item.id ? { ...name, weight: 600 } : name];
  });
  if (plan.columns.length === 0) return [];
  return [
    ...standing.flatMap((column) => casesOf(plan, column)),
    ...baseline(scaffold, layout.width),
    ...[...words, ...plan.notes].map((mark) => ({ mark })),
    ...flags.filter(({ id }) => show.includes(id)).flatMap((flag) => flagMarks(flag, layout.width)),
  ];
}

/** The cases of a column; where there is no figure, a hatched disc as wide as it, as nobody knows how high it would be. */
function casesOf(plan: Columns, column: Column): Placed[] {
  const { load, x } = column;
  const r = plan.breadth / 2;
  if (load.sure === null) return [{ mark: dotHatch(`no-figure:${load.item.id}`, { x: x + r, y: plan.ground - r, r }) }];
  return Array.from({ length: placesOf(load) }, (_, index) => caseIn(plan, column, index)).flat();
}

/**
 * A case in its column. The first column that has it holds the dot of the honeycomb; in the others it is a copy,
 * which parts from the nearest column before it, or from the first.
 */
function caseIn(plan: Columns, column: Column, index: number): Placed[] {
  const { columns } = plan;
  const having = columns.slice(0, columns.indexOf(column) + 1).filter(({ load }) => index < placesOf(load));
  const first = having[0] as Column;
  const idIn = (other: Column) => (other === first ? `${index + 1}` : `${other.load.item.id}:${index + 1}`);
  const marksIn = (other: Column) => dotMarks(plan, other, { index, id: idIn(column) });
  if (column === first) return marksIn(first).map((mark) => ({ mark: { ...mark, span: flight.span } }));
  const origins = marksIn(first);
  const others = having.slice(0, -1).reverse().map(idIn);
  return marksIn(column).map((mark, i) => {
    const [shape] = mark.key.split(':');
    return { mark, twins: others.map((id) => `${shape}:${id}`), origin: origins[i] };
  });
}

/** The dot of a case where it stands in a column. */
function dotMarks(
  { across, pitch, r, ground }: Columns,
  { load, x }: Column,
  { index, id }: Pick<Case, 'index' | 'id'>,
): Mark[] {
  const y = ground - (Math.floor(index / across) + 0.5) * pitch;
  return caseMarks(load, { index, count: placesOf(load), place: { x: x + r + (index % across) * pitch, y, r }, id });
}

/** The line the columns stand on; it draws out from where the worker sinks into it. */
function baseline({ columns, cluster }: Scaffold, width: number): Placed[] {
  const y = columns.baseline;
  const x = cluster?.discs[0].x ?? 0;
  const mark = line('baseline', [0, y, width, y]);
  const placed = { mark, folded: { ...mark, x1: x, x2: x, delay: sinking, span: 1 - sinking } };
  if (!cluster) return [placed];
  const speck: Circle = { shape: 'circle', key: 'worker', tone: 'ink', x, y, r: 0.5, ring: 0.5, layer: 1 };
  return [placed, { mark: { ...speck, span: sinking } }];
}
