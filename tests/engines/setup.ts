import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findDisplay, findFirefox, findWebkit, findWebkitDriver } from './programs';

const needed = [
  { name: 'firefox-esr', find: findFirefox },
  { name: 'webkit2gtk-driver', find: () => findWebkitDriver() && findWebkit() },
  { name: 'xvfb', find: findDisplay },
];

const missing = (): string[] => needed.filter(({ find }) => !find()).map(({ name }) => name);

const isRootOnDebian = (): boolean => process.getuid?.() === 0 && existsSync('/etc/debian_version');

function install(packages: readonly string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const run = (parameters: readonly string[]) => execFileSync('apt-get', parameters, { env, stdio: 'inherit' });
  run(['update', '-q']);
  run(['install', '-y', '-q', ...packages]);
}

/** Makes sure that Firefox and WebKit are there, installing them where that is possible. */
export default function setup(): void {
  if (missing().length > 0 && isRootOnDebian()) install(missing());
  if (missing().length === 0) return;
  throw new Error(`The engines are not all here. Install, by their names in Debian: ${missing().join(', ')}.`);
}
