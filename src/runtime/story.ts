import type { Measure } from '../charts/index';
import type { View } from '../story/view';
import {
  addressedEntry,
  followAddress,
  followArrival,
  followBack,
  heedReader,
  keepAddressed,
  wasRestored,
} from './address';
import { rememberingMeasure } from './canvas';
import { followContents, followEmbedCode, followTargets } from './contents';
import { enterMode, fitText, fitWindow } from './fit';
import { createFrames, inTurn, type Job } from './frame';
import { endLayingOut, layOutJobs, leaveOutFar } from './lay-out';
import { followNotes } from './note';
import { createPage, type Page, type Situation } from './page';
import { findParts, type Parts, root } from './parts';
import { followElements, followScroll, scrollTo } from './scroll';
import { reach, showEverything, showNext, showPage } from './show';
import { followStepBar } from './step-bar';
import { followStep } from './story-step';
import { followSwitch } from './switch';
import { drawViewport } from './viewport';
import { watchText } from './watch';
import { followWhere } from './where';

/** What a frame around the story may ask of it. */
export interface RunningStory {
  /** Shows the story as its situation allows. */
  readonly show: (situation: Situation) => void;
}

/** Brings the written page to life: from here on its pictures follow the reader. */
export function startStory(views: Readonly<Record<string, View>>, measureFor: (view: View) => Measure): RunningStory {
  const charts = new Map(Object.entries(views).map(([scene, view]) => [scene, rememberingMeasure(measureFor(view))]));
  const page = createPage(findParts(), charts);
  const wake = createFrames(() => frame(page));
  const changed = () => {
    page.stale = true;
    wake();
  };
  page.followers = [
    followAddress(),
    followStepBar(page),
    followWhere(page.parts),
    followStep(),
    followSwitch(changed),
    followNotes(page),
  ];
  followScroll(wake);
  followWindow(page, changed);
  followBack(page);
  followPaper(page, changed);
  followContents();
  followEmbedCode();
  inTurn(startJobs(page, wake));
  return {
    // At once, because a frame out of sight is given no animation frames and its host asks for its height now.
    show: (situation) => {
      page.situation = situation;
      fitWindow(page);
      changed();
    },
  };
}

/**
 * What is to be done to start, a frame each; what says that it is not done comes again. The first frame is left to the
 * browser, which has just read the page and lays it out: asking for sizes would be no faster.
 */
function startJobs(page: Page, wake: () => void): Job[] {
  const hasMoved = heedReader();
  const enter = () => {
    if (!page.mode) keepAddressed(() => enterMode(page));
  };
  const begin = () => {
    fitWindow(page);
    followArrival(page, hasMoved);
    followTargets();
  };
  const draw = () => {
    page.reach = reach.screen;
    page.y = window.scrollY;
    return showNext(page);
  };
  const follow = () => {
    endLayingOut();
    page.reach = reach.all;
    page.watchNear = watchText(page, () => {
      takeOver(page);
      wake();
    });
    followElements(scenesOf(page.parts), wake);
  };
  const [text, ledger] = layOutJobs();
  const isLedgerFirst = wasRestored() || addressedEntry();
  const jobs = isLedgerFirst ? [...ledger, ...text, enter, begin, draw] : [enter, ...text, begin, draw, ...ledger];
  return [() => {}, ...jobs, follow, wake];
}

/** One frame: reads the position first, then draws; returns true if there is more to do. */
function frame(page: Page): boolean {
  if (page.onPaper || page.reach === 0) return false;
  const { scrollY } = window;
  const still = scrollY === page.y;
  const fitted = page.stale && fitWindow(page);
  page.stale = false;
  if (!fitted) page.y = scrollY;
  if (page.reach === reach.all) {
    leaveOutFar(page);
    page.watchNear();
  }
  const more = showPage(page, Math.min(page.reach, still ? reach.all : reach.next));
  return (more && page.reach > reach.screen) || !still;
}

function scenesOf({ scenes }: Parts): HTMLElement[] {
  return scenes.map(({ section }) => section);
}

/** Calls back when the window, or what the reader asks of it, may have changed; also when the page comes back. */
function followWindow(page: Page, changed: () => void): void {
  window.addEventListener('resize', () => {
    // What is laid out meanwhile keeps to the height in use, so that nothing moves before it is known to be another.
    if (page.viewport.height) drawViewport(page.viewport);
    changed();
  });
  window.addEventListener('pageshow', changed);
  document.addEventListener('visibilitychange', changed);
  matchMedia('(prefers-reduced-motion: reduce)').addEventListener('change', changed);
}

/** Takes over a change of the text in the frame in which it happens, so that no wrong picture is ever seen. */
function takeOver(page: Page): void {
  if (page.onPaper) return;
  // A page that comes back in another window is told of its boxes first.
  if (!fitWindow(page)) fitText(page);
  showPage(page, reach.screen);
}

/** On paper each step has its picture, and all of them are drawn before the sheet is laid out. */
function followPaper(page: Page, changed: () => void): void {
  let place = 0;
  const print = (onPaper: boolean) => {
    if (onPaper === page.onPaper) return;
    page.onPaper = onPaper;
    root.toggleAttribute('data-paper', onPaper);
    if (onPaper) place = page.y;
    fitWindow(page);
    if (onPaper) return showEverything(page);
    scrollTo(place);
    changed();
  };
  window.addEventListener('beforeprint', () => print(true));
  window.addEventListener('afterprint', () => print(false));
  matchMedia('print').addEventListener('change', ({ matches }) => print(matches));
}
