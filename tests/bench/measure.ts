import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, Page, Viewport } from 'puppeteer-core';
import { settled } from '../support/settled';
import { hostFolder } from '../support/static-host';
import { busyIn, traced } from '../support/trace';
import type { Way } from './ways';

/** What is measured of a page, by its name in the table; NaN where a page has no such thing. */
export type Measures = Readonly<Record<string, number>>;

const slower = 4;
/** A slow mobile connection: 1.6 Mbit/s, 150 ms there and back. */
const connection = { download: (1.6 * 1024 * 1024) / 8, upload: (750 * 1024) / 8, latency: 150 };
const stride = 40;
/** As far as the short pages reach; in the long ones the first scenes. */
const farthest = 6_000;
const budgetOfFrame = 1000 / 60;

/** One round: a way loaded and scrolled in a window, in a browser context of its own. */
export async function measureWay(browser: Browser, { folder }: Way, viewport: Viewport): Promise<Measures> {
  const host = await hostFolder(folder);
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  page.setDefaultTimeout(0);
  await page.setViewport(viewport);
  await page.emulateCPUThrottling(slower);
  const loaded = await measureLoad(page, host.url);
  await settled(page);
  const scrolled = await measureScroll(page);
  await context.close();
  await host.close();
  return { ...loaded, ...scrolled };
}

async function measureLoad(page: Page, url: string): Promise<Measures> {
  const bytes = await countBytes(page);
  await page.evaluateOnNewDocument(observePaints);
  await page.emulateNetworkConditions(connection);
  const work = await traced(page, async () => {
    await page.goto(url, { waitUntil: 'networkidle0' });
    await pause(2500);
  });
  const { first, largest } = await paintsOf(page);
  const long = work.tasks.filter(({ busy }) => busy > 50);
  return {
    ...bytes(),
    'first paint, ms': first,
    'largest paint, ms': largest,
    'load: tasks over 50 ms': long.length,
    'load: longest task, ms': Math.max(0, ...work.tasks.map(({ busy }) => busy)),
    'load: script, ms': busyIn(work.script),
  };
}

/** Counts what comes over the wire from now on; returns what has come, in kB by kind. */
async function countBytes(page: Page): Promise<() => Measures> {
  const session = await page.createCDPSession();
  await session.send('Network.enable');
  const kinds = new Map<string, string>();
  const sums: Record<string, number> = { Document: 0, Script: 0, Font: 0, Other: 0 };
  session.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId) ?? 'Other';
    sums[kind in sums ? kind : 'Other'] = (sums[kind in sums ? kind : 'Other'] ?? 0) + encodedDataLength;
  });
  return () => ({
    'HTML and style, kB': (sums.Document ?? 0) / 1000,
    'script, kB': (sums.Script ?? 0) / 1000,
    'fonts, kB': (sums.Font ?? 0) / 1000,
    'all, kB': Object.values(sums).reduce((all, sum) => all + sum, 0) / 1000,
  });
}

interface Seen {
  readonly entryType: string;
  readonly name: string;
  readonly startTime: number;
  readonly value?: number;
}

/** In the page: notes paints and shifts as they happen. No function in it has a name, which tsx would look up outside. */
function observePaints(): void {
  const seen: PerformanceEntry[] = [];
  for (const type of ['paint', 'largest-contentful-paint', 'layout-shift'])
    new PerformanceObserver((list) => seen.push(...list.getEntries())).observe({ type, buffered: true });
  Object.assign(window, { seen });
}

/** When the page was first painted and when its largest part was, in ms, and how much has moved. */
async function paintsOf(page: Page): Promise<{ first: number; largest: number; shift: number }> {
  const seen = await page.evaluate(() =>
    (window as unknown as { seen: Seen[] }).seen.map(({ entryType, name, startTime, value = 0 }) => {
      return { entryType, name, startTime, value };
    }),
  );
  const of = (type: string) => seen.filter(({ entryType }) => entryType === type);
  return {
    first: of('paint').find(({ name }) => name === 'first-contentful-paint')?.startTime ?? Number.NaN,
    largest: of('largest-contentful-paint').at(-1)?.startTime ?? Number.NaN,
    shift: of('layout-shift').reduce((sum, { value }) => sum + value, 0),
  };
}

async function measureScroll(page: Page): Promise<Measures> {
  const end = await page.evaluate(() => document.documentElement.scrollHeight - innerHeight);
  const way = Math.min(end, farthest);
  const work = await traced(page, () => page.evaluate(scrollBySteps, way / stride, stride));
  const { shift } = await paintsOf(page);
  const per = (ms: number) => ms / (way / 1000);
  const frames = work.tasks.filter((task) => work.commits.some(({ from }) => from >= task.from && from <= task.to));
  return {
    'shift, load and scroll': shift,
    'scroll: script per 1,000 px, ms': per(busyIn(work.script)),
    'scroll: layout per 1,000 px, ms': per(busyIn(work.layout)),
    'scroll: work of a frame, ms': busyIn(work.tasks) / Math.max(1, work.commits.length),
    'scroll: frames over 16.7 ms, %': (100 * frames.filter(({ busy }) => busy > budgetOfFrame).length) / frames.length,
    'scroll: tasks over 50 ms': work.tasks.filter(({ busy }) => busy > 50).length,
    'scroll: forced layouts': work.forced.length,
  };
}

/** In the page: scrolls by strides, one a frame, so that every way is asked for the same number of pictures. */
async function scrollBySteps(strides: number, by: number): Promise<void> {
  for (let i = 0; i < strides; i += 1) {
    window.scrollBy({ top: by, behavior: 'instant' });
    await new Promise(requestAnimationFrame);
  }
}
