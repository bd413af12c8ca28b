import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build, type Rolldown } from 'vite';
import { fontPlugin } from './font-plugin';
import { shared } from './options';

/** Writes scripts, styles and fonts into the folder; returns the shell that names them. */
export async function bundleShell(folder: string, text: string): Promise<string> {
  await build({
    ...shared,
    configFile: false,
    logLevel: 'warn',
    plugins: [fontPlugin(async () => text)],
    build: { ...shared.build, outDir: folder, emptyOutDir: true },
  });
  return readFile(join(folder, 'index.html'), 'utf8');
}

/** The loader for other sites, as one classic script. */
export async function bundleLoader(): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      target: 'es2020',
      lib: { entry: 'src/embed/host.ts', formats: ['iife'], name: 'scrollStory' },
    },
  });
  const [{ output: chunks }] = output as [Rolldown.RolldownOutput];
  return chunks[0].code;
}
