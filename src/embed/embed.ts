import { findGround, viewOf } from './ground';
import type { FromFrame, FromHost } from './protocol';
import { type Stage, setStage } from './stage';

/** An embed at work: its parts, and what it knows of its host and of its frame. Lengths are CSS px, times ms. */
export interface Embed extends Stage {
  readonly origin: string;
  /** Ends everything that the embed listens to. */
  readonly end: AbortController;
  /** Ends the embed, unless its frame answers before. */
  readonly timer: ReturnType<typeof setTimeout>;
  /** What scrolls the embed, null for the window. */
  scroller: Element | null;
  port?: MessagePort;
  as: 'driven' | 'whole';
  isShown: boolean;
  /** Whether the browser may yet bring a reader back to a place in the story, which has no height so far. */
  isAwaited: boolean;
  height: number;
  /** How far the scroller had gone when the frame was last seen. */
  scrolled: number;
  place: number;
  seen: number;
  step: string;
  mayMoveUntil: number;
  slippedSince: number;
}

const screens = 1.5;
const patience = 1000;
const steady = 2;

const clamp = (value: number, least: number, most: number): number => Math.max(least, Math.min(value, most));

/** Sends the frame a message, once it has answered. */
export const post = ({ port }: Embed, message: FromHost): void => port?.postMessage(message);

const topOf = ({ element }: Embed): number => clamp(Number(element.getAttribute('top')) || 0, 0, innerHeight / 2);

// What is measured in the window is as many px of it as a px of the embed takes. A browser that cannot say pins nothing there.
const zoomOf = ({ element }: Embed): number => element.currentCSSZoom ?? 1;

const edgeOf = (embed: Embed): number => viewOf(embed.scroller).top + topOf(embed) * zoomOf(embed);

// A host that is itself in a frame as tall as its content never scrolls.
const isUnscrolled = (): boolean => self !== top && innerHeight > screens * screen.height;

// Of a window, the height without the browser's own bars, so that none of them moves a word when it comes or goes.
function frameHeight(embed: Embed): string {
  const { scroller } = embed;
  const view = scroller ? `${viewOf(scroller).height}px` : `100vh / ${zoomOf(embed)}`;
  return `height:calc(${view} - ${topOf(embed)}px)`;
}

const rectsOf = ({ box, frame }: Embed) => ({ box: box.getBoundingClientRect(), frame: frame.getBoundingClientRect() });

/** Asks the frame to show itself so, and to measure itself. */
export function showAs(embed: Embed, as: Embed['as']): void {
  embed.as = as;
  post(embed, { type: 'show', as });
}

function show(embed: Embed, isShown: boolean, rules: string): void {
  embed.isShown = isShown;
  if (isShown) embed.isAwaited = false;
  setStage(embed, isShown, rules);
}

// As long as any story, so that the browser finds the place to which it brings a reader back.
const heightBefore = ({ isAwaited }: Embed): string => (isAwaited ? '1000000px' : '');

/** Shows the element's own content; the frame has its later size, or the one it had, but is unseen and out of the page's way. */
export function wait(embed: Embed): void {
  const { box, frame, isShown } = embed;
  // Paper has another height than the window, and the frame is to find nothing changed after it.
  const height = isShown ? `height:${frame.offsetHeight}px` : frameHeight(embed);
  const size = `width:${box.clientWidth}px;${height}`;
  box.style.height = heightBefore(embed);
  show(embed, false, `position:fixed;top:0;left:0;opacity:0;pointer-events:none;${size}`);
}

/** Shows the frame at the height it told, pinned in a tall box or whole; where it can no longer be pinned, asks for it whole. */
export function place(embed: Embed): void {
  const { box, own, height } = embed;
  const isDriven = embed.as === 'driven';
  const isPast = box.getBoundingClientRect().bottom < 0;
  box.style.height = `${height}px`;
  if (isDriven && !canPin(embed)) return;
  // Laid out before the frame is moved, which would keep the browser from holding what a reader below it reads in its place;
  // but a reader in it, whom the browser has brought back, is already where they will be without its own content.
  own.hidden ||= isPast;
  box.getBoundingClientRect();
  show(embed, true, isDriven ? `position:sticky;top:${topOf(embed)}px;${frameHeight(embed)}` : `height:${height}px`);
  if (!isDriven) box.style.height = '';
  tellPlace(embed, true);
}

// Whether anything scrolls the box, or columns part it, shows only when the box is as tall as it will be.
function canPin(embed: Embed): boolean {
  const { box, isShown } = embed;
  const ground = findGround(box);
  const isAble = ground.canPin && !isUnscrolled() && box.getClientRects().length < 2;
  embed.scroller = ground.scroller;
  if (isAble) return true;
  if (!isShown) box.style.height = heightBefore(embed);
  showAs(embed, 'whole');
  return false;
}

/** How far the host has scrolled the frame, and how far it can. */
function placeOf(embed: Embed): { y: number; most: number } {
  const { box, frame } = rectsOf(embed);
  const zoom = zoomOf(embed);
  const most = (box.height - frame.height) / zoom;
  return { y: clamp((edgeOf(embed) - box.top) / zoom, 0, most), most };
}

/** The element by whose scroll the embed moves. */
export const scrollerOf = ({ scroller }: Embed): Element =>
  scroller ?? document.scrollingElement ?? document.documentElement;

/** Tells the frame how far the host has scrolled it, if that has changed or the frame waits for an answer. */
export function tellPlace(embed: Embed, isAnswer = false): void {
  if (embed.isShown) embed.scrolled = scrollerOf(embed).scrollTop;
  const { box, frame } = rectsOf(embed);
  if (!embed.isShown || embed.as !== 'driven' || !box.width) return;
  const { y, most } = placeOf(embed);
  const isPinned = y > 0 && y < most;
  watchSlips(embed, isPinned && Math.abs(frame.top - edgeOf(embed)) > steady);
  if (y === embed.place && !isAnswer) return;
  embed.place = y;
  const cut = isPinned ? Math.max(0, frame.bottom - innerHeight) / zoomOf(embed) : 0;
  post(embed, { type: 'scroll', y, seen: embed.seen, cut });
}

// What the walk up the tree cannot foresee, such as a transform, shows when the frame does not stay where it is pinned.
function watchSlips(embed: Embed, hasSlipped: boolean): void {
  const now = Date.now();
  if (!hasSlipped) embed.slippedSince = 0;
  else if (!embed.slippedSince) {
    embed.slippedSince = now;
    setTimeout(() => tellPlace(embed), patience);
  } else if (now - embed.slippedSince >= patience) showAs(embed, 'whole');
}

/** Scrolls the host to where the frame wants to be, if its reader sees it, has its focus, or asked for it. */
export function follow(embed: Embed, seek: FromFrame & { type: 'seek' }): void {
  const { box, frame } = rectsOf(embed);
  const { scroller } = embed;
  const isSeen = frame.bottom > 0 && frame.top < innerHeight;
  const mayMove = isSeen || embed.frame.matches(':focus') || Date.now() < embed.mayMoveUntil;
  // A page turned at either end leads out of the story, by a view at most.
  const { height } = viewOf(scroller);
  const y = seek.by === undefined ? seek.y : placeOf(embed).y + seek.by;
  const by = box.top + clamp(y * zoomOf(embed), -height, box.height) - edgeOf(embed);
  if (mayMove && Math.abs(by) >= 1) scrollerOf(embed).scrollBy({ top: by, behavior: 'instant' });
}
