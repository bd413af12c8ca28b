import { replaceAddress } from './address';
import { drawAttribute } from './attribute';
import { isForBrowser } from './event';
import { type Mode, searchWith } from './mode';
import type { Follower } from './page';
import { all } from './parts';

/**
 * The reader's own switch: links that ask for a mode in the address. They work without a script; with it the
 * page stays where it is. Calls `change` when the address asks for another mode. Marks the mode in force.
 */
export function followSwitch(change: () => void): Follower {
  const links = all(document, '[data-switch-mode]').map((link) => ({ link, to: link.dataset.switchMode as Mode }));
  for (const { link, to } of links) link.addEventListener('click', (event) => choose(event, to, change));
  window.addEventListener('popstate', change);
  let marked: Mode | undefined;
  return ({ mode }) => {
    if (mode === marked) return;
    marked = mode;
    for (const { link, to } of links) drawAttribute(link, 'aria-current', to === mode);
  };
}

function choose(event: MouseEvent, mode: Mode, change: () => void): void {
  if (isForBrowser(event)) return;
  event.preventDefault();
  replaceAddress(searchWith(location.search, mode) + location.hash);
  change();
}
