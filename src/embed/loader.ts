import { firstStepOf, frameAddressOf, linkedStepOf } from './address';
import { type Embed, follow, place, post, showAs, tellPlace, wait } from './embed';
import { findGround, viewOf } from './ground';
import { checkFromFrame, type FromFrame, isOpening, version } from './protocol';
import { makeStage, removeStage } from './stage';

/** A running embed, as its element sees it. */
export interface Loader {
  /** Brings the reader to the step. */
  readonly goTo: (step: string) => void;
  /** Measures and places everything anew. */
  readonly refit: () => void;
  /** Ends it and leaves nothing behind. */
  readonly stop: () => void;
}

const patience = 30_000;
const travelTime = 2000;

function makeEmbed(element: HTMLElement, address: URL): Embed {
  const stage = makeStage(element, address);
  const parts = { stage, origin: address.origin, ground: findGround(stage.box) };
  const start = { height: 0, place: 0, seen: 0, step: '', mayMoveUntil: 0, slippedSince: 0 };
  return { ...parts, ...start, as: 'driven', isShown: false };
}

function goTo(embed: Embed, step: string): void {
  if (!step) return;
  embed.mayMoveUntil = performance.now() + travelTime;
  post(embed, { type: 'go', step });
}

// A reader who has scrolled already, or has come back, is left in peace.
function arrive(embed: Embed): void {
  if (embed.ground.scroller.scrollTop < 1) goTo(embed, firstStepOf(embed.stage.element));
}

function resize(embed: Embed, { height, as }: FromFrame & { type: 'size' }): void {
  if (as !== embed.as || height < 1) return;
  const { isShown, stage } = embed;
  const wasPinned = isShown && stage.box.style.height !== '';
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
    follow(embed, message.y);
    tellPlace(embed, true);
  }
  if (message?.type === 'step') {
    const { scene, step, playhead } = message;
    embed.step = step;
    embed.stage.element.dispatchEvent(
      new CustomEvent('story-step', { bubbles: true, detail: { scene, step, playhead } }),
    );
  }
}

// Only the frame's own window at its own origin is answered; a sandboxed host's frames have no origin to tell apart.
function isFromFrame({ stage, origin }: Embed, event: MessageEvent): boolean {
  const isHome = event.origin === origin || (self.origin === 'null' && event.origin === 'null');
  return event.isTrusted && event.source === stage.frame.contentWindow && isHome && isOpening(event.data, 'hello');
}

// Everything after the greeting goes through a port of their own, where nobody else can speak.
function answer(embed: Embed): void {
  const { port1, port2 } = new MessageChannel();
  embed.port?.close();
  embed.port = port1;
  embed.seen = 0;
  port1.onmessage = (event) => hear(embed, event.data);
  const origin = self.origin === 'null' ? '*' : embed.origin;
  embed.stage.frame.contentWindow?.postMessage({ scrollStory: version, type: 'welcome' }, origin, [port2]);
  showAs(embed, embed.as);
}

function refit(embed: Embed): void {
  const { stage, as, isShown } = embed;
  stage.frame.title = stage.element.title || (stage.element.querySelector('a')?.textContent ?? '');
  if (isShown) place(embed);
  else wait(embed);
  showAs(embed, as);
}

// The element's height is ours to change; only its width and the view's height are news.
function followSizes(embed: Embed, signal: AbortSignal): void {
  const sizes = () => `${embed.stage.element.clientWidth} ${viewOf(embed.ground).height}`;
  let last = sizes();
  const look = () => {
    const isNews = last !== sizes();
    last = sizes();
    if (isNews) refit(embed);
    else tellPlace(embed);
  };
  const observer = new ResizeObserver(look);
  for (const part of [embed.stage.element, document.documentElement]) observer.observe(part);
  addEventListener('resize', look, { signal });
  signal.addEventListener('abort', () => observer.disconnect());
}

function followHost(embed: Embed, signal: AbortSignal): void {
  addEventListener('scroll', () => tellPlace(embed), { signal, capture: true, passive: true });
  addEventListener('hashchange', () => goTo(embed, linkedStepOf(embed.stage.element)), { signal });
  addEventListener('beforeprint', () => wait(embed), { signal });
  addEventListener('afterprint', () => embed.height && place(embed), { signal });
  followSizes(embed, signal);
}

/** Loads the frame the element asks for, once it stands in a document; undefined where it asks for none. */
export function loadFrame(element: HTMLElement): Loader | undefined {
  const address = frameAddressOf(element);
  if (!address) return undefined;
  const [embed, all] = [makeEmbed(element, address), new AbortController()];
  const stop = () => {
    all.abort();
    clearTimeout(timer);
    embed.port?.close();
    removeStage(embed.stage);
  };
  const timer = setTimeout(stop, patience);
  const listen = (event: MessageEvent) => {
    if (!isFromFrame(embed, event)) return;
    clearTimeout(timer);
    answer(embed);
  };
  addEventListener('message', listen, { signal: all.signal });
  followHost(embed, all.signal);
  refit(embed);
  return { goTo: (step) => goTo(embed, step), refit: () => refit(embed), stop };
}
