import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findChromium } from '../browser';

/** Makes sure that the tests find a Chromium, installing one where that is possible. */
export default function setup(): void {
  if (findChromium()) return;
  if (isRootOnDebian()) attempt(installPackage);
  if (findChromium()) return;
  attempt(download);
  if (!findChromium())
    throw new Error('No Chromium found: install Chromium or Chrome, or name its program in CHROME_PATH.');
}

function isRootOnDebian(): boolean {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version');
}

function installPackage(): void {
  run('apt-get', ['update', '-q']);
  run('apt-get', ['install', '-y', '-q', 'chromium', 'fonts-liberation']);
}

function download(): void {
  const places = ['--path', '.cache/browsers', '--format', '{{path}}'];
  const path = run('node_modules/.bin/browsers', ['install', 'chrome@stable', ...places]).trim();
  process.env.CHROME_PATH = path;
}

function run(program: string, parameters: readonly string[]): string {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return execFileSync(program, parameters, { env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
}

/** A way of installing that fails is no error as long as another one works. */
function attempt(install: () => void): void {
  try {
    install();
  } catch (error) {
    console.error(String(error));
  }
}
