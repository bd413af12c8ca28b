import { max, range } from 'd3';
import type { LadderView } from '../story/view';
import { shownItems } from './chart';
import type { Mark } from './drawing';
import { type Placed, withGhosts } from './ghosts';
import { caseMarks } from './ladder-cases';
import { fieldMarks } from './ladder-field';
import { beneathClocks } from './ladder-motion';
import type { Layout } from './layout';

/** The room of one item beneath the ladder, px. */
export interface Room {
  readonly layout: Layout;
  readonly y: number;
  readonly height: number;
}

/** What stands beneath the ladder at each step, from `top` px on, and where it grows from and goes to. */
export function belowMarks(view: LadderView, layout: Layout, top: number): Mark[][] {
  const steps = range(view.steps.length);
  const most = Math.max(1, Math.floor((layout.height - top) / leastHeight));
  const heightOf = (step: number) => (layout.height - top) / Math.min(most, Math.max(1, rowsOf(view, step)));
  const roomIn = (step: number, i: number) => ({ layout, y: top + i * heightOf(step), height: heightOf(step) });
  return withGhosts(steps.map((step) => blocksOf({ view, step, most }, (i) => roomIn(step, i))));
}

/** Below this height, px, a row cannot hold its words; the last ones that fit are drawn. */
const leastHeight = 15;

/** The most items beneath the ladder in any step of the same form, so that they keep their places. */
function rowsOf(view: LadderView, step: number): number {
  const alike = range(view.steps.length).filter((other) => view.steps[other]?.form === view.steps[step]?.form);
  return max(alike, (other) => itemsBelow(view, other).length) ?? 0;
}

/** The items a step shows beneath the ladder, in their order. */
export function itemsBelow(view: LadderView, step: number): LadderView['items'][number][] {
  if (view.steps[step]?.form === 'lanes') return [];
  return shownItems(view, step).filter(({ part }) => part === 'waiting' || part === 'cases');
}

interface Moment {
  readonly view: LadderView;
  readonly step: number;
  /** How many rows there is room for. */
  readonly most: number;
}

function blocksOf({ view, step, most }: Moment, roomOf: (i: number) => Room): Placed[] {
  const figures = view.items.filter(({ part }) => part === 'cases').map(({ figure }) => figure);
  const placed = itemsBelow(view, step)
    .slice(-most)
    .flatMap((item, i) => {
      if (item.part === 'waiting') return fieldMarks(item, roomOf(i));
      return caseMarks(item, roomOf(i), { figures, look: view.steps[step]?.look === item.id });
    });
  return placed.map(({ mark, folded }) => {
    return { mark: { ...mark, ...beneathClocks.going }, folded: () => ({ ...folded, ...beneathClocks.coming }) };
  });
}
