import { dialectsOf, pymIdOf } from './dialects';
import { type FramedPage, measure, onResize, show } from './framed';
import { isSizedToContent, judgeHeights } from './settle';

declare global {
  interface Window {
    /** Asks a host that sizes frames in its style sheet to measure this one again. */
    requestResize?(): void;
  }
}

const nameOf = (path: string): string =>
  path
    .split('/')
    .pop()
    ?.replace(/\.\w+$/, '') || 'story';

function announce(height: number): void {
  const { href, pathname } = location;
  for (const message of dialectsOf({ height, address: href, name: nameOf(pathname) })) parent.postMessage(message, '*');
  askToMeasure();
}

function askToMeasure(): void {
  try {
    window.requestResize?.();
  } catch {
    // It throws in a page whose head does not offer its size to hosts.
  }
}

/** Tells every kind of host the height of the content, and shows the page whole once a host acts on it; the signal ends it. */
export function followResizers(page: FramedPage, signal: AbortSignal): void {
  const isNews = judgeHeights();
  let [isWhole, before, told] = [false, innerHeight, 0];
  const showWhole = () => {
    isWhole = true;
    show(page, 'whole');
  };
  const look = () => {
    const heights = { frame: innerHeight, before, told, screen: screen.height };
    before = innerHeight;
    if (!isWhole && isSizedToContent(heights)) showWhole();
    const now = measure(page);
    if (!isNews(now)) return;
    told = now.content;
    announce(told);
  };
  if (pymIdOf(location.href)) showWhole();
  look();
  onResize(look, signal);
}
