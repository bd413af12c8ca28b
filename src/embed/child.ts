import { followResizers } from './alone';
import { followLoader } from './driven';
import { type FramedPage, show } from './framed';
import { isOpening, version } from './protocol';

export type { FramedPage } from './framed';

// Long enough for a loader to answer, short beside the two seconds in which a height should settle.
const patience = 250;

/** Follows the host of this page's frame, whichever kind it is, and returns the function that stops; without a frame
 * around the page it does nothing. */
export function followHost(page: FramedPage): () => void {
  const [all, alone] = [new AbortController(), new AbortController()];
  if (parent === window) return () => {};
  const timer = setTimeout(() => followResizers(page, alone.signal), patience);
  const stopAlone = () => {
    clearTimeout(timer);
    alone.abort();
  };
  const answer = (event: MessageEvent) => {
    const [port] = event.ports;
    if (event.source !== parent || !event.isTrusted || !port || !isOpening(event.data, 'welcome')) return;
    removeEventListener('message', answer);
    stopAlone();
    followLoader(port, page, all.signal);
  };
  show(page, 'fixed');
  addEventListener('message', answer, { signal: all.signal });
  all.signal.addEventListener('abort', stopAlone);
  parent.postMessage({ scrollStory: version, type: 'hello' }, '*');
  return () => all.abort();
}
