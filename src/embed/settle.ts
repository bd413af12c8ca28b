/** The size of a frame and of the content in it, CSS px. */
export interface Measure {
  readonly width: number;
  readonly frame: number;
  readonly content: number;
}

const near = 2;
const patience = 3;
const screens = 1.5;

const differ = (a: number, b: number): boolean => Math.abs(a - b) > near;

/** A judge of measures given in turn: whether the height is worth telling, because it changed, and not for the fourth
 * time running merely in answer to the frame's own change, which would go on for ever. */
export function judgeHeights(): (now: Measure) => boolean {
  let last: Measure = { width: 0, frame: 0, content: 0 };
  let echoes = 0;
  return (now) => {
    if (!now.width || !now.content || !differ(now.content, last.content)) return false;
    echoes = now.width === last.width && differ(now.frame, last.frame) ? echoes + 1 : 0;
    last = now;
    return echoes <= patience;
  };
}

/** Whether the host sizes the frame to its content: it came to the height told, or is too tall for any screen to show. */
export function isSizedToContent(heights: { frame: number; before: number; told: number; screen: number }): boolean {
  const { frame, before, told, screen } = heights;
  return frame > screens * screen || (differ(frame, before) && !differ(frame, told));
}
