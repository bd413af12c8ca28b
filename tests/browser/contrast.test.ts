import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { openStory, phone, useSite } from './support/open';
import { type Found, findPixels, isBehind, pictureOf } from './support/pixels';
import { chartedSteps, read } from './support/tour';

const site = useSite();
const scale = 2;

/** What may be fainter, by its class, and why. */
const faint: Readonly<Record<string, string>> = {
  rule: 'Lines that only guide the eye to labels which say the same; nothing is lost without them.',
};

/** Letters from this size on are large, by WCAG: 24 px, unless they are bold. */
const large = 24;

function isFaint({ classes, letters, contrast, pixels }: Found): boolean {
  const least = letters > 0 && letters < large ? 4.5 : 3;
  const exempt = classes.split(' ').some((name) => Object.hasOwn(faint, name));
  return !exempt && (contrast < least || pixels === 0);
}

/** Tells a mark that is drawn too faintly from one that is not drawn at all. */
function spelt({ key, classes, colour, contrast, pixels }: Found, step: string): string {
  return `${step}: ${key} (${classes}, ${colour}) ${contrast.toFixed(2)}:1 in ${pixels} pixels`;
}

/** Every mark and label of the pictures that is drawn with too little contrast. */
async function tooFaint(page: Page): Promise<string[]> {
  const found: string[] = [];
  const seen = new Set<string>();
  for (const step of await chartedSteps(page)) {
    await read(page, step);
    const all = findPixels(await pictureOf(page, step), scale);
    for (const { letters } of all) seen.add(letters > 0 ? 'label' : 'mark');
    found.push(...all.filter((mark, i) => isFaint(mark) && !isBehind(mark, i, all)).map((mark) => spelt(mark, step)));
  }
  expect([...seen].sort()).toEqual(['label', 'mark']);
  return found;
}

test.each(['light', 'dark'])(
  'every mark and label stands out from what it touches, at every step, %s',
  async (theme) => {
    const { page } = await openStory(
      site(),
      { ...phone, deviceScaleFactor: scale },
      {
        before: (fresh) => fresh.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]),
      },
    );
    expect(await tooFaint(page)).toEqual([]);
    await page.close();
  },
);
