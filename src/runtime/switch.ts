import { replaceAddress } from './address';
import { drawAttribute } from './attribute';
import { askedMode, type Mode, searchWith } from './mode';
import type { Follower } from './page';
import { all } from './parts';

/**
 * The reader's own switch: links that ask for a mode in the address. They work without a script; with it the
 * page stays where it is. Calls `change` when the address asks for another mode. Marks the mode in force.
 */
export function followSwitch(change: () => void): Follower {
  const links = all(document, '[data-switch-mode]');
  for (const link of links) link.addEventListener('click', (event) => choose(event, link, change));
  window.addEventListener('popstate', change);
  let marked: Mode | undefined;
  return ({ mode }) => {
    if (mode === marked) return;
    marked = mode;
    for (const link of links) drawAttribute(link, 'aria-current', link.dataset.switchMode === mode);
  };
}

/** A click that asks for a new tab or window is left to the browser. */
function choose(event: MouseEvent, link: HTMLElement, change: () => void): void {
  const mode = askedMode(`?mode=${link.dataset.switchMode}`);
  if (!mode || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  replaceAddress(searchWith(location.search, mode) + location.hash);
  change();
}
