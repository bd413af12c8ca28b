import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';

/**
 * Fills a folder as a whole or not at all: `write` fills a new one beside it, which then takes its place.
 * If `write` fails or the process dies, the folder stays as it was.
 */
export async function replaceFolder(folder: string, write: (fresh: string) => Promise<void>): Promise<void> {
  const place = resolve(folder);
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

/** What lies beside `dist` is called `.dist-…`, so that no tool takes it for a part of the project. */
function asideOf(place: string): string {
  return join(dirname(place), `.${basename(place)}-`);
}

async function exchange(place: string, fresh: string): Promise<void> {
  const old = `${asideOf(place)}old`;
  if (existsSync(place)) await rename(place, old);
  await rename(fresh, place);
  await rm(old, { recursive: true, force: true });
}

/** Puts back what a build killed between its two renames has moved away, and removes half-written folders. */
async function clearLeftovers(place: string): Promise<void> {
  const old = `${asideOf(place)}old`;
  if (existsSync(old) && !existsSync(place)) await rename(old, place);
  const names = await readdir(dirname(place)).catch(() => []);
  const left = names.filter((name) => name.startsWith(`${basename(asideOf(place))}new-`));
  await Promise.all(
    [basename(old), ...left].map((name) => rm(join(dirname(place), name), { recursive: true, force: true })),
  );
}
