import { findChromium } from '../browser';
import { attempt, installOnDebian, run } from './debian';

/** Makes sure that the tests find a Chromium, installing one where that is possible. */
export default function setup(): void {
  if (findChromium()) return;
  attempt(() => installOnDebian('chromium', 'fonts-liberation'));
  if (findChromium()) return;
  attempt(download);
  if (!findChromium())
    throw new Error('No Chromium found: install Chromium or Chrome, or name its program in CHROME_PATH.');
}

function download(): void {
  const places = ['--path', '.cache/browsers', '--format', '{{path}}'];
  const path = run('node_modules/.bin/browsers', ['install', 'chrome@stable', ...places]).trim();
  process.env.CHROME_PATH = path;
}
