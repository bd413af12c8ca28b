import type { Page, Viewport } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { launchChromium } from '../browser';
import { settled } from '../support/settled';
import { frames, openStory, running, useSite } from './support/open';
import { overlaps, smallestLabel, tooWide } from './support/text';
import { read, stepIds } from './support/tour';
import { untruths } from './support/truth';

const site = useSite();

const windows: readonly Viewport[] = [
  { width: 280, height: 653 },
  { width: 320, height: 256 },
  { width: 320, height: 568 },
  { width: 390, height: 664 },
  { width: 390, height: 844 },
  { width: 768, height: 1024 },
  { width: 844, height: 390 },
  { width: 844, height: 200 },
  { width: 1024, height: 768 },
  { width: 1440, height: 900 },
  { width: 3840, height: 2160 },
];

const named = windows.map((window) => [`${window.width} × ${window.height}`, window] as const);

/** The pinned pictures: how high each stands, and how much of its picture is left; none where the page is flat. */
function stages(page: Page): Promise<{ scene: string; share: number; canvas: number }[]> {
  return page.$$eval('figure.stage', (figures) =>
    figures
      .filter((figure) => figure.checkVisibility())
      .map((figure) => ({
        scene: figure.closest('section')?.id ?? '',
        share: figure.getBoundingClientRect().height / innerHeight,
        canvas: figure.querySelector('.canvas')?.getBoundingClientRect().height ?? 0,
      })),
  );
}

function isStacked(page: Page): Promise<boolean> {
  return page.evaluate(
    () => getComputedStyle(document.documentElement).getPropertyValue('--layout').trim() === 'stacked',
  );
}

/** Scrolls each step to the reading line and hands it to `look`. */
async function eachStep(page: Page, look: (id: string) => Promise<void>): Promise<void> {
  for (const id of await stepIds(page)) {
    await read(page, id);
    await look(id);
  }
}

test.each(named)(
  'in a window of %s nothing is too wide, no words lie over others and every picture has room',
  async (_, viewport) => {
    const { page, errors } = await openStory(site(), viewport);
    expect(await tooWide(page)).toEqual([]);
    const stacked = await isStacked(page);
    for (const { scene, share, canvas } of await stages(page)) {
      if (stacked) expect(share, scene).toBeLessThanOrEqual(0.6);
      expect(canvas, scene).toBeGreaterThanOrEqual(160);
    }
    await openDetails(page);
    expect(await tooWide(page)).toEqual([]);
    expect(await overlaps(page)).toEqual([]);
    expect(errors).toEqual([]);
    await page.close();
  },
);

/** Unfolds all that can be unfolded, but for the contents, which cover the page. */
async function openDetails(page: Page): Promise<void> {
  await page.$$eval('details:not(.contents)', (all) => {
    for (const details of all) (details as HTMLDetailsElement).open = true;
  });
  await frames(page, 2);
}

test('no words of any picture are drawn smaller than 12 px, at 320 px', async () => {
  const { page } = await openStory(site(), { width: 320, height: 568 });
  await settled(page);
  await eachStep(page, async (id) => {
    const { size, text } = await smallestLabel(page);
    expect(text, id).not.toBe('');
    expect(size, `${id}: ${text}`).toBeGreaterThanOrEqual(12);
  });
  await page.close();
});

test('at 400 % zoom the page says the same words and scrolls one way only', async () => {
  const zoomed = await openStory(site(), { width: 320, height: 256 });
  const whole = await openStory(site(), { width: 1280, height: 1024 });
  const words = ({ page }: { page: Page }) =>
    page.$$eval('[data-step] .words', (all) => all.map((text) => text.textContent));
  const said = await words(whole);
  expect(said.filter(Boolean).length).toBeGreaterThan(10);
  expect(await words(zoomed)).toEqual(said);
  expect(await tooWide(zoomed.page)).toEqual([]);
  await zoomed.page.close();
  await whole.page.close();
});

const spacing =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }';
const larger = 'html { font-size: 200% }';

test.each([
  ['spaced as far as WCAG asks', spacing, { width: 390, height: 844 }],
  ['spaced as far as WCAG asks', spacing, { width: 1440, height: 900 }],
  ['at twice its size', larger, { width: 390, height: 844 }],
  ['at twice its size', larger, { width: 1440, height: 900 }],
])('text %s is neither clipped nor overlapped, and the pictures stay true (%#)', async (_, css, viewport) => {
  const { page } = await openStory(site(), viewport, { before: (fresh) => fresh.setBypassCSP(true) });
  await page.addStyleTag({ content: css });
  await running(page);
  expect(await tooWide(page)).toEqual([]);
  expect(await overlaps(page)).toEqual([]);
  expect(await cutOff(page)).toEqual([]);
  await eachStep(page, async (id) => expect(await untruths(page), id).toEqual([]));
  await page.close();
});

test.each([
  ['320 × 568', { width: 320, height: 568 }],
  ['360 × 640', { width: 360, height: 640 }],
  ['390 × 844', { width: 390, height: 844 }],
  ['844 × 390', { width: 844, height: 390 }],
])(
  'on a phone of %s whose own letters are twice as large, nothing is too wide and no picture takes the room of its words',
  async (_, viewport) => {
    const browser = await launchChromium(['--blink-settings=defaultFontSize=32']);
    const { page, errors } = await openStory({ ...site(), browser }, { ...viewport, isMobile: true });
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('32px');
    expect(await tooWide(page)).toEqual([]);
    for (const { scene, share } of await stages(page)) expect(share, scene).toBeLessThanOrEqual(0.6);
    expect(errors).toEqual([]);
    await browser.close();
  },
);

test('words of the pictures stay as they were measured to fit where a reader spaces all text out', async () => {
  const viewport = { width: 320, height: 568 };
  const { page } = await openStory(site(), viewport, { before: (fresh) => fresh.setBypassCSP(true) });
  await settled(page);
  const before = await spacings(page);
  expect(before).toContain('normal 0px');
  expect(before.length).toBeGreaterThan(1);
  await page.addStyleTag({ content: spacing });
  await running(page);
  expect(await spacings(page)).toEqual(before);
  await page.close();
});

/** Every way in which letters and words of the pictures are spaced, in parts of their size. */
function spacings(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found = [...document.querySelectorAll('figure.stage :is(text, tspan)')].map((line) => {
      const { fontSize, letterSpacing, wordSpacing } = getComputedStyle(line);
      const part = (Number.parseFloat(letterSpacing) / Number.parseFloat(fontSize)).toFixed(3);
      return `${letterSpacing === 'normal' ? letterSpacing : part} ${wordSpacing}`;
    });
    return [...new Set(found)].sort();
  });
}

/** The pinned captions that leave their picture no room, and the bar if its words do not fit in it. */
function cutOff(page: Page): Promise<string[]> {
  return page.$$eval('.bar, figure.stage', (boxes) =>
    boxes
      .filter((box) => box.checkVisibility() && box.scrollHeight > box.clientHeight + 4)
      .map((box) => `${box.className} ${box.closest('section')?.id ?? ''} ${box.scrollHeight} > ${box.clientHeight}`),
  );
}
