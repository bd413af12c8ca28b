import type { LadderView } from '../story/view';
import { shownItems } from './chart';
import type { Mark } from './drawing';
import { type Frames, framesOf } from './frames';
import { type Placed, withGhosts } from './ghosts';
import { caseMarks, fieldMarks } from './ladder-cases';
import { largestOf } from './largest';
import type { Layout } from './layout';

/** Below this height, px, a row cannot hold its words; the last ones that fit are drawn. */
const leastHeight = 15;

/** What stands beneath the ladder at each step, from `top` px on, and where it grows from and goes to. */
export function belowMarks(view: LadderView, layout: Layout, top: number): Frames<Mark[]> {
  const free = layout.height - top;
  const most = Math.floor(free / leastHeight);
  const cases = view.items.filter(({ part }) => part === 'cases');
  const rows = view.steps.map((_, step) => itemsBelow(view, step));
  const frames = framesOf(view.steps, ({ form, look }, step) => {
    // As high as in the fullest step of the same form, so that rows keep their places.
    const count = largestOf(rows, (row, i) => (view.steps[i]?.form === form ? row.length : 0));
    const height = free / Math.min(most, count);
    const marks = (rows[step] ?? []).slice(-most).flatMap((item, i) => {
      const room = { layout, y: top + i * height, height };
      if (item.part === 'waiting') return fieldMarks(item, room);
      return caseMarks(item, room, { cases, look: look === item.id });
    });
    return marks.map(grown);
  });
  return withGhosts(frames);
}

/** A mark that waits until the ladder has risen, and is gone before it comes down again: dots grow, numbers count up. */
function grown(mark: Mark): Placed {
  const count = 'count' in mark && { count: { ...mark.count, value: 0 } };
  const least = 'r' in mark ? { r: 0, ring: 0 } : { opacity: 0, ...count };
  return {
    mark: { ...mark, delay: 0, span: 0.5 },
    folded: () => ({ ...mark, ...least, delay: 0.5, span: 0.5 }) as Mark,
  };
}

/** The items a step shows beneath the ladder, in their order. */
export function itemsBelow(view: LadderView, step: number): LadderView['items'][number][] {
  if (view.steps[step]?.form === 'lanes') return [];
  return shownItems(view, step).filter(({ part }) => part === 'waiting' || part === 'cases');
}
