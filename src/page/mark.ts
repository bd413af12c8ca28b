import type { Fact } from '../story/story';
import { type Markup, raw } from './markup';

/** The little marks of the grammar: their fill says how sure, in squares for the ledger and circles for the key. */
const shapes = {
  square: {
    happened: '<path class="solid" fill="currentColor" d="M0 0h12v12H0z"/>',
    promised: '<path d="M1.1 1.1h9.8v9.8H1.1z" stroke-width="2.2"/>',
    unknown: '<path d="M.6 .6h10.8v10.8H.6zM.6 6L6 .6M.6 11.4L11.4 .6M6 11.4L11.4 6" stroke-width="1.2"/>',
    gone: '<path d="M.5 .5h11v11H.5z"/>',
  },
  circle: {
    happened: '<circle class="solid" fill="currentColor" cx="6" cy="6" r="6"/>',
    promised: '<circle cx="6" cy="6" r="4.95" stroke-width="2.1"/>',
    unknown:
      '<circle cx="6" cy="6" r="5.5"/><path d="M1.2 7.6L7.6 1.2M2 10L10 2M4.4 10.8L10.8 4.4" stroke-width="1.1"/>',
    gone: '<circle cx="6" cy="6" r="5.5"/>',
  },
} as const;

/** How a mark looks where no stylesheet comes. */
const plain = 'width="11" height="11" fill="none" stroke="currentColor"';

/** The mark for how sure a figure is, hidden from assistive tools: the word stands beside it. */
export function renderMark(shape: keyof typeof shapes, status: Fact['status']): Markup {
  return renderSymbol(shapes[shape][status]);
}

/** The sign for a figure that is worked out. */
export function renderEquals(): Markup {
  return renderSymbol('<path d="M1 3.6h10M1 8.4h10" stroke-width="2"/>');
}

function renderSymbol(shape: string): Markup {
  return raw(`<svg class="mark" ${plain} viewBox="0 0 12 12" aria-hidden="true" focusable="false">${shape}</svg>`);
}
