import { findGround, type Ground, viewOf } from './ground';
import type { FromHost } from './protocol';
import { pin, type Stage, standBy, unroll } from './stage';

/** An embed at work: its parts, what it stands on, and what it knows of its frame. Lengths are CSS px, times ms. */
export interface Embed {
  readonly stage: Stage;
  readonly origin: string;
  ground: Ground;
  port?: MessagePort;
  as: 'driven' | 'whole';
  isShown: boolean;
  height: number;
  place: number;
  seen: number;
  step: string;
  mayMoveUntil: number;
  slippedSince: number;
}

const screens = 1.5;
const patience = 1000;
const steady = 2;

/** The number held between 0 and the most. */
export const clamp = (value: number, most: number): number => Math.max(0, Math.min(value, most));

/** Sends the frame a message, once it has answered. */
export const post = ({ port }: Embed, message: FromHost): void => port?.postMessage(message);

const topOf = ({ stage }: Embed): number => clamp(Number(stage.element.getAttribute('top')) || 0, innerHeight / 2);

const edgeOf = (embed: Embed): number => viewOf(embed.ground).top + topOf(embed);

// A host that is itself in a frame as tall as its content never scrolls.
const isUnscrolled = (): boolean => self !== top && innerHeight > screens * screen.height;

// Of a window, the height without the browser's own bars, so that none of them moves a word when it comes or goes.
function frameHeight(embed: Embed): string {
  const { ground } = embed;
  return ground.isWindow ? `calc(100vh - ${topOf(embed)}px)` : `${viewOf(ground).height - topOf(embed)}px`;
}

/** Asks the frame to show itself so, and to measure itself. */
export function showAs(embed: Embed, as: Embed['as']): void {
  embed.as = as;
  post(embed, { type: 'show', as });
}

/** Shows the element's own content, as long as the frame has not answered or the page is printed. */
export function wait(embed: Embed): void {
  embed.isShown = false;
  standBy(embed.stage, frameHeight(embed));
}

/** Shows the frame at the height it told, pinned in a tall box or whole; where it can no longer be pinned, asks for it whole. */
export function place(embed: Embed): void {
  const { stage, height } = embed;
  if (embed.as === 'whole') unroll(stage, height);
  else if (canPin(embed)) pin(stage, frameHeight(embed), topOf(embed));
  else return;
  embed.isShown = true;
  tellPlace(embed, true);
}

// Whether anything scrolls the box shows only when the box is as tall as it will be.
function canPin(embed: Embed): boolean {
  const { box } = embed.stage;
  box.style.height = `${embed.height}px`;
  embed.ground = findGround(box);
  const isAble = embed.ground.canPin && !isUnscrolled();
  if (!isAble && !embed.isShown) box.style.height = '';
  if (!isAble) showAs(embed, 'whole');
  return isAble;
}

/** Tells the frame how far the host has scrolled it, if that has changed or the frame waits for an answer. */
export function tellPlace(embed: Embed, isAnswer = false): void {
  const [box, frame] = [embed.stage.box, embed.stage.frame].map((part) => part.getBoundingClientRect());
  if (!embed.isShown || embed.as !== 'driven' || !box?.width || !frame) return;
  const [edge, most] = [edgeOf(embed), box.height - frame.height];
  const y = clamp(edge - box.top, most);
  const isPinned = y > 0 && y < most;
  watchSlips(embed, isPinned && Math.abs(frame.top - edge) > steady);
  if (y === embed.place && !isAnswer) return;
  embed.place = y;
  post(embed, {
    type: 'scroll',
    y,
    seen: embed.seen,
    cut: isPinned ? clamp(frame.bottom - innerHeight, frame.height) : 0,
  });
}

// What the walk up the tree cannot foresee, such as a transform, shows when the frame does not stay where it is pinned.
function watchSlips(embed: Embed, hasSlipped: boolean): void {
  const now = performance.now();
  if (!hasSlipped) embed.slippedSince = 0;
  else if (!embed.slippedSince) {
    embed.slippedSince = now;
    setTimeout(() => tellPlace(embed), patience);
  } else if (now - embed.slippedSince >= patience) showAs(embed, 'whole');
}

/** Scrolls the host so that the frame stands at the place, if its reader sees it, has its focus, or asked for it. */
export function follow(embed: Embed, y: number): void {
  const { frame, box } = embed.stage;
  const [inner, outer] = [frame.getBoundingClientRect(), box.getBoundingClientRect()];
  const isSeen = inner.bottom > 0 && inner.top < innerHeight;
  const mayMove = isSeen || frame.matches(':focus') || performance.now() < embed.mayMoveUntil;
  const most = outer.height - (embed.as === 'driven' ? inner.height : 0);
  const by = outer.top + clamp(y, most) - edgeOf(embed);
  if (mayMove && Math.abs(by) >= 1) embed.ground.scroller.scrollBy({ top: by, behavior: 'instant' });
}
