import type { Page } from 'puppeteer-core';

/** An event of a Chromium trace, as far as it is read here; times in µs. */
interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly beginData?: { readonly totalObjects?: number; readonly dirtyObjects?: number } };
}

/** A stretch of time on the main thread of a page, in ms. */
export interface Stretch {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  /** How long the thread worked, without the time it waited for a processor. */
  readonly busy: number;
  /** Of a layout, how many objects the part of the page holds that was gone over. */
  readonly objects?: number | undefined;
  /** And how many of them had to be laid out. */
  readonly laidOut?: number | undefined;
}

/** What the main thread of a page did, each list in the order of time. */
export interface Work {
  readonly tasks: readonly Stretch[];
  /** Script that the browser called, without what that called in turn. */
  readonly script: readonly Stretch[];
  /** Styles worked out and boxes laid out. */
  readonly layout: readonly Stretch[];
  /** Those of them that happened while script ran, because it asked for a size it had just changed. */
  readonly forced: readonly Stretch[];
  /** The frames that ran a callback of the page. */
  readonly frames: readonly Stretch[];
  /** Everything drawn: one for each frame that reached the screen. */
  readonly commits: readonly Stretch[];
}

const mark = 'traced';
const categories = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8', 'blink.user_timing'];
const scripts = ['FunctionCall', 'EvaluateScript', 'v8.evaluateModule', 'FireAnimationFrame', 'TimerFire'];
const layouts = ['Layout', 'UpdateLayoutTree'];

/** The work of a page's main thread while `act` runs, which may load the page. */
export async function traced(page: Page, act: () => Promise<unknown>): Promise<Work> {
  const script = await page.evaluateOnNewDocument((name) => void performance.mark(name), mark);
  await page.tracing.start({ categories: ['-*', ...categories] });
  await page.evaluate((name) => void performance.mark(name), mark);
  await act();
  const bytes = await page.tracing.stop();
  await page.removeScriptToEvaluateOnNewDocument(script.identifier);
  const { traceEvents } = JSON.parse(new TextDecoder().decode(bytes)) as { traceEvents: TraceEvent[] };
  return workIn(traceEvents);
}

/** The work on the thread that set the last mark, which is the one of the page there is in the end. */
function workIn(events: readonly TraceEvent[]): Work {
  const marks = events.filter(({ name }) => name === mark).sort((a, b) => a.ts - b.ts);
  const { pid, tid } = marks.at(-1) ?? {};
  const ours = events.filter((event) => event.pid === pid && event.tid === tid && event.ph === 'X').map(stretch);
  const named = (...names: string[]) => ours.filter(({ name }) => names.includes(name)).sort((a, b) => a.from - b.from);
  const script = outermost(named(...scripts));
  const layout = named(...layouts);
  return {
    tasks: outermost(named('RunTask')),
    script,
    layout,
    forced: layout.filter(({ from, to }) => script.some((run) => run.from <= from && to <= run.to)),
    frames: named('FireAnimationFrame'),
    commits: named('Commit'),
  };
}

function stretch({ name, ts, dur = 0, tdur = dur, args }: TraceEvent): Stretch {
  const { totalObjects: objects, dirtyObjects: laidOut } = args?.beginData ?? {};
  return { name, from: ts / 1000, to: (ts + dur) / 1000, busy: tdur / 1000, objects, laidOut };
}

/** The stretches that lie in no other one. */
function outermost(stretches: readonly Stretch[]): Stretch[] {
  let end = Number.NEGATIVE_INFINITY;
  return stretches.filter(({ from, to }) => {
    if (from < end) return false;
    end = to;
    return true;
  });
}

/** How long the thread worked in the stretches together, in ms. */
export function busyIn(stretches: readonly Stretch[]): number {
  return stretches.reduce((sum, { busy }) => sum + busy, 0);
}
