import { range } from 'd3';
import { type Book, caseMarks, flight, type Placed } from './caseload-book';
import type { Cluster } from './caseload-cluster';
import type { Column } from './caseload-columns';
import type { Flagged } from './caseload-flags';
import { dotHatch } from './dot';
import type { Circle, Mark } from './drawing';
import { line } from './line';
import { placesOf } from './tally';

/** How long the worker takes to sink into the baseline, which then draws out from there. */
const sinking = 0.45;

/** What the columns of a view are drawn from. */
export interface Scaffold extends Flagged {
  /** The honeycomb the dots come from, if a step shows one. */
  readonly cluster: Cluster | null;
}

/** The marks of a step: its columns, its baseline, its words, the lines across it, and what they part from. */
export function columnMarks({ view, layout: { width } }: Book, scaffold: Scaffold, step: number): Placed[] {
  const { columns, notes, flags } = scaffold;
  if (columns.length === 0) return [];
  const { show = [], look } = view.steps[step] ?? {};
  const standing = columns.filter(({ load }) => show.includes(load.item.id));
  const words = standing.flatMap(({ load, value, name }): Mark[] => {
    return [value, look === load.item.id ? { ...name, weight: 600 } : name];
  });
  return [
    ...standing.flatMap((column) => casesOf(scaffold, column)),
    ...baseline(scaffold, width),
    ...[...words, ...notes].map((mark) => ({ mark })),
    ...flags.filter(({ id }) => show.includes(id)).flatMap(({ marks }) => marks),
  ];
}

/** The cases of a column; where there is no figure, a hatched disc as wide as it, as nobody knows how high it would be. */
function casesOf(scaffold: Scaffold, column: Column): Placed[] {
  const { load, x } = column;
  const r = scaffold.breadth / 2;
  return load.sure === null
    ? [{ mark: dotHatch(`no-figure:${load.item.id}`, { x: x + r, y: scaffold.ground - r, r }) }]
    : range(placesOf(load)).flatMap((index) => caseIn(scaffold, column, index));
}

/**
 * A case in its column. The first column that has it holds the dot of the honeycomb; in the others it is a copy,
 * which parts from the nearest column before it, or from the first.
 */
function caseIn({ columns, across, pitch, r, ground }: Scaffold, column: Column, index: number): Placed[] {
  const y = ground - (Math.floor(index / across) + 0.5) * pitch;
  const having = columns.slice(0, columns.indexOf(column) + 1).filter(({ load }) => index < placesOf(load));
  const ids = having.map(({ load }, before) => (before > 0 ? `${load.item.id}:${index + 1}` : `${index + 1}`));
  const drawn = having.map(({ load, x }, i) => {
    const place = { x: x + r + (index % across) * pitch, y, r };
    return caseMarks(load, { index, count: placesOf(load), place, id: ids[i] as string });
  });
  const [id = '', ...others] = ids.reverse();
  return (drawn.at(-1) ?? []).map((mark, i) => {
    if (others.length === 0) return { mark: { ...mark, span: flight.span } };
    return { mark, twins: others.map((other) => mark.key.replace(id, other)), origin: drawn[0]?.[i] };
  });
}

/** The line the columns stand on; it draws out from where the worker sinks into it. */
function baseline({ baseline: y, cluster }: Scaffold, width: number): Placed[] {
  const mark = line('baseline', [0, y, width, y]);
  if (!cluster) return [{ mark }];
  const { x } = cluster.discs[0];
  const speck: Circle = {
    shape: 'circle',
    key: 'worker',
    tone: 'ink',
    x,
    y,
    r: 0.5,
    ring: 0.5,
    layer: 1,
    span: sinking,
  };
  const origin = { ...mark, x1: x, x2: x, delay: sinking, span: 1 - sinking };
  return [{ mark, origin }, { mark: speck }];
}
