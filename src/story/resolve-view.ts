import type { ResolvedFact } from './facts';
import type { ViewEntry } from './schema';
import type { Figure, Item, Keyframe, View } from './view';
import { dated } from './when';

interface Resolving {
  readonly facts: ReadonlyMap<string, ResolvedFact>;
  /** Turns a text with references into plain words. */
  readonly plain: (text: string) => string;
}

/** The part an item plays in a chart that gives none, for each kind. */
export const firstPart = {
  ladder: 'area',
  units: 'amount',
  caseload: 'load',
  crowd: 'all',
  timeline: 'event',
  budget: 'total',
} as const satisfies Record<View['kind'], string>;

/** The view of a chart with every reference resolved; titles and units carry on from step to step. */
export function resolveView(chart: ViewEntry, { facts, plain }: Resolving): View {
  const items = chart.items.map((item) => {
    const { id, fact, label, short, part = firstPart[chart.kind], group, lane, at } = item;
    const words = { label: plain(label), short: plain(short ?? label) };
    const date = at === undefined ? undefined : String(factOf(facts, at).value);
    const resolved = {
      id,
      part,
      ...words,
      figure: figureOf(factOf(facts, fact)),
      ...defined({ group, lane, at: date }),
    };
    return chart.kind === 'timeline' ? dated(resolved) : resolved;
  });
  // The schema has matched parts and forms to the kind, which the types of a union cannot follow through a map.
  return { kind: chart.kind, items: items satisfies Item[], steps: keyframes(chart, plain) } as View;
}

function keyframes(chart: ViewEntry, plain: Resolving['plain']): Keyframe[] {
  let { title, unit } = chart;
  return chart.steps.map((step) => {
    title = step.title ?? title;
    unit = step.unit ?? unit;
    const { show, form, look } = step;
    return { show, form, ...defined({ look }), title: plain(title), unit: plain(unit) };
  });
}

function factOf(facts: Resolving['facts'], id: string): ResolvedFact {
  const fact = facts.get(id);
  if (!fact) throw new Error(`There is no fact "${id}": the story was not checked.`);
  return fact;
}

/** Only what charts need: the page carries it to the browser. */
function figureOf({ id, value, text, label, kind, status, unit }: ResolvedFact): Figure {
  return { id, value, text, label, kind, status, unit };
}

type Defined<T> = { readonly [K in keyof T]?: Exclude<T[K], undefined> };

/** The object without its undefined members, which JSON could not carry. */
export function defined<T extends object>(members: T): Defined<T> {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as Defined<T>;
}
