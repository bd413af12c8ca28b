import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Installs packages where that takes no questions: on Debian, as root. Elsewhere it does nothing. */
export function installOnDebian(...packages: readonly string[]): void {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return;
  run('apt-get', ['update', '-q']);
  run('apt-get', ['install', '-y', '-q', ...packages]);
}

/** Runs a program and returns what it prints. */
export function run(program: string, parameters: readonly string[]): string {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return execFileSync(program, parameters, { env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
}

/** A way of installing that fails is no error as long as another one works. */
export function attempt(install: () => void): void {
  try {
    install();
  } catch (error) {
    console.error(String(error));
  }
}
