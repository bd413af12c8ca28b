import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { notOurFolder } from '../story/problems';

/** In milliseconds, ten minutes. */
const longestBuild = 600_000;

/**
 * Fills a folder as a whole or not at all: `write` fills a new one beside it, which then takes its place.
 * If `write` fails or the process dies, the folder stays as it was.
 */
export async function replaceFolder(folder: string, write: (fresh: string) => Promise<void>): Promise<void> {
  const place = resolve(folder);
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

async function exchange(place: string, fresh: string): Promise<void> {
  const old = `${asideOf(place)}old`;
  await rm(old, { recursive: true, force: true });
  if (existsSync(place)) await rename(place, old);
  try {
    await rename(fresh, place);
  } catch (error) {
    if (existsSync(old)) await rename(old, place);
    throw error;
  }
  await rm(old, { recursive: true, force: true });
}

/** Puts back what a build killed between its two renames has moved away, and removes folders left half written. */
async function clearLeftovers(place: string): Promise<void> {
  const old = `${asideOf(place)}old`;
  if (existsSync(old) && !existsSync(place)) await rename(old, place);
  const names = await readdir(dirname(place)).catch(() => []);
  const left = names.filter((name) => name.startsWith(`${basename(asideOf(place))}new-`));
  const folders = [basename(old), ...left].map((name) => join(dirname(place), name));
  await Promise.all(folders.map((path) => clearIfOld(path)));
}

/** A younger folder may be the work of another build that is still running. */
async function clearIfOld(path: string): Promise<void> {
  const changed = await stat(path).catch(() => undefined);
  if (changed && Date.now() - changed.mtimeMs > longestBuild) await rm(path, { recursive: true, force: true });
}
