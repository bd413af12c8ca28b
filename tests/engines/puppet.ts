import puppeteer, { type Browser, type Frame } from 'puppeteer-core';
import { launchChromium } from '../browser';
import type { Driver } from './driver';
import { findFirefox } from './programs';

/** Chromium, driven by its own protocol. */
export async function driveChromium(): Promise<Driver> {
  return drive(await launchChromium());
}

/** Firefox, driven by WebDriver BiDi. */
export async function driveFirefox(): Promise<Driver> {
  const executablePath = findFirefox();
  if (!executablePath) throw new Error('No Firefox found: install it, or name it in FIREFOX_PATH.');
  return drive(await puppeteer.launch({ browser: 'firefox', executablePath }));
}

async function drive(browser: Browser): Promise<Driver> {
  const page = await browser.newPage();
  await page.setViewport({ width: 1000, height: 700 });
  const frameAt = async (path: readonly string[]): Promise<Frame> => {
    let frame = page.mainFrame();
    for (const selector of path) {
      const next = await (await frame.$(selector))?.contentFrame();
      if (!next) throw new Error(`No frame at ${selector}.`);
      frame = next;
    }
    return frame;
  };
  return {
    open: async (address) => void (await page.goto(address)),
    run: async <T>(path: readonly string[], expression: string) =>
      (await frameAt(path)).evaluate(expression) as Promise<T>,
    wheel: async (x, y, by) => {
      await page.mouse.move(x, y);
      await page.mouse.wheel({ deltaY: by });
    },
    press: async (x, y, key) => {
      await page.mouse.click(x, y);
      await page.keyboard.press(key);
    },
    close: () => browser.close(),
  };
}
