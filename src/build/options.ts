import type { UserConfig } from 'vite';

/** The folder of the finished site: `DIST` of the environment, or dist. */
export const outputFolder = process.env.DIST || 'dist';

/** What development, preview and build share. */
export const shared: UserConfig = {
  base: './',
  // Its package names the file for bundlers without an ending, and Vite would take the larger CommonJS one.
  resolve: { alias: [{ find: /^scrollama$/, replacement: 'scrollama/index.js' }] },
  server: { host: '127.0.0.1' },
  preview: { host: '127.0.0.1' },
  build: {
    outDir: outputFolder,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: false,
    reportCompressedSize: false,
    rolldownOptions: {
      checks: { pluginTimings: false },
      // Nobody needs what D3's file of array functions and a file of ours make as they load.
      treeshake: {
        moduleSideEffects: false,
        propertyReadSideEffects: false,
        manualPureFunctions: ['bisector', 'Blur2', 'shuffler'],
      },
    },
  },
};
