import type { View } from '../story/view';
import { budget } from './budget';
import { caseload } from './caseload';
import type { Chart } from './chart';
import { crowd } from './crowd';
import type { Drawing } from './drawing';
import { ladder } from './ladder';
import type { Layout } from './layout';
import { timeline } from './timeline';
import { units } from './units';

/** A chart bound to its view. */
export interface BoundChart {
  readonly measure: (layout: Layout) => (playhead: number) => Drawing;
  readonly sentence: (step: number) => string;
}

/** The chart that draws a view: the only registry of chart kinds. */
export function chartFor(view: View): BoundChart {
  switch (view.kind) {
    case 'ladder':
      return bind(ladder, view);
    case 'units':
      return bind(units, view);
    case 'caseload':
      return bind(caseload, view);
    case 'crowd':
      return bind(crowd, view);
    case 'timeline':
      return bind(timeline, view);
    case 'budget':
      return bind(budget, view);
    default:
      return view satisfies never;
  }
}

function bind<V extends View>(chart: Chart<V>, view: V): BoundChart {
  return {
    measure: (layout) => chart.measure(view, layout),
    sentence: (step) => chart.sentence(view, step),
  };
}
