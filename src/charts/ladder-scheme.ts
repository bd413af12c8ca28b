import { sum } from 'd3';
import type { LadderView } from '../story/view';
import { nameOf } from './corner';
import { widest } from './fit';
import { grouped } from './grouped';
import { gradesOf, groupsOf, judgements, laneOf, type Stand } from './ladder-stands';
import { largestOf } from './largest';
import type { Layout } from './layout';
import { textWidth, wrap } from './text';

/** Sizes of a ladder in px; `under` and `over` are from a rung to the baselines of the words next to it. */
interface Sizes {
  readonly name: number;
  readonly nameLead: number;
  readonly area: number;
  readonly areaLead: number;
  readonly inner: number;
  readonly plate: readonly [width: number, height: number];
  readonly overall: readonly [width: number, height: number];
  /** The thread of the overall plate; others have 1. */
  readonly thread: number;
  readonly under: number;
  readonly over: number;
  /** From the top of the drawing to the first grade's name. */
  readonly head: number;
  /** The least width left to the names of the grades, as a share of the drawing. */
  readonly share: number;
}

/** The column of one judged area: the same plate at all times. */
export interface Lane {
  readonly id: string;
  /** The middle of the column. */
  readonly x: number;
  readonly width: number;
  readonly height: number;
  readonly overall: boolean;
}

/** A judgement in its column. */
export interface Plate extends Omit<Stand, 'lane'> {
  readonly lane: Lane;
}

/** What a ladder keeps from step to step. */
export interface Scheme extends Sizes {
  readonly layout: Layout;
  /** The names of the grades, in lines. */
  readonly grades: readonly (readonly string[])[];
  readonly lanes: readonly Lane[];
  /** Where the names of the grades end and the columns begin. */
  readonly gutter: number;
  /** True if there are several occasions, so that each has to be named. */
  readonly dated: boolean;
}

const compact: Sizes = {
  ...{ name: 13, nameLead: 15, area: 12.5, areaLead: 15, inner: 12.5 },
  ...{ plate: [36, 13], overall: [56, 24], thread: 2 },
  ...{ under: 15.5, over: 7.5, head: 5, share: 0.24 },
};

const narrow: Sizes = {
  ...compact,
  ...{ name: 12, nameLead: 14, area: 12, areaLead: 14, inner: 12, overall: [52, 22], under: 15 },
};

const low: Sizes = { ...narrow, plate: [36, 10], overall: [52, 18], head: 2 };

const wide: Sizes = {
  ...{ name: 17, nameLead: 19.55, area: 16, areaLead: 19.2, inner: 18 },
  ...{ plate: [92, 26], overall: [112, 46], thread: 3 },
  ...{ under: 22.5, over: 10.5, head: 11, share: 0.19 },
};

/** The scheme of a ladder in a room. */
export function schemeOf(view: LadderView, layout: Layout): Scheme {
  const sizes = sizesFor(layout);
  const names = gradesOf(view).map((grade) => grade.charAt(0).toUpperCase() + grade.slice(1));
  const gutter = gutterOf(names, layout, sizes);
  const room = { ...sizes, layout, gutter };
  return {
    ...room,
    grades: names.map((name) => wrap(name, { width: gutter, size: sizes.name, weight: 600 })),
    lanes: lanesOf(view, room),
    dated: groupsOf(view.items).length > 1,
  };
}

function sizesFor({ form, width, height }: Layout): Sizes {
  if (form === 'wide') return wide;
  if (height < 200) return low;
  return width < 320 ? narrow : compact;
}

function gutterOf(names: readonly string[], { width }: Layout, sizes: Sizes): number {
  const words = names.flatMap((name) => name.split(' '));
  const longest = widest(words, { size: sizes.name, weight: 600 });
  return Math.min(width * 0.36, Math.max(longest + sizes.over, width * sizes.share));
}

type Room = Omit<Scheme, 'grades' | 'lanes' | 'dated'>;

/** Areas first, overall last, with equal gaps between the gutter and the right edge. */
function lanesOf(view: LadderView, room: Room): Lane[] {
  const plates = platesOf(view, room);
  const free = room.layout.width - room.gutter - sum(plates, ({ width }) => width);
  const gap = free / Math.max(1, plates.length - 1);
  const before = (i: number) => room.gutter + sum(plates.slice(0, i), ({ width }) => width + gap);
  return plates.map((plate, i) => ({ ...plate, x: before(i) + plate.width / 2 }));
}

/** The overall plate is as wide as the names it bears, up to a third of the drawing; the others share what is left. */
function platesOf(view: LadderView, { layout, gutter, inner, plate, overall }: Room): Omit<Lane, 'x'>[] {
  const plates = grouped(judgements(view.items), laneOf).map(([id, items]) => {
    const names = largestOf(items, (item) => textWidth(nameOf(item, layout), inner, 600));
    const width = Math.max(overall[0], Math.min(0.3 * layout.width, names + inner));
    return { id, width, height: overall[1], overall: items.some(({ part }) => part === 'overall') };
  });
  const [areas, rest] = [plates.filter((one) => !one.overall), plates.filter((one) => one.overall)];
  const free = layout.width - gutter - sum(rest, (one) => one.width + leastGap);
  const width = Math.max(2, Math.min(plate[0], free / Math.max(1, areas.length) - leastGap));
  return [...areas.map((one) => ({ ...one, width, height: plate[1] })), ...rest];
}

const leastGap = 5;
