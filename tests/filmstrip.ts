/**
 * Photographs every keyframe of the built story, and the moments half way between, and lays them out on one
 * sheet a scene: `npm run filmstrip` writes filmstrip/SCENE-phone-light.png and so on. Words behind it choose:
 * `npm run filmstrip -- load phone dark`; `MODE=steps` and the like shows another mode.
 */
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Browser, Page, Viewport } from 'puppeteer-core';
import { buildFolder } from '../src/build/build-folder';
import { readStory, storyFile } from '../src/build/read-story';
import { launchChromium } from './browser';
import { running } from './browser/support/open';
import { hostFolder } from './support/static-host';

const sizes: Readonly<Record<string, Viewport>> = {
  phone: { width: 390, height: 844 },
  desktop: { width: 1440, height: 900 },
  tablet: { width: 768, height: 1024 },
  landscape: { width: 844, height: 390 },
  laptop: { width: 1024, height: 768 },
  small: { width: 320, height: 568 },
};
const usual = ['phone', 'desktop'];
const themes = ['light', 'dark'];
const folder = 'filmstrip';
const chosen = process.argv.slice(2);

/** The members of a list that were asked for, or all of those usually shown. */
function asked(all: readonly string[], usually: readonly string[]): readonly string[] {
  const named = all.filter((name) => chosen.includes(name));
  return named.length > 0 ? named : usually;
}

interface Moment {
  readonly playhead: number;
  /** The scroll position that shows it, in px. */
  readonly y: number;
}

/** The scroll positions of a scene's keyframes and of the moments half way between; the first scene starts at the top. */
async function momentsOf(page: Page, scene: string): Promise<Moment[]> {
  const line = await page.evaluate(() => Number(document.documentElement.dataset.readingLine) - window.scrollY);
  const boxes = await page.$$eval(`[data-scene="${scene}"] [data-step]`, (steps) =>
    steps.map((step) => step.getBoundingClientRect().toJSON() as DOMRect),
  );
  return boxes.flatMap(({ top, bottom }, i) => {
    const middle = { playhead: i, y: Math.max(0, (top + bottom) / 2 - line) };
    return i === boxes.length - 1 ? [middle] : [middle, { playhead: i + 0.5, y: Math.max(0, bottom - line) }];
  });
}

async function photograph(page: Page, moments: readonly Moment[]): Promise<string[]> {
  const pictures: string[] = [];
  for (const { y } of moments) {
    await page.evaluate(async (top) => {
      window.scrollTo({ top, behavior: 'instant' });
      for (let i = 0; i < 3; i += 1) await new Promise(requestAnimationFrame);
    }, y);
    pictures.push(await page.screenshot({ encoding: 'base64', type: 'jpeg', quality: 92 }));
  }
  return pictures;
}

async function layOut(browser: Browser, pictures: readonly string[], path: `${string}.png`): Promise<void> {
  const sheet = await browser.newPage();
  const images = pictures.map((picture) => `<img src="data:image/jpeg;base64,${picture}">`);
  const style = 'body{margin:0;padding:12px;display:flex;flex-wrap:wrap;gap:12px;background:#888}img{height:600px}';
  await sheet.setViewport({ width: 2400, height: 600 });
  await sheet.setContent(`<style>${style}</style>${images.join('')}`);
  await sheet.screenshot({ path, fullPage: true });
  await sheet.close();
}

async function openStory(
  browser: Browser,
  url: string,
  { size, theme }: Readonly<Record<string, string>>,
): Promise<Page> {
  const page = await browser.newPage();
  await page.setViewport(sizes[size ?? ''] as Viewport);
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme as string }]);
  await page.goto(`${url}${process.env.MODE ? `?mode=${process.env.MODE}` : ''}`);
  await running(page);
  return page;
}

async function film(browser: Browser, url: string, look: Readonly<Record<string, string>>): Promise<void> {
  const page = await openStory(browser, url, look);
  const all = await page.$$eval('[data-scene]', (scenes) => scenes.map(({ id }) => id));
  for (const scene of asked(all, all)) {
    const moments = await momentsOf(page, scene);
    const pictures = await photograph(page, scene === all[0] ? [{ playhead: 0, y: 0 }, ...moments.slice(1)] : moments);
    await layOut(browser, pictures, `${folder}/${scene}-${look.size}-${look.theme}.png`);
  }
  await page.close();
}

const { story, source } = await readStory(storyFile());
if (!story) throw new Error('The story has problems: see `npm run check`.');
const dist = resolve('.cache/filmstrip');
await buildFolder(story, source, dist);
mkdirSync(folder, { recursive: true });
const [browser, served] = await Promise.all([launchChromium(), hostFolder(dist)]);
for (const size of asked(Object.keys(sizes), usual))
  for (const theme of asked(themes, themes)) await film(browser, served.url, { size, theme });
await browser.close();
await served.close();
