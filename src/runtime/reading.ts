import type { Boxes } from './boxes';
import { locate, type StepBox } from './locate';

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
export function readingAt({ scenes, room }: Boxes, line: number): Reading | undefined {
  const begun = scenes.findLastIndex(({ top, steps }) => top <= line && steps.length > 0);
  const scene = Math.max(begun, 0);
  const steps = scenes[scene]?.steps ?? [];
  if (steps.length === 0) return undefined;
  const playhead = locate(steps, line, room.bottom - room.top);
  const step = Math.round(playhead);
  const before = scenes.slice(0, scene).reduce((sum, box) => sum + box.steps.length, 0);
  const { top, bottom } = steps[step] as StepBox;
  const within = top <= line && line < bottom;
  return { scene, step, among: before + step, playhead, within };
}
