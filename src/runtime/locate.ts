/**
 * From measured boxes to the playhead: pure arithmetic, no document. At the middle of step `i` the playhead
 * is `i`; around whole values it rests, so that a reader who stops to read sees a finished picture.
 */

/** Where a step stands, in px of the document, and how high its words are. */
export interface StepBox {
  readonly top: number;
  readonly bottom: number;
  readonly words: number;
}

/** How far to each side of its middle a step rests, as a part of its height. */
const usualRest = 0.18;

/** Even a step full of words leaves this much of itself to the movement. */
const longestRest = 0.35;

/** How finely the playhead moves: the page shows three decimals, so the picture is drawn at three. */
const grain = 1000;

/**
 * The playhead of a scene, 0 to the last of its steps, when the line stands at `line` px of the document
 * and `room` px of height are left to prose; 0 if there is no step.
 */
export function locate(steps: readonly StepBox[], line: number, room: number): number {
  const raw = locateRaw(steps, line);
  const step = Math.round(raw);
  const box = steps[step];
  return box ? step + eased(raw - step, restOf(box, room)) : 0;
}

/** The playhead before it rests: the top of step `i` is `i − ½`, its bottom `i + ½`, straight between. */
export function locateRaw(steps: readonly StepBox[], line: number): number {
  const index = lastFrom(steps, line);
  const box = steps[index];
  if (!box) return 0;
  const raw = index - 0.5 + part(line - box.top, box.bottom - box.top);
  return Math.min(steps.length - 1, Math.max(0, raw));
}

/** The last step whose top is above the line, by halving; the first if there is none. */
function lastFrom(steps: readonly StepBox[], line: number): number {
  let low = 0;
  let high = steps.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((steps[middle] as StepBox).top <= line) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** `value` as a part of `whole`, 0 to 1; the middle where there is no whole. */
function part(value: number, whole: number): number {
  const share = value / whole;
  return whole > 0 && !Number.isNaN(share) ? Math.min(1, Math.max(0, share)) : 0.5;
}

/** A step whose words are higher than the room rests while they cross the line. */
function restOf({ top, bottom, words }: StepBox, room: number): number {
  const crossing = words > room ? words / (bottom - top) / 2 || 0 : 0;
  return Math.min(longestRest, Math.max(usualRest, crossing));
}

/** The way from a whole value, −½ to ½, after the rest; rounded inward, so that no step turns early. */
function eased(offset: number, rest: number): number {
  const way = Math.max(0, (Math.abs(offset) - rest) / (1 - 2 * rest));
  return (Math.sign(offset) * Math.floor(cubicInOut(way) * grain)) / grain;
}

/** Slow at both ends, from 0 to 1; D3's easing of this name would bring all its others along. */
function cubicInOut(way: number): number {
  return way < 0.5 ? 4 * way ** 3 : 1 - 4 * (1 - way) ** 3;
}
