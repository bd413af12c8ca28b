import type { Driver, Engine } from './driver';
import { driveChromium, driveFirefox } from './puppet';
import { driveWebkit } from './webkit';

/** Starts a browser of each engine. */
export const drivers: Readonly<Record<Engine, () => Promise<Driver>>> = {
  chromium: driveChromium,
  firefox: driveFirefox,
  webkit: driveWebkit,
};
