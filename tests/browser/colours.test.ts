import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { openStory, phone, useSite } from './support/open';
import { contrast, type Drawn, findPixels, isBehind, pictureOf } from './support/pixels';
import { readPng } from './support/png';
import { chartedSteps, read } from './support/tour';

const site = useSite();

/** Colours of the reader's own, on a light or a dark ground. */
async function forceColours(page: Page, scheme: string): Promise<void> {
  const client = await page.createCDPSession();
  const features = [
    { name: 'forced-colors', value: 'active' },
    { name: 'prefers-color-scheme', value: scheme },
  ];
  await client.send('Emulation.setEmulatedMedia', { features });
}

/** Steps that between them show every kind of mark. */
async function someSteps(page: Page): Promise<string[]> {
  return (await chartedSteps(page)).filter((_, i) => i % 2 === 1);
}

/** Thin lines that stand between two pixels have their own colour only on a screen with finer ones. */
const scale = 2;

const isLabel = ({ letters }: Drawn) => letters > 0;

/** Lines that only guide the eye, and the one thing to look at with what it covers: its frame is tested by itself. */
function isSpared(mark: Drawn, all: readonly Drawn[]): boolean {
  const isBee = ({ classes }: Drawn) => /\bbee\b/.test(classes);
  return /\brule\b/.test(mark.classes) || all.some((other) => isBee(other) && overlap(mark.box, other.box));
}

function overlap(a: Drawn['box'], b: Drawn['box']): boolean {
  return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
}

describe.each(['light', 'dark'])('in forced colours, %s,', (scheme) => {
  it('every mark and label is seen against the ground of the system', async () => {
    const sharp = { ...phone, deviceScaleFactor: scale };
    const { page } = await openStory(site(), sharp, { before: (fresh) => forceColours(fresh, scheme) });
    const lost: string[] = [];
    for (const step of await someSteps(page)) {
      await read(page, step);
      const all = findPixels(await pictureOf(page, step), scale).map((mark, i, marks) => ({
        ...mark,
        isLost: mark.contrast < (isLabel(mark) ? 4.5 : 3) || (mark.pixels === 0 && !isBehind(mark, i, marks)),
      }));
      const weak = all.filter((mark) => !isSpared(mark, all) && mark.isLost);
      lost.push(...weak.map(({ key, colour, contrast }) => `${step}: ${key} ${colour} ${contrast.toFixed(2)}:1`));
    }
    expect(lost).toEqual([]);
    await page.close();
  });

  it('the one thing to look at has a frame around it', async () => {
    const { page } = await openStory(site(), phone, { before: (fresh) => forceColours(fresh, scheme) });
    await read(page, (await page.$eval('[id^="emergency-money"]', ({ id }) => id)) ?? '');
    const frames = await page.evaluate(() =>
      [...document.querySelectorAll('.canvas > svg > :is(.box, .circle)')].map(
        (mark) => [mark.classList.contains('bee'), getComputedStyle(mark).outlineStyle] as const,
      ),
    );
    expect(frames.some(([bee]) => bee)).toBe(true);
    for (const [bee, style] of frames) expect(style).toBe(bee ? 'solid' : 'none');
    await page.close();
  });

  it('every word, link and key of the page takes the colours of the system', async () => {
    const { page } = await openStory(site(), phone, { before: (fresh) => forceColours(fresh, scheme) });
    const colours = await page.evaluate(() => {
      const system = [
        'Canvas',
        'CanvasText',
        'LinkText',
        'VisitedText',
        'GrayText',
        'Highlight',
        'HighlightText',
        'ButtonText',
      ];
      const probe = document.body.appendChild(document.createElement('i'));
      const known = system.map((name) => {
        probe.style.color = name;
        return getComputedStyle(probe).color;
      });
      probe.remove();
      return ['main p', 'main a', 'main h2', '.mark'].map((name) =>
        [...document.querySelectorAll(name)]
          .map((element) => getComputedStyle(element))
          .map(({ color, stroke }) => (stroke === 'none' ? color : stroke))
          .map((colour) => (known.includes(colour) ? 'of the system' : `${name} ${colour}`)),
      );
    });
    for (const found of colours) expect(new Set(found)).toEqual(new Set(['of the system']));
    await page.close();
  });
});

/** How the circles and boxes beside a step are filled, told by their shape alone. */
function fillsIn(page: Page, step: string): Promise<{ key: string; tone: string; fill: string }[]> {
  return page.$$eval(`section:has(#${step}) .stage > .canvas > svg > :is(.circle, .box)`, (marks) =>
    marks.map((mark) => {
      const number = (name: string) => Number(mark.getAttribute(name));
      const line = number('stroke-width');
      const across = mark.localName === 'circle' ? 2 * number('r') : Math.min(number('width'), number('height'));
      // A part of a square may be too narrow for its whole outline, which is then as thick as there is room for.
      const isThin = line <= 1.5 && line < 0.3 * across;
      const fill = across - line <= 0.1 ? 'solid' : isThin ? 'hairline' : 'outline';
      return { key: mark.getAttribute('data-key') ?? '', tone: mark.getAttribute('class') ?? '', fill };
    }),
  );
}

it('what is no longer there is a hairline in every picture, and nothing that happened or was promised is', async () => {
  const { page } = await openStory(site(), phone);
  const seen = new Set<string>();
  for (const step of await someSteps(page)) {
    await read(page, step);
    for (const { key, tone, fill } of await fillsIn(page, step)) {
      seen.add(fill);
      if (tone.includes('gone')) expect(fill, `${step}: ${key}`).toBe('hairline');
      if (/brick|canal/.test(tone)) expect(fill, `${step}: ${key}`).not.toBe('hairline');
    }
  }
  expect([...seen].sort()).toEqual(['hairline', 'outline', 'solid']);
  await page.close();
});

const visions = ['achromatopsia', 'deuteranopia', 'protanopia', 'tritanopia'] as const;

it('without colours, or with some of them, the one thing to look at differs in lightness from all that is solid', async () => {
  const { page } = await openStory(site(), phone);
  let [bees, compared] = [0, 0];
  for (const step of await chartedSteps(page)) {
    await read(page, step);
    for (const vision of visions) {
      await page.emulateVisionDeficiency(vision);
      const fills = await lightnesses(page, step);
      for (const { rgb } of fills.filter(({ bee }) => bee)) {
        bees += 1;
        compared += fills.filter(({ bee }) => !bee).length;
        const alike = fills.filter((other) => !other.bee && contrast(other.rgb, rgb) < 3);
        expect(alike, `${step}, ${vision}`).toEqual([]);
      }
    }
  }
  expect(bees).toBeGreaterThan(0);
  expect(compared).toBeGreaterThan(bees);
  await page.close();
});

/** The colour, as drawn, just inside a corner of each solid box beside a step, and of the one to look at. */
async function lightnesses(page: Page, step: string): Promise<{ key: string; bee: boolean; rgb: number }[]> {
  if (!(await page.$(`section:has(#${step}) .canvas > svg > .box.bee`))) return [];
  const picture = await pictureOf(page, step);
  // What the one thing to look at covers is not seen.
  const bees = picture.drawn.filter(({ classes }) => classes === 'box bee').map(({ box }) => box);
  const isCovered = (box: Drawn['box']) =>
    bees.some((bee) => bee[0] <= box[0] + 1 && bee[1] <= box[1] + 1 && bee[2] >= box[2] - 1 && bee[3] >= box[3] - 1);
  const solid = new Set((await fillsIn(page, step)).filter(({ fill }) => fill === 'solid').map(({ key }) => key));
  const { width, rgb } = readPng(picture.png);
  return picture.drawn.flatMap(({ key, classes, box }) => {
    const [left, top] = box;
    const bee = classes === 'box bee';
    if (!bee && !(!isCovered(box) && solid.has(key) && /^box (brick|canal|ink)$/.test(classes))) return [];
    return [{ key, bee, rgb: rgb[Math.round(top + 3) * width + Math.round(left + 3)] ?? 0 }];
  });
}
