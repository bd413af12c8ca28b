import type { Count, Drawing, Mark } from './drawing';
import { type Frames, framesOf } from './frames';

/**
 * Moves a chart between its keyframes. Marks with the same key travel; a mark without a partner
 * fades in the middle fifth of the way. A ghost lends a mark a place to come from or to go
 * to, and is not there at rest. The playhead arrives eased: here all is linear.
 */

/**
 * Returns the drawing at a playhead, from 0 to the last keyframe; outside it holds the nearest. From the
 * keyframes listed in `backwards` the marks take the way that leads here from the next one, in reverse.
 */
export function tween(
  { width, height }: { readonly width: number; readonly height: number },
  keyframes: Frames<readonly Mark[]>,
  backwards: readonly number[] = [],
): (playhead: number) => Drawing {
  const byKey = framesOf(keyframes, (marks) => new Map(marks.map((mark) => [mark.key, mark])));
  return (playhead) => {
    const at = Number.isFinite(playhead) ? Math.max(0, Math.min(keyframes.length - 1, playhead)) : 0;
    const from = Math.floor(at);
    const way = () => {
      const [here, next] = [byKey.at(from), byKey.at(from + 1)] as [Keyed, Keyed];
      return backwards.includes(from) ? between(next, here, 1 - (at - from)) : between(here, next, at - from);
    };
    return { width, height, marks: inLayers(at === from ? (keyframes.at(from) ?? []) : way()) };
  };
}

type Keyed = ReadonlyMap<string, Mark>;

function inLayers(marks: readonly Mark[]): Mark[] {
  return marks.filter((mark) => opacityOf(mark) > 0 && !mark.ghost).sort((a, b) => (a.layer ?? 0) - (b.layer ?? 0));
}

function between(from: Keyed, to: Keyed, t: number): Mark[] {
  const gone = [...from.values()].filter(({ key }) => !to.has(key)).map((mark) => leaving(mark, t));
  const staying = [...to.values()].flatMap((mark) => {
    const before = from.get(mark.key);
    return before ? travelled(before, mark, t) : [coming(mark, t)];
  });
  return [...gone, ...staying];
}

/** What is left of a mark without a partner. Words have made way before others come, so that both stay legible. */
function leaving(mark: Mark, t: number): Mark {
  return faded(mark, 1 - ramp(t, 0.4, mark.shape === 'text' ? 0.5 : 0.6));
}

function coming(mark: Mark, t: number): Mark {
  return faded(mark, ramp(t, mark.shape === 'text' ? 0.5 : 0.4, 0.6));
}

function faded(mark: Mark, share: number): Mark {
  return { ...mark, opacity: opacityOf(mark) * share };
}

function opacityOf({ opacity = 1 }: Mark): number {
  return opacity;
}

/** 0 up to `from`, 1 from `to` on. */
function ramp(t: number, from: number, to: number): number {
  return Math.min(1, Math.max(0, (t - from) / (to - from)));
}

function travelled(a: Mark, b: Mark, t: number): Mark[] {
  // A mark that sets off with a span of its own keeps its own time; where it arrives is timed for the next way.
  const delay = Math.max(a.delay ?? 0, a.span === undefined ? (b.delay ?? 0) : 0);
  const span = a.span ?? b.span ?? 1 - Math.max(0.3, delay);
  const own = ramp(t - delay, 0, span);
  if ((a.ghost && (b.ghost || own === 0)) || (b.ghost && own === 1)) return [];
  const blend = (near: Mark) => blended(near, [a, b], own);
  if (areAlike(a, b)) return [blend(own < turn(a, b) ? a : b)];
  // Words that change travel together; the old ones give way to the new in mid-flight.
  const [old, fresh] = a.shape === b.shape ? [blend(a), blend(b)] : [a, b];
  return [leaving(old, own), { ...coming(fresh, own), key: `${b.key}+` }];
}

/** Whether one mark can become the other: words only if they are the same words, or both are a number that counts. */
export function areAlike(a: Mark, b: Mark): boolean {
  if (a.shape !== 'text' || b.shape !== 'text') return a.shape === b.shape;
  return Boolean(a.count && b.count) || (a.weight === b.weight && a.lines.join('\n') === b.lines.join('\n'));
}

type Members = Readonly<Record<string, unknown>>;

/** A mark `t` of the way from one to another: numbers move, but for the weight of letters; all else is as `near` has it. */
function blended(near: Mark, [a, b]: readonly [Mark, Mark], t: number): Mark {
  const [from, to] = [a, b] as unknown as [Members, Members];
  const mixed: Record<string, unknown> = { ...near };
  for (const key in near) if (key !== 'weight') mixed[key] = mix(from[key], to[key], t) ?? mixed[key];
  mixed.opacity = lerp(opacityOf(a), opacityOf(b), seen(a, b, t));
  delete mixed.ghost;
  return mixed as unknown as Mark;
}

/** How far a change of opacity has come: a mark shows itself in the first fifth of its way from a ghost. */
function seen(a: Mark, b: Mark, t: number): number {
  if (a.ghost) return Math.min(1, 5 * t);
  return b.ghost ? Math.max(0, 5 * t - 4) : t;
}

/** When a mark takes on what does not move, such as its tone: what goes pales only once it is thin. */
function turn(a: Mark, b: Mark): number {
  return 0.5 + 0.4 * (Number(b.tone === 'gone') - Number(a.tone === 'gone'));
}

function mix(a: unknown, b: unknown, t: number): unknown {
  if (a === b) return a;
  if (typeof a === 'number' && typeof b === 'number') return lerp(a, b, t);
  if (isNumbers(a) && isNumbers(b) && a.length === b.length) return a.map((value, i) => lerp(value, b[i] as number, t));
  return isCount(a) && isCount(b) ? { ...b, value: lerp(a.value, b.value, t) } : undefined;
}

function lerp(a: number, b: number, t: number): number {
  return a + (b - a) * t;
}

function isNumbers(value: unknown): value is readonly number[] {
  return Array.isArray(value) && typeof value[0] === 'number';
}

function isCount(value: unknown): value is Count {
  return value instanceof Object && 'decimals' in value;
}
