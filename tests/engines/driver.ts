/** A browser, driven the same way whichever engine it has. */
export interface Driver {
  /** Opens the address in a window of about 1000 × 700. */
  readonly open: (address: string) => Promise<void>;
  /** The value of the expression in the document at the end of the path, a list of selectors of frames within frames. */
  readonly run: <T>(path: readonly string[], expression: string) => Promise<T>;
  /** Turns the wheel at a place of the window, px. */
  readonly wheel: (x: number, y: number, by: number) => Promise<void>;
  /** Clicks at a place of the window, px, and presses a key there. */
  readonly press: (x: number, y: number, key: 'ArrowDown' | 'End' | 'PageDown' | ' ') => Promise<void>;
  readonly close: () => Promise<void>;
}

/** The engines that a story has to hold up in. */
export const engines = ['chromium', 'firefox', 'webkit'] as const;

export type Engine = (typeof engines)[number];
