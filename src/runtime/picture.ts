import type { Measure } from '../charts/index';
import type { Boxes } from './boxes';
import type { Canvas } from './canvas';
import type { StepPart } from './parts';
import type { Span } from './place';

/** A picture of the page: where it is, what it should show, and how it comes to show it. */
export interface Picture extends Canvas {
  /** The part of the document in which the picture can be seen. */
  readonly spanIn: (boxes: Boxes) => Span;
  /** The playhead it should stand at when the reading line is at `line` px of the document. */
  readonly playheadAt: (boxes: Boxes, line: number) => number;
}

/** A scene with a picture: its parts, what draws it, and its place among all scenes. */
export interface Pictured {
  readonly figure: HTMLElement;
  readonly steps: readonly StepPart[];
  readonly measure: Measure;
  readonly place: number;
}

/** What draws the scenes, by the id of the scene. */
export type Charts = ReadonlyMap<string, Measure>;
