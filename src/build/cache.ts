import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const folder = join('node_modules', '.cache', 'story');

/** A short name for the content: the same content, the same 16 hexadecimal digits. */
export function digest(...content: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of content) hash.update(part).update('\0');
  return hash.digest('hex').slice(0, 16);
}

/** The absolute path of the file `name` made from content with that digest; made once, then kept. */
export async function kept(name: string, key: string, make: () => Promise<Uint8Array>): Promise<string> {
  const home = join(process.cwd(), folder, key);
  const path = join(home, name);
  if (existsSync(path)) return path;
  await mkdir(home, { recursive: true });
  // Written aside and renamed, because several builds may be at it at once.
  const aside = `${path}.${randomUUID()}`;
  await writeFile(aside, await make());
  await rename(aside, path);
  return path;
}
