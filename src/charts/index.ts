import type { View } from '../story/view';
import { measureBudget } from './budget';
import { budgetSentence } from './budget-sentence';
import { measureCaseload } from './caseload';
import { caseloadSentence } from './caseload-sentence';
import { measureCrowd } from './crowd';
import { crowdSentence } from './crowd-sentence';
import type { Drawing } from './drawing';
import { measureLadder } from './ladder';
import { ladderSentence } from './ladder-sentence';
import type { Layout } from './layout';
import { measureTimeline } from './timeline';
import { timelineSentence } from './timeline-sentence';
import { measureUnits } from './units';
import { unitsSentence } from './units-sentence';

/**
 * The only registry of chart kinds: what draws a view, and what says it. They are apart because the sentences are
 * written when the page is built, and only what draws travels to its readers.
 */

/** Measures a chart for a layout; returns its picture at any playhead. All that does not move is worked out once. */
export type Measure = (layout: Layout) => (playhead: number) => Drawing;

/** What draws a view. */
export function measureFor(view: View): Measure {
  switch (view.kind) {
    case 'ladder':
      return (layout) => measureLadder(view, layout);
    case 'units':
      return (layout) => measureUnits(view, layout);
    case 'caseload':
      return (layout) => measureCaseload(view, layout);
    case 'crowd':
      return (layout) => measureCrowd(view, layout);
    case 'timeline':
      return (layout) => measureTimeline(view, layout);
    case 'budget':
      return (layout) => measureBudget(view, layout);
    default:
      return view satisfies never;
  }
}

/** One sentence for the picture of a step (from 0), made from the data shown, unique where the picture differs. */
export function sentenceFor(view: View, step: number): string {
  switch (view.kind) {
    case 'ladder':
      return ladderSentence(view, step);
    case 'units':
      return unitsSentence(view, step);
    case 'caseload':
      return caseloadSentence(view, step);
    case 'crowd':
      return crowdSentence(view, step);
    case 'timeline':
      return timelineSentence(view, step);
    case 'budget':
      return budgetSentence(view, step);
    default:
      return view satisfies never;
  }
}
