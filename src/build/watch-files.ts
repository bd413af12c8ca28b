import { unwatchFile, watchFile } from 'node:fs';

/** How often files are looked at, and how long they must rest before they are read, in ms. */
const [interval, rest] = [50, 150];

/**
 * Calls back when one of some files has changed, come or gone; returns what ends it. The files are looked at by name,
 * because a file that was deleted, or replaced by another of its name, is lost to those who watch the file itself.
 */
export function watchFiles(paths: readonly string[], changed: () => void): () => void {
  let timer: NodeJS.Timeout | undefined;
  // Many programs empty a file before they write it, and in between it would be read as one without a story.
  const settle = () => {
    clearTimeout(timer);
    timer = setTimeout(changed, rest);
  };
  for (const path of paths) watchFile(path, { interval, persistent: false }, settle);
  return () => {
    clearTimeout(timer);
    for (const path of paths) unwatchFile(path, settle);
  };
}
