import { firstStepOf, frameAddressOf, linkedStepOf } from './address';
import { type Embed, follow, place, post, scrollerOf, showAs, tellPlace, wait } from './embed';
import { findGround, viewOf } from './ground';
import { checkFromFrame, type FromFrame, isOpening, version } from './protocol';
import { makeStage, removeStage } from './stage';

const patience = 30_000;
const placePatience = 5000;
const shortPatience = 1000;
const travelTime = 2000;

// A reload, or a step in the history: the browser finds the place again while the page loads.
function isReaderBack(): boolean {
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return document.readyState !== 'complete' && /^(reload|back)/.test(entry?.type ?? '');
}

function makeEmbed(element: HTMLElement, address: URL): Embed {
  const [stage, end] = [makeStage(element, address), new AbortController()];
  const start = { height: 0, scrolled: 0, place: 0, seen: 0, step: '', mayMoveUntil: 0, slippedSince: 0 };
  const timer = setTimeout(() => end.abort(), patience);
  const { origin } = address;
  return {
    ...stage,
    ...start,
    origin,
    end,
    timer,
    scroller: findGround(stage.box).scroller,
    as: 'driven',
    isShown: false,
    isAwaited: isReaderBack(),
  };
}

/** Brings the reader to the step, if there is such a step. */
export function goTo(embed: Embed, step: string): void {
  if (!step) return;
  embed.mayMoveUntil = Date.now() + travelTime;
  post(embed, { type: 'go', step });
}

// On paper a frame would be a column of blank pages.
function hide(embed: Embed): void {
  embed.isAwaited = false;
  wait(embed);
}

// The host was short meanwhile, so that its reader was moved up.
function showAgain(embed: Embed): void {
  const { scrolled } = embed;
  place(embed);
  scrollerOf(embed).scrollTo({ top: scrolled, behavior: 'instant' });
}

// A frame that has loaded and says nothing is none of ours, and what stands below one that is slow is not kept away for long.
function stopWaiting(embed: Embed): void {
  if (!embed.port && embed.isAwaited) hide(embed);
}

// A reader who has scrolled already, or has come back, is left in peace.
function arrive(embed: Embed): void {
  if (scrollerOf(embed).scrollTop < 1) goTo(embed, firstStepOf(embed.element));
}

function resize(embed: Embed, { height, as }: FromFrame & { type: 'size' }): void {
  if (as !== embed.as || height < 1) return;
  const { isShown, box } = embed;
  const wasPinned = isShown && box.style.height;
  embed.height = height;
  place(embed);
  if (!isShown && embed.isShown) arrive(embed);
  if (wasPinned && as === 'whole') goTo(embed, embed.step);
}

function hear(embed: Embed, data: unknown): void {
  const message = checkFromFrame(data);
  if (message?.type === 'size') resize(embed, message);
  if (message?.type === 'seek') {
    embed.seen = message.id;
    follow(embed, message);
    tellPlace(embed, true);
  }
  if (message?.type === 'step') {
    const { type, ...detail } = message;
    embed.step = detail.step;
    embed.element.dispatchEvent(new CustomEvent('story-step', { bubbles: true, detail }));
  }
}

// Only the frame's own window at its own origin is answered; a sandboxed host's frames have no origin to tell apart.
function isFromFrame({ frame, origin }: Embed, event: MessageEvent): boolean {
  const isHome = event.origin === origin || (event.origin === 'null' && self.origin === 'null');
  return event.isTrusted && event.source === frame.contentWindow && isHome && isOpening(event.data, 'hello');
}

// Everything after the greeting goes through a port of their own, where nobody else can speak.
function answer(embed: Embed): void {
  const { port1, port2 } = new MessageChannel();
  clearTimeout(embed.timer);
  embed.port?.close();
  embed.port = port1;
  embed.seen = 0;
  port1.onmessage = (event) => hear(embed, event.data);
  const origin = self.origin === 'null' ? '*' : embed.origin;
  embed.frame.contentWindow?.postMessage({ scrollStory: version, type: 'welcome' }, origin, [port2]);
  showAs(embed, embed.as);
}

/** Measures and places everything anew. */
export function refit(embed: Embed): void {
  const { element, frame, isShown } = embed;
  frame.title = element.title || (element.querySelector('a')?.textContent ?? '');
  if (isShown) place(embed);
  else wait(embed);
  showAs(embed, embed.as);
}

// The element's height is ours to change; only its width and the view's height are news.
function sizeWatch(embed: Embed): () => void {
  const sizes = () => `${embed.box.clientWidth} ${viewOf(embed.scroller).height}`;
  let last = sizes();
  return () => {
    const isNews = last !== sizes();
    last = sizes();
    if (isNews) refit(embed);
    else tellPlace(embed);
  };
}

function followHost(embed: Embed): void {
  const { element, end } = embed;
  const look = sizeWatch(embed);
  const observer = new ResizeObserver(look);
  const on = <K extends keyof WindowEventMap>(type: K, call: (event: WindowEventMap[K]) => void) =>
    addEventListener(type, call, { signal: end.signal, capture: true });
  const giveUp = () => stopWaiting(embed);
  embed.frame.onload = () => setTimeout(giveUp, shortPatience);
  setTimeout(giveUp, placePatience);
  observer.observe(element);
  observer.observe(document.documentElement);
  on('resize', look);
  on('scroll', () => tellPlace(embed));
  on('hashchange', () => goTo(embed, linkedStepOf(element)));
  on('beforeprint', () => hide(embed));
  on('afterprint', () => embed.height && showAgain(embed));
  on('message', (event) => isFromFrame(embed, event) && answer(embed));
  end.signal.onabort = () => {
    observer.disconnect();
    clearTimeout(embed.timer);
    embed.port?.close();
    removeStage(embed);
  };
}

/** Loads the frame the element asks for, until the embed's end; undefined where it asks for none. */
export function loadFrame(element: HTMLElement): Embed | undefined {
  const address = frameAddressOf(element);
  if (!address) return undefined;
  const embed = makeEmbed(element, address);
  followHost(embed);
  refit(embed);
  return embed;
}
