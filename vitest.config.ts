import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const onBuilt = ['tests/browser/**/*.test.ts', 'tests/built/**/*.test.ts'];
// A busy machine may keep a browser waiting for longer than a test does; here it gets another try, at a desk it does not.
const patient = { testTimeout: 120_000, hookTimeout: 180_000, retry: process.env.CI ? 2 : 0 };
// Files keep nothing in their modules, so they may share what is loaded instead of each starting a process of its own.
const shared = { ...patient, isolate: false };

const long = /(axe|kill|modes|shown|positions|publish|mutations|resize|note|addresses|reload|embed)\.test\.ts$/;

/** Begins with the files that take longest, so that none is left to run alone while other cores have nothing to do. */
class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLong = ({ moduleId }: TestSpecification) => long.test(moduleId);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

/** `units` needs nothing built; `built` reads and drives the built story, made once for all its files. */
export default defineConfig({
  test: {
    // Browsers wait more than they work, so there may be more of them than a usual machine has cores.
    maxWorkers: 3,
    sequence: { sequencer: LongFirst },
    projects: [
      {
        test: {
          name: 'units',
          include: ['tests/**/*.test.ts'],
          exclude: [...onBuilt, 'tests/engines/**'],
          globalSetup: ['tests/setup/chromium.ts'],
          ...shared,
        },
      },
      {
        test: {
          name: 'built',
          include: onBuilt,
          globalSetup: ['tests/setup/chromium.ts', 'tests/setup/nginx.ts', 'tests/setup/dist.ts'],
          ...shared,
        },
      },
    ],
  },
});
