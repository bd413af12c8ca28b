import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type Reading, readFrame } from '../embed/reading';
import { until } from '../embed/visit';
import { hostFolder, type StaticHost } from '../support/static-host';
import { type Driver, engines } from './driver';
import { drivers } from './drivers';

/** True once the page has been fitted to its window and none of its text waits to be laid out. */
const isRunning = `
  document.documentElement.dataset.readingLine !== undefined && !document.querySelector('.entry:not([data-laid-out])')`;

/** How many boxes with words are left out of what is laid out. */
const waiting = `
  [...document.querySelectorAll('.step, .stage, .reference, .entry')]
    .filter((part) => getComputedStyle(part).contentVisibility === 'auto').length`;

describe.each(engines)('The page in %s', (engine) => {
  let host: StaticHost;
  let driver: Driver;

  beforeAll(async () => {
    [host, driver] = await Promise.all([hostFolder(inject('dist')), drivers[engine]()]);
  });

  afterAll(async () => {
    await driver?.close();
    await host?.close();
  });

  async function open(path: string): Promise<void> {
    await driver.open(host.url + path);
    expect(await until(() => driver.run<boolean>([], isRunning), Boolean)).toBe(true);
  }

  const read = (holds: (reading: Reading) => boolean): Promise<Reading> =>
    until(() => driver.run<Reading>([], `(${readFrame})()`), holds);

  async function goTo(y: number): Promise<Reading> {
    await driver.run([], `scrollTo({ top: ${y}, behavior: 'instant' })`);
    return read(({ isTrue, scrollY }) => isTrue && Math.abs(scrollY - y) <= 1);
  }

  it('starts, leaves no text out, and shows at every place the picture of the step being read', async () => {
    await open('');
    expect(await driver.run<number>([], waiting)).toBe(0);
    const end = await driver.run<number>([], `document.querySelector('.ledger').offsetTop`);
    const seen = new Set<string>();
    for (const part of [0, 7, 14, 3, 10, 1, 8, 15, 5, 12, 2, 9, 4, 11, 6, 13]) {
      const reading = await goTo(Math.round((end * part) / 16));
      expect(reading).toMatchObject({ isTrue: true, mode: 'scroll' });
      seen.add(reading.step);
    }
    expect(seen.size).toBeGreaterThan(10);
  });

  it('is where it was when it is reloaded', async () => {
    await open('');
    const end = await driver.run<number>([], `document.querySelector('.ledger').offsetTop`);
    const before = await goTo(Math.round(end * 0.6));
    expect(await until(() => driver.run<string>([], 'location.hash'), Boolean)).toBe(`#${before.step}`);
    await driver.run([], 'window.isOld = true, void location.reload()');
    const isBack = `!window.isOld && ${isRunning}`;
    expect(await until(() => driver.run<boolean>([], isBack).catch(() => false), Boolean)).toBe(true);
    expect(await read(({ step, isTrue }) => isTrue && step === before.step)).toMatchObject({
      ...before,
      scrollY: expect.closeTo(before.scrollY, -0.5),
    });
  });

  it('opens at the step its address names', async () => {
    await open('');
    const steps = await driver.run<string[]>([], `[...document.querySelectorAll('.track .step')].map(({ id }) => id)`);
    for (const step of [steps[4], steps.at(-2)]) {
      await driver.open('about:blank');
      await open(`#${step}`);
      expect(await read((reading) => reading.isTrue && reading.step === step)).toMatchObject({ step, isTrue: true });
    }
  });
});
