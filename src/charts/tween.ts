import type { Count, Drawing, Label, Mark } from './drawing';

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
  size: { readonly width: number; readonly height: number },
  keyframes: readonly (readonly Mark[])[],
  backwards: readonly number[] = [],
): (playhead: number) => Drawing {
  const last = Math.max(0, keyframes.length - 1);
  const byKey = keyframes.map((marks) => new Map(marks.map((mark) => [mark.key, mark])));
  return (playhead) => {
    const at = Number.isFinite(playhead) ? Math.min(last, Math.max(0, playhead)) : 0;
    const from = Math.floor(at);
    const [here, next] = [byKey[from], byKey[from + 1]] as [Keyed, Keyed];
    const way = () =>
      backwards.includes(from) ? between(next, here, 1 - (at - from)) : between(here, next, at - from);
    return { width: size.width, height: size.height, marks: inLayers(at === from ? (keyframes[from] ?? []) : way()) };
  };
}

type Keyed = ReadonlyMap<string, Mark>;

function inLayers(marks: readonly Mark[]): Mark[] {
  return marks.filter((mark) => (mark.opacity ?? 1) > 0 && !mark.ghost).sort((a, b) => (a.layer ?? 0) - (b.layer ?? 0));
}

function between(from: Keyed, to: Keyed, t: number): Mark[] {
  const gone = [...from.values()].filter((mark) => !to.has(mark.key)).map((mark) => faded(mark, leaving(mark, t)));
  const staying = [...to.values()].flatMap((mark) => {
    const before = from.get(mark.key);
    if (before?.ghost && mark.ghost) return [];
    return before ? travelled(before, mark, t) : [faded(mark, coming(mark, t))];
  });
  return [...gone, ...staying];
}

/** What is left of a mark without a partner. Words have made way before others come, so that both stay legible. */
function leaving({ shape }: Mark, t: number): number {
  return 1 - ramp(t, 0.4, shape === 'text' ? 0.5 : 0.6);
}

function coming({ shape }: Mark, t: number): number {
  return ramp(t, shape === 'text' ? 0.5 : 0.4, 0.6);
}

/** 0 up to `from`, 1 from `to` on. */
function ramp(t: number, from: number, to: number): number {
  return Math.min(1, Math.max(0, (t - from) / (to - from)));
}

function faded(mark: Mark, opacity: number): Mark {
  return { ...mark, opacity: (mark.opacity ?? 1) * opacity };
}

function travelled(a: Mark, b: Mark, t: number): Mark[] {
  // A mark that sets off with a span of its own keeps its own time; where it arrives is timed for the next way.
  const delay = a.span === undefined ? Math.max(a.delay ?? 0, b.delay ?? 0) : (a.delay ?? 0);
  const span = a.span ?? b.span ?? 1 - Math.max(0.3, delay);
  const own = Math.min(1, Math.max(0, (t - delay) / span));
  if ((a.ghost && own === 0) || (b.ghost && own === 1)) return [];
  if (a.shape === 'text' && b.shape === 'text' && !sameText(a, b)) return exchanged(a, b, own);
  if (a.shape !== b.shape) return [faded(a, leaving(a, t)), { ...faded(b, coming(b, t)), key: `${b.key}+` }];
  return [blend(a, b, own)];
}

function sameText(a: Label, b: Label): boolean {
  return (a.count && b.count) !== undefined || (a.weight === b.weight && a.lines.join('\n') === b.lines.join('\n'));
}

/** Words that change travel together; the old ones give way to the new in mid-flight. */
function exchanged(a: Label, b: Label, t: number): Mark[] {
  const place = blend(a, b, t) as Label;
  const [was, is] = [a, b].map(({ lines, tone, weight }) => ({ ...place, lines, tone, weight })) as [Label, Label];
  const old = { ...was, opacity: (a.opacity ?? 1) * leaving(a, t) };
  const fresh = { ...is, key: `${b.key}+`, opacity: (b.opacity ?? 1) * coming(b, t) };
  return [old, fresh];
}

/** The mark `t` of the way from `a` to `b`: numbers move, everything else is taken from `b` at the turn. */
function blend(a: Mark, b: Mark, t: number): Mark {
  const near = t < turn(a, b) ? a : b;
  const mixed: Record<string, unknown> = { ...near };
  const [x, y] = [a, b] as unknown as [Record<string, unknown>, Record<string, unknown>];
  for (const key in near) mixed[key] = mix(x[key], y[key], t) ?? mixed[key];
  mixed.opacity = lerp(a.opacity ?? 1, b.opacity ?? 1, seen(a, b, t));
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
  if (a.tone !== 'gone' && b.tone === 'gone') return 0.9;
  return a.tone === 'gone' && b.tone !== 'gone' ? 0.1 : 0.5;
}

function mix(a: unknown, b: unknown, t: number): unknown {
  if (a === b) return a;
  if (typeof a === 'number' && typeof b === 'number') return lerp(a, b, t);
  if (isNumbers(a) && isNumbers(b) && a.length === b.length) return a.map((value, i) => lerp(value, b[i] as number, t));
  if (isCount(a) && isCount(b)) return { ...b, value: lerp(a.value, b.value, t) };
  return undefined;
}

function lerp(a: number, b: number, t: number): number {
  return a + (b - a) * t;
}

function isNumbers(value: unknown): value is readonly number[] {
  return Array.isArray(value) && typeof value[0] === 'number';
}

function isCount(value: unknown): value is Count {
  return typeof value === 'object' && value !== null && 'decimals' in value;
}
