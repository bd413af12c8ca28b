import { defineConfig } from 'vitest/config';

/** The page, and the story in a page of another origin, in three engines; apart from the other tests because it needs them installed. */
export default defineConfig({
  test: {
    include: ['tests/engines/**/*.test.ts'],
    globalSetup: ['tests/setup/chromium.ts', 'tests/engines/setup.ts', 'tests/setup/dist.ts'],
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    retry: process.env.CI ? 2 : 0,
  },
});
