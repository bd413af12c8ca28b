/** The version of the contract between a frame and its loader; each answers only to its own. */
export const version = 1;

/** How a frame is shown: scrolled by its host, scrolling by itself, or at its full height. */
export type Situation = 'driven' | 'fixed' | 'whole';

/** What a frame tells its loader: its height, the place it wants to be at (`by` says how far that is from where its host
 * had put it, if it has moved by itself), the step being read. Lengths are CSS px. */
export type FromFrame =
  | { readonly type: 'size'; readonly height: number; readonly as: string }
  | { readonly type: 'seek'; readonly y: number; readonly id: number; readonly by?: number }
  | { readonly type: 'step'; readonly scene: string; readonly step: string; readonly playhead: number };

/** What a loader tells its frame: how to show itself, how far its host has come (`seen` is the last seek answered, `cut`
 * the px of the frame below the screen's edge), and a step to go to. */
export type FromHost =
  | { readonly type: 'show'; readonly as: 'driven' | 'whole' }
  | { readonly type: 'scroll'; readonly y: number; readonly seen: number; readonly cut: number }
  | { readonly type: 'go'; readonly step: string };

type Fields = Readonly<Record<string, unknown>>;

const furthest = 1_000_000;
const longestName = 200;

const fieldsOf = (data: unknown): Fields => (typeof data === 'object' && data ? (data as Fields) : {});

const isNumber = (value: unknown): value is number => Number.isFinite(value);

const clamp = (value: number, least = 0): number => Math.min(furthest, Math.max(least, value));

const isName = (value: unknown): value is string =>
  typeof value === 'string' && value !== '' && value.length <= longestName;

/** Whether the data opens a conversation: the frame's `hello`, or the loader's `welcome`, in our version. */
export function isOpening(data: unknown, type: 'hello' | 'welcome'): boolean {
  const fields = fieldsOf(data);
  return fields.scrollStory === version && fields.type === type;
}

/** The frame's message with every number clamped to a million, or undefined where it is none of ours. */
export function checkFromFrame(data: unknown): FromFrame | undefined {
  const { type, height, as, y, id, by, scene, step, playhead } = fieldsOf(data);
  if (type === 'size' && isNumber(height) && isName(as)) return { type, height: clamp(height), as };
  if (type === 'seek' && isNumber(y) && isNumber(id))
    return { type, y: clamp(y, -furthest), id, ...(isNumber(by) && { by: clamp(by, -furthest) }) };
  if (type === 'step' && isName(scene) && isName(step) && isNumber(playhead))
    return { type, scene, step, playhead: clamp(playhead) };
  return undefined;
}

/** The loader's message with every number clamped to a million, or undefined where it is none of ours. */
export function checkFromHost(data: unknown): FromHost | undefined {
  const { type, as, y, seen, cut, step } = fieldsOf(data);
  if (type === 'show' && (as === 'driven' || as === 'whole')) return { type, as };
  if (type === 'scroll' && isNumber(y) && isNumber(seen) && isNumber(cut)) {
    return { type, y: clamp(y), seen, cut: clamp(cut) };
  }
  if (type === 'go' && isName(step)) return { type, step };
  return undefined;
}
