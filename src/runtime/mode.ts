/** How the page shows itself: the picture follows the scroll, moves step by step, or stands beside each step. */
export type Mode = 'scroll' | 'steps' | 'flat';

/** How prose and picture stand: one above the other, or side by side. The stylesheet decides. */
export type PageLayout = 'stacked' | 'side';

export interface Circumstances {
  /** What the address asks for. */
  readonly asked: Mode | null;
  readonly reducedMotion: boolean;
  readonly layout: PageLayout;
  /** The small viewport height, in px. */
  readonly height: number;
  /** The size of the page's letters, in px. */
  readonly letters: number;
  /** True on paper, and in a frame as high as all it holds: there is nothing to pin a picture to. */
  readonly whole: boolean;
  /** True for one scene in a box of another's page that nobody but its reader scrolls. */
  readonly boxed: boolean;
  /** False if the browser lacks the observers a pinned picture relies on. */
  readonly observers: boolean;
}

/** From these heights on a picture can be pinned and leave room for its prose, which is set smaller in a box. */
const pinnedFrom: Readonly<Record<PageLayout, number>> = { stacked: 520, side: 340 };
const boxedFrom: Readonly<Record<PageLayout, number>> = { stacked: 420, side: 300 };

const modes: readonly Mode[] = ['scroll', 'steps', 'flat'];

/** Above this size of letters, in px, titles over the pictures take more lines, and pictures more of the window. */
const largeFrom = 20;

/** The mode for the circumstances: what cannot be pinned is flat; then the address, then the reader's system. */
export function modeFor({
  asked,
  reducedMotion,
  layout,
  height,
  letters,
  whole,
  boxed,
  observers,
}: Circumstances): Mode {
  const least = (boxed ? boxedFrom : pinnedFrom)[layout] * Math.max(1, letters / largeFrom);
  if (whole || height < least) return 'flat';
  if (asked) return asked;
  if (!observers) return 'flat';
  return reducedMotion || boxed ? 'steps' : 'scroll';
}

/** The mode a query such as `?mode=steps` asks for; null if it asks for none we know. */
export function askedMode(search: string): Mode | null {
  const asked = new URLSearchParams(search).get('mode');
  return modes.find((mode) => mode === asked) ?? null;
}

/** The query with the mode asked for, everything else in it kept. */
export function searchWith(search: string, mode: Mode): string {
  const query = new URLSearchParams(search);
  query.set('mode', mode);
  return `?${query}`;
}
