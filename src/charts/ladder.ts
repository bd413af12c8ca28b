import type { LadderView } from '../story/view';
import type { Drawing, Mark } from './drawing';
import { framesOf } from './frames';
import { belowMarks } from './ladder-below';
import { ladderKeyframes } from './ladder-motion';
import { picturesOf } from './ladder-picture';
import { schemeOf } from './ladder-scheme';
import type { Layout } from './layout';
import { tween } from './tween';

/** The share of the height the ladder keeps while something else stands beneath it. */
const upperShare = 0.55;

/** A ladder of grades: plates on threads fall to the rung each area was given, and climb when it is judged again. */
export function measureLadder(view: LadderView, layout: Layout): (playhead: number) => Drawing {
  const upper = layout.height * upperShare;
  const pictures = picturesOf(view, schemeOf(view, layout), upper);
  const below = belowMarks(view, layout, upper);
  const keyframes = framesOf(ladderKeyframes(pictures), (marks, step) => [...marks, ...(below.at(step) ?? [])]);
  const draw = tween(layout, keyframes);
  return (playhead) => {
    const drawing = draw(playhead);
    return { ...drawing, marks: drawing.marks.flatMap(cut) };
  };
}

/** Plates come in over the top edge: what is still above it is not drawn. */
function cut(mark: Mark): Mark[] {
  if (mark.shape === 'line') return mark.y2 > 0 ? [mark] : [];
  if (!('y' in mark) || mark.y > 0) return [mark];
  const height = mark.y + ('height' in mark ? mark.height : 0);
  return 'height' in mark && height > 0 ? [{ ...mark, y: 0, height }] : [];
}
