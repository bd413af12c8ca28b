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

/** A running headless Chromium; the caller closes it. */
export async function launchChromium(): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium found: install one, or name it in CHROME_PATH.');
  const quiet = ['--disable-quic', '--no-first-run', '--disable-background-networking'];
  const off = ['--disable-component-update', '--disable-sync', '--no-sandbox', '--disable-gpu'];
  return puppeteer.launch({ executablePath, args: [...quiet, ...off] });
}
