import type { Boxes } from './boxes';
import type { Mode } from './mode';
import type { Parts } from './parts';
import type { Charts, Picture } from './picture';
import type { Reading } from './reading';
import type { Viewport } from './viewport';

/** All that is known while the page is read; what is drawn follows from it and the scroll position alone. */
export interface Page {
  readonly parts: Parts;
  readonly charts: Charts;
  followers: readonly Follower[];
  viewport: Viewport;
  /** Undefined until the page is first fitted to its window. */
  mode: Mode | undefined;
  boxes: Boxes;
  pictures: readonly Picture[];
  /** The scenes too far from the reader for their pictures to be laid out. */
  far: ReadonlySet<HTMLElement>;
  /** Has the words of the scenes near the reader watched. */
  watchNear: () => void;
  /** The scroll position last seen, in px. */
  y: number;
  /** True if the window may have changed since the page was last fitted to it. */
  stale: boolean;
  onPaper: boolean;
  /** Pictures are drawn so far from the reading line, in heights of the window: none until the page has been fitted to it. */
  reach: number;
  situation: Situation;
}

/** Where the page stands: in a window, or in a frame that its host scrolls, that scrolls by itself, or that is as high as
 * all it holds. */
export type Situation = 'window' | 'driven' | 'fixed' | 'whole';

/** Is told in each frame what is being read, and writes what changes with it. */
export type Follower = (page: Page, reading: Reading) => void;

/** The page as it is before anything is measured. */
export function createPage(parts: Parts, charts: Charts): Page {
  return {
    parts,
    charts,
    followers: [],
    viewport: { width: 0, height: 0 },
    mode: undefined,
    boxes: { room: { top: 0, bottom: 0 }, letters: 0, scenes: [], steps: [], chapters: [], blocks: [] },
    pictures: [],
    far: new Set(),
    watchNear: () => {},
    y: 0,
    stale: false,
    onPaper: false,
    reach: 0,
    situation: 'window',
  };
}
