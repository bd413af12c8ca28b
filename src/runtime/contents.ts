import { around } from './event';
import { whenLoaded } from './later';

/** The contents close when the reader has chosen, or presses Escape; the focus returns to where it came from. */
export function followContents(): void {
  const contents = document.querySelector<HTMLDetailsElement>('details.contents');
  contents?.addEventListener('click', ({ target }) => {
    if (around(target, 'a')) contents.open = false;
  });
  contents?.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || !contents.open) return;
    contents.open = false;
    contents.querySelector('summary')?.focus();
  });
}

/** The buttons under the code to embed the story, and its preview, are loaded when somebody unfolds the code. */
export function followEmbedCode(): void {
  const unfolded = ({ target }: Event) => {
    if (target instanceof HTMLElement && target.matches('.embed[open]'))
      whenLoaded(import('./embed-code'), ({ drawEmbedTools }) => drawEmbedTools(target));
  };
  document.addEventListener('toggle', unfolded, { capture: true });
}

/** A link to something in a closed table opens it, also where the browser does not do so by itself. */
export function followTargets(): void {
  window.addEventListener('hashchange', openTarget);
  openTarget();
}

function openTarget(): void {
  const target = document.getElementById(location.hash.slice(1));
  const details = target?.closest('details');
  if (details?.open !== false) return;
  details.open = true;
  target?.scrollIntoView({ behavior: 'instant' });
}
