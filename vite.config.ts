import { resolve } from 'node:path';
import { defineConfig, type Plugin, runnerImport } from 'vite';

/** For `npm start` and `npm run preview`; the build, which writes more than Vite does, is src/build/build-folder.ts. */
export default defineConfig(async () => {
  // Loaded by Vite's own runner, because Node does not read our TypeScript unaided.
  const { module, dependencies } = await runnerImport<typeof import('./src/build/live')>(resolve('src/build/live.ts'));
  return { ...module.shared, plugins: [module.liveStory(), module.previewHost(), restartOn(dependencies)] };
});

/** Starts the server anew when the code that writes the page changes. */
function restartOn(files: readonly string[]): Plugin {
  const ours = files.filter((file) => !file.includes('\0')).map((file) => resolve(file));
  return {
    name: 'restart-on-build-code',
    configResolved: (config) => void config.configFileDependencies.push(...ours),
  };
}
