import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Locked {
  readonly resolved?: string;
  readonly dev?: boolean;
  readonly hasInstallScript?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Locked> };
const locked = Object.entries(packages).filter(([path]) => path !== '');

test('The lock file names no registry, so that it serves behind any', () => {
  expect(locked.length).toBeGreaterThan(100);
  expect(locked.filter(([, { resolved }]) => resolved !== undefined).map(([path]) => path)).toEqual([]);
});

test('The lock file lists the packages of every platform', () => {
  const wanted = locked.flatMap(([, { optionalDependencies = {} }]) => Object.keys(optionalDependencies));
  expect(wanted).toContain('@biomejs/cli-darwin-arm64');
  expect(wanted).toContain('@biomejs/cli-linux-x64');
  const listed = new Set(locked.map(([path]) => path.replace(/^.*node_modules\//, '')));
  expect(wanted.filter((name) => !listed.has(name))).toEqual([]);
});

test('Nothing that readers load has to run a program to be installed', () => {
  const ours = locked.filter(([, { dev, hasInstallScript }]) => !dev && hasInstallScript);
  expect(ours.map(([path]) => path)).toEqual([]);
});
