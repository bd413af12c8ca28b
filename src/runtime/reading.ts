import type { Boxes } from './boxes';
import { locate, type StepBox } from './locate';
import { isCrossed } from './place';

/** What the reader is reading. */
export interface Reading {
  /** The scene, and the step in it, from 0. */
  readonly scene: number;
  readonly step: number;
  /** The step among the steps of all scenes, from 0. */
  readonly among: number;
  readonly playhead: number;
  /** True if the reading line stands inside a step, false before, between and after them. */
  readonly within: boolean;
}

/** What is read when the reading line stands at `line` px of the document; undefined without any step. */
export function readingAt({ scenes, steps: all, room }: Boxes, line: number): Reading | undefined {
  const begun = scenes.findLastIndex(({ top, steps }) => top <= line && steps.length > 0);
  const scene = Math.max(begun, 0);
  const steps = scenes[scene]?.steps ?? [];
  if (steps.length === 0) return undefined;
  const playhead = locate(steps, line, room.bottom - room.top);
  const step = Math.round(playhead);
  const box = steps[step] as StepBox;
  return { scene, step, among: all.indexOf(box), playhead, within: isCrossed(box, line) };
}
