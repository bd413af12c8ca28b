import { type FramedPage, measure, onResize, show } from './framed';
import { checkFromFrame, checkFromHost, type FromFrame, type FromHost } from './protocol';
import { judgeHeights } from './settle';

/** What a driven frame remembers: how it is shown, the height told, where it was put, and how often it asked to move. */
interface Drive {
  readonly page: FramedPage;
  readonly tell: (message: FromFrame) => void;
  readonly isNews: ReturnType<typeof judgeHeights>;
  as?: 'driven' | 'whole';
  height: number;
  place: number;
  seeks: number;
}

const root = document.documentElement;

// The part of the window that a page down moves by.
const turn = 0.875;

// A driven document's height follows its frame's, which never follows it: nothing there can go on for ever.
function tellSize(drive: Drive): void {
  if (!drive.as) return;
  const now = measure(drive.page);
  const [height, isNews] =
    drive.as === 'driven'
      ? [root.scrollHeight, now.width > 0 && root.scrollHeight !== drive.height]
      : [now.content, drive.isNews(now)];
  if (!isNews) return;
  drive.height = height;
  drive.tell({ type: 'size', height, as: drive.as });
}

function seek(drive: Drive, y: number, by?: number): void {
  drive.seeks += 1;
  drive.place = scrollY;
  tellSize(drive);
  drive.tell({ type: 'seek', y, id: drive.seeks, ...(by !== undefined && { by }) });
}

// Focus, find-in-page, links and the page itself scroll a frame without asking its host.
// Its host may meanwhile have scrolled on, and is to go so much farther.
function noticeMove(drive: Drive): boolean {
  const by = scrollY - drive.place;
  const hasMoved = drive.as === 'driven' && Math.abs(by) > 1;
  if (hasMoved) seek(drive, scrollY, by);
  return hasMoved;
}

function scrollAlong(drive: Drive, { y, seen, cut }: FromHost & { type: 'scroll' }): void {
  if (drive.as !== 'driven' || noticeMove(drive) || seen < drive.seeks) return;
  root.style.setProperty('--frame-cut', `${cut}px`);
  if (Math.abs(scrollY - y) >= 1) scrollTo({ top: y, behavior: 'instant' });
  drive.place = scrollY;
}

function showAs(drive: Drive, as: 'driven' | 'whole'): void {
  if (drive.as !== as) show(drive.page, as);
  if (drive.as !== as) drive.height = 0;
  drive.as = as;
  drive.place = scrollY;
  tellSize(drive);
}

function seekElement(drive: Drive, element: Element | null): void {
  if (!element) return;
  const margin = Number.parseFloat(getComputedStyle(element).scrollMarginTop) || 0;
  const top = element.getBoundingClientRect().top + scrollY - margin;
  seek(drive, drive.as === 'driven' ? scrollY : top);
}

function go(drive: Drive, step: string): void {
  const element = document.getElementById(step);
  if (element) location.replace(`#${encodeURIComponent(step)}`);
  seekElement(drive, element);
}

function hear(drive: Drive, data: unknown): void {
  const message = checkFromHost(data);
  if (message?.type === 'show') showAs(drive, message.as);
  if (message?.type === 'scroll') scrollAlong(drive, message);
  if (message?.type === 'go') go(drive, message.step);
}

// A whole frame has nothing to scroll, so that a link within it moves nothing unless its host is asked to.
function followLink(drive: Drive, event: Event): void {
  const isLink = event.target instanceof Element && event.target.closest('a[href^="#"]');
  if (drive.as !== 'whole' || !isLink) return;
  setTimeout(() => event.defaultPrevented || seekElement(drive, document.querySelector(':target')));
}

// A step back in the history changes the address and, because the host's scroll is not the frame's to restore, no more.
function followHash(drive: Drive): void {
  const target = document.getElementById(location.hash.slice(1));
  if (target && drive.as === 'driven') bringIntoView(target);
  else seekElement(drive, target);
}

// As `scrollIntoView` does, which would go on to scroll the host's window past the element's margin.
function bringIntoView(element: Element): void {
  const kept = [getComputedStyle(element).scrollMarginTop, getComputedStyle(root).scrollPaddingTop];
  const above = kept.reduce((sum, length) => sum + (Number.parseFloat(length) || 0), 0);
  scrollTo({ top: element.getBoundingClientRect().top + scrollY - above, behavior: 'instant' });
}

// A whole story has no step being read: all of it stands there at once.
function tellStep(drive: Drive, event: Event): void {
  const detail: unknown = event instanceof CustomEvent ? event.detail : undefined;
  const message = checkFromFrame(typeof detail === 'object' ? { ...detail, type: 'step' } : undefined);
  if (message && drive.as === 'driven') drive.tell(message);
}

const answersToSpace = 'button, input, select, textarea, summary, audio, video, [role], [contenteditable]';

// Every key that scrolls is passed on to the host by every browser but this one.
function passSpace(drive: Drive, event: KeyboardEvent): void {
  const { key, target, shiftKey, ctrlKey, altKey, metaKey, defaultPrevented } = event;
  const isTaken = defaultPrevented || ctrlKey || altKey || metaKey;
  const isMeant = target instanceof Element && target.closest(answersToSpace) !== null;
  if (key !== ' ' || drive.as !== 'driven' || isTaken || isMeant) return;
  event.preventDefault();
  seek(drive, scrollY + innerHeight * (shiftKey ? -turn : turn));
}

/** Follows the loader at the other end of the port: the frame goes where its host's scroll is, and the host is told
 * where the frame has gone by itself; the signal ends it. */
export function followLoader(port: MessagePort, page: FramedPage, signal: AbortSignal): void {
  const tell = (message: FromFrame) => port.postMessage(message);
  const drive: Drive = { page, tell, isNews: judgeHeights(), height: 0, place: scrollY, seeks: 0 };
  history.scrollRestoration = 'manual';
  port.onmessage = (event) => hear(drive, event.data);
  onResize(() => tellSize(drive), signal);
  addEventListener('scroll', () => noticeMove(drive), { signal, passive: true });
  addEventListener('hashchange', () => followHash(drive), { signal });
  addEventListener('keydown', (event) => passSpace(drive, event), { signal });
  document.addEventListener('click', (event) => followLink(drive, event), { signal });
  document.addEventListener('story-step', (event) => tellStep(drive, event), { signal });
  signal.addEventListener('abort', () => port.close());
}
