/**
 * The elements of the written page that the runtime moves. They are looked up once: the page is complete
 * when the script starts, and nothing in it comes or goes but what the runtime itself puts in.
 */

export interface StepPart {
  readonly element: HTMLElement;
  readonly words: HTMLElement;
}

export interface ScenePart {
  readonly section: HTMLElement;
  /** Null for a scene without a chart. */
  readonly figure: HTMLElement | null;
  readonly steps: readonly StepPart[];
}

export interface Chapter {
  readonly section: HTMLElement;
  /** Its heading; empty if it has none. */
  readonly name: string;
}

export interface Parts {
  readonly scenes: readonly ScenePart[];
  /** The steps of all scenes, in reading order. */
  readonly steps: readonly StepPart[];
  /** The scenes, then all that stands behind them under a heading of its own. */
  readonly chapters: readonly Chapter[];
  /** Blocks of text all over the page, by which the reader's place is kept when the text changes. */
  readonly blocks: readonly Element[];
  readonly bar: HTMLElement | null;
  readonly stepBar: HTMLElement;
}

/** What is pinned moves against the text and can hold no place in it; an entry of the ledger may not be laid out inside. */
const blocks = ':is(p, li, h1, h2, h3, dt, dd, tr, summary, pre):not(.bar *, .stage *, .entry *)';

/** The page's root, which says how it is shown. */
export const root = document.documentElement;

/** The parts of the page in the document. */
export function findParts(): Parts {
  const scenes = all(document, '[data-scene]').map(scenePart);
  return {
    scenes,
    steps: scenes.flatMap((scene) => scene.steps),
    chapters: all(document, '[data-scene], section[id]:not([data-scene])').map(chapter),
    blocks: all(document, `:is(main, section, footer) ${blocks}`),
    bar: document.querySelector<HTMLElement>('.bar'),
    stepBar: document.querySelector('[data-stepbar]') as HTMLElement,
  };
}

/** The elements inside `parent` that the selector names, in the order of the page. */
export function all(parent: ParentNode, selector: string): HTMLElement[] {
  return [...parent.querySelectorAll<HTMLElement>(selector)];
}

function chapter(section: HTMLElement): Chapter {
  return { section, name: section.querySelector('h2')?.textContent ?? '' };
}

function scenePart(section: HTMLElement): ScenePart {
  const steps = all(section, '[data-step]').map((element) => ({
    element,
    words: element.querySelector<HTMLElement>('.words') ?? element,
  }));
  return { section, figure: section.querySelector<HTMLElement>('figure[data-chart]'), steps };
}
