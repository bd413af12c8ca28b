import { existsSync } from 'node:fs';
import puppeteer, { type Browser } from 'puppeteer-core';

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
];

/** The path of a Chromium: CHROME_PATH first, then the usual places; undefined if there is none. */
export function findChromium(): string | undefined {
  return [process.env.CHROME_PATH ?? '', ...usualPlaces].find((path) => path && existsSync(path));
}

// Opening a page takes a third less work where pages of a site share a process, and none is kept ready for the next.
const frugal = ['--process-per-site', '--disable-features=SpareRendererForSitePerProcess,PreloadTopChromeWebUI'];

/** A running headless Chromium, which the caller closes; a measurement asks for it without what spares work. */
export async function launchChromium(sparing: readonly string[] = frugal): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium found: install one, or name it in CHROME_PATH.');
  const quiet = ['--disable-quic', '--no-first-run', '--disable-background-networking'];
  const off = ['--disable-component-update', '--disable-sync', '--no-sandbox', '--disable-gpu'];
  return puppeteer.launch({ executablePath, args: [...quiet, ...off, ...sparing] });
}
