import { defineConfig } from 'vite';
import { liveStory } from './src/build/live';
import { storyFile } from './src/build/read-story';

/** What development and the build share. `npm run build` adds the story; a bare `vite build` makes its shell alone. */
export default defineConfig({
  base: './',
  plugins: [liveStory(storyFile())],
  server: { host: '127.0.0.1' },
  preview: { host: '127.0.0.1' },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: false,
    reportCompressedSize: false,
  },
});
