import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readlink, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { notOurFolder } from '../story/problems';

/** In milliseconds, ten minutes. */
const longestBuild = 600_000;

/**
 * Fills a folder as a whole or not at all: `write` fills a new one beside it, which then takes its place.
 * If `write` fails or the process dies, the folder stays as it was; if it dies between the two renames of the exchange,
 * the folder lies aside, whole, and the next call puts it back.
 */
export async function replaceFolder(folder: string, write: (fresh: string) => Promise<void>): Promise<void> {
  const place = await followed(resolve(folder));
  await refuseOthers(place);
  await clearLeftovers(place);
  const fresh = `${asideOf(place)}new-${randomUUID()}`;
  await mkdir(fresh, { recursive: true });
  try {
    await write(fresh);
    await exchange(place, fresh);
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
}

/** Where a link leads, be there anything or not: what it points at is replaced, and the link stays. */
function followed(path: string): Promise<string> {
  const target = () => readlink(path).then((named) => resolve(dirname(path), named));
  return realpath(path)
    .catch(target)
    .catch(() => path);
}

/** What every built folder has and no other: the headers of a static host may lie anywhere. */
const sign = 'embed-1.js';

/** A folder that holds the project, or anything that no build has written, is somebody's work. */
async function refuseOthers(place: string): Promise<void> {
  const holdsProject = !relative(place, process.cwd()).startsWith('..');
  const names: readonly string[] = await readdir(place).catch(() => []);
  if (holdsProject || (names.length > 0 && !names.includes(sign))) throw new Error(notOurFolder(place));
}

/** What lies beside `dist` is called `.dist-…`, so that no tool takes it for a part of the project. */
function asideOf(place: string): string {
  return join(dirname(place), `.${basename(place)}-`);
}

/** Another build may put its own folder there between the two renames, or put back the old one: then that is moved away. */
async function exchange(place: string, fresh: string): Promise<void> {
  const old = `${asideOf(place)}old-${randomUUID()}`;
  await rename(place, old).catch(unless('ENOENT'));
  try {
    await rename(fresh, place).catch(unless('ENOTEMPTY', 'EEXIST'));
  } catch (error) {
    if (existsSync(old)) await rename(old, place);
    throw error;
  }
  await rm(old, { recursive: true, force: true });
  if (existsSync(fresh)) await exchange(place, fresh);
}

/** Passes over the errors with these codes. */
function unless(...codes: readonly string[]): (error: NodeJS.ErrnoException) => void {
  return (error) => {
    if (!codes.includes(error.code ?? '')) throw error;
  };
}

/** Puts back what a build killed between its two renames has moved away, and removes what others have left. */
async function clearLeftovers(place: string): Promise<void> {
  const names = await readdir(dirname(place)).catch(() => []);
  const beside = (kind: string) =>
    names.filter((name) => name.startsWith(basename(asideOf(place)) + kind)).map((name) => join(dirname(place), name));
  const olds = beside('old-');
  if (olds[0] && !existsSync(place)) await rename(olds[0], place).catch(unless('ENOENT', 'ENOTEMPTY', 'EEXIST'));
  // Whatever lay aside before there was a folder in its place is needed no more.
  if (existsSync(place)) await Promise.all(olds.map((path) => rm(path, { recursive: true, force: true })));
  await Promise.all(beside('new-').map(clearIfOld));
}

/** A younger folder may be the work of another build that is still running. */
async function clearIfOld(path: string): Promise<void> {
  const changed = await stat(path).catch(() => undefined);
  if (changed && Date.now() - changed.mtimeMs > longestBuild) await rm(path, { recursive: true, force: true });
}
