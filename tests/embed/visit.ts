import type { Browser, Frame, Page } from 'puppeteer-core';
import { type Reading, readFrame } from './reading';

/** A page somebody looks at, and everything that went wrong in it. */
export interface Visit {
  readonly page: Page;
  readonly errors: readonly string[];
}

/** Where an embed stands in its host's window, CSS px. */
export interface Standing {
  readonly box: { readonly top: number; readonly height: number };
  readonly frame: { readonly top: number; readonly height: number };
  readonly scrollY: number;
}

const wide = { width: 1000, height: 700 };

/** The page at the address, loaded in a window of 1000 × 700 unless told otherwise. */
export async function visit(browser: Browser, address: string, viewport = wide): Promise<Visit> {
  const page = await browser.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await page.setViewport(viewport);
  await page.goto(address, { waitUntil: 'domcontentloaded' });
  return { page, errors };
}

/** The value once the check holds; after ten seconds it is returned as it is, for the test to judge. */
export async function until<T>(look: () => Promise<T>, holds: (value: T) => boolean): Promise<T> {
  const end = Date.now() + 10_000;
  let value = await look();
  while (!holds(value) && Date.now() < end) {
    await new Promise((done) => setTimeout(done, 20));
    value = await look();
  }
  return value;
}

/** The story's frame, once it is shown; the first, or the one of the given number. */
export async function storyFrame(page: Page, number = 0): Promise<Frame> {
  const find = async () => page.frames().filter((frame) => /\/embed\/\w+\.html/.test(frame.url()))[number];
  const frame = await until(find, (found) => found !== undefined);
  if (!frame) throw new Error('The page has no such frame.');
  await until(async () => frame.evaluate(() => document.documentElement.dataset.host), Boolean);
  return frame;
}

/** Where the embed stands. */
export function standing(page: Page | Frame, selector = 'scroll-story'): Promise<Standing> {
  return page.$eval(selector, (element) => {
    const [box, frame] = [element, element.querySelector('iframe') ?? element].map((part) =>
      part.getBoundingClientRect(),
    );
    const pick = (rect: DOMRect | undefined) => ({ top: rect?.top ?? 0, height: rect?.height ?? 0 });
    return { box: pick(box), frame: pick(frame), scrollY };
  });
}

/** The frame of an embed, once its own content has made way for it. */
export async function shownFrame(page: Page, host: Page | Frame = page): Promise<Frame> {
  await until(
    () => standing(host),
    ({ frame }) => frame.height > 100,
  );
  const isOut = () => host.$eval('scroll-story > :not(iframe)', (own) => own.getClientRects().length === 0);
  await until(isOut, Boolean);
  return storyFrame(page);
}

/** What the reader has before them, once it is true and at the place, if one is given. */
export function readTruth(frame: Frame, place?: number): Promise<Reading> {
  const isAt = ({ scrollY }: Reading) => place === undefined || Math.abs(scrollY - place) <= 1;
  return until(
    () => frame.evaluate(readFrame),
    (reading) => reading.isTrue && isAt(reading),
  );
}

/** How far a host's place should have scrolled the frame, px. */
export function placeFor({ box, frame }: Standing, edge = 0): number {
  return Math.max(0, Math.min(edge - box.top, box.height - frame.height));
}

/** The ids of the steps in the frame. */
export function stepsOf(frame: Frame): Promise<string[]> {
  return frame.$$eval('[data-step]', (steps) => steps.map((step) => step.id));
}

/** Scrolls the host's window there at once. */
export function scrollHost(page: Page | Frame, y: number): Promise<void> {
  return page.evaluate((top) => scrollTo({ top, behavior: 'instant' }), y);
}

/** Waits until page and frame have been painted, so that wheel and thumb find what lies under them. */
export async function painted(page: Page, frame: Frame): Promise<void> {
  const paint = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  for (const part of [frame, page, frame, page]) await part.evaluate(paint);
}

/** A thumb drawn over the screen from one height to another, as a touch screen reports it. */
export async function swipe(page: Page, from: number, to: number): Promise<void> {
  const session = await page.createCDPSession();
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: { x: number; y: number }[]) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: points });
  const x = 200;
  await touch('touchStart', [{ x, y: from }]);
  for (let part = 1; part <= 10; part += 1) await touch('touchMove', [{ x, y: from + ((to - from) * part) / 10 }]);
  await touch('touchEnd', []);
}
