import type { Page } from 'puppeteer-core';
import { type Pixels, readPng } from './png';

/** A mark or a label of a picture as drawn on the screen. */
export interface Drawn {
  readonly key: string;
  readonly classes: string;
  /** Its colour as the stylesheet has it: that of its letters, else of its line. */
  readonly colour: string;
  /** What fills it inside its line; none for most. */
  readonly inside: string;
  /** The size of its letters in px; 0 for a mark. */
  readonly letters: number;
  /** Its box within the picture, in px. */
  readonly box: readonly [left: number, top: number, right: number, bottom: number];
}

/** What was found of a mark or label among the pixels of the picture. */
export interface Found extends Drawn {
  /** How many pixels have its colour. */
  readonly pixels: number;
  /** The contrast of its colour with what is around and between it, 1 to 21. */
  readonly contrast: number;
}

/** The pinned picture beside a step: all that is drawn in it, and its pixels as a PNG. */
export interface Picture {
  readonly drawn: readonly Drawn[];
  readonly png: Buffer;
}

/** The picture beside a step whose reading place is at the reading line; throws if there is none, or nothing in it. */
export async function pictureOf(page: Page, step: string): Promise<Picture> {
  const canvas = await page.$(`section:has(#${step}) .stage > .canvas`);
  const box = await canvas?.boundingBox();
  if (!canvas || !box) throw new Error(`No picture is shown beside ${step}.`);
  const drawn = await canvas.$eval('svg', drawnIn);
  if (drawn.length === 0) throw new Error(`The picture beside ${step} is empty.`);
  const png = await page.screenshot({
    clip: await inPage(page, box),
    captureBeyondViewport: false,
    optimizeForSpeed: true,
  });
  return { drawn, png: Buffer.from(png) };
}

/** The driver counts clips from the top of the page. */
async function inPage(page: Page, box: { x: number; y: number; width: number; height: number }) {
  return { ...box, y: box.y + (await page.evaluate(() => scrollY)) };
}

/** Runs in the page. What stands outside the window is left out, and so is what only leads from one picture to the next. */
function drawnIn(svg: Element): Drawn[] {
  const origin = svg.getBoundingClientRect();
  const scale = (svg as SVGSVGElement).getScreenCTM()?.a ?? 1;
  return [...svg.children].flatMap((mark) => {
    const { left, top, right, bottom } = mark.getBoundingClientRect();
    const { fill, stroke, opacity } = getComputedStyle(mark);
    const isText = mark.localName === 'text';
    // A box without its line: half of the line lies outside it.
    const line = isText ? 0 : (Number(mark.getAttribute('stroke-width')) * scale) / 2;
    if (opacity === '0' || bottom + line > innerHeight || (isText && !mark.textContent?.trim())) return [];
    return {
      key: mark.getAttribute('data-key') ?? '',
      classes: mark.getAttribute('class') ?? '',
      colour: isText ? fill : stroke,
      inside: isText ? 'none' : fill,
      letters: isText ? Number(mark.getAttribute('font-size')) * scale : 0,
      box: [left - origin.left - line, top - origin.top - line, right - origin.left + line, bottom - origin.top + line],
    };
  });
}

/** Looks up each mark and label among the pixels of its picture, of which `scale` make a px. */
export function findPixels({ drawn, png }: Picture, scale: number): Found[] {
  const pixels = readPng(png);
  return drawn.map((mark) => {
    const wanted = colourOf(mark.colour);
    const around = [...tally(pixels, mark.box, scale)];
    const own = around.filter(([rgb]) => far(rgb, wanted) < 24);
    const isInside = (rgb: number) => mark.inside !== 'none' && far(rgb, colourOf(mark.inside)) < 24;
    const others = around.filter((entry) => !own.includes(entry) && !isInside(entry[0]));
    const [ground = wanted] = others.sort((a, b) => b[1] - a[1])[0] ?? [];
    return { ...mark, pixels: own.reduce((sum, [, count]) => sum + count, 0), contrast: contrast(wanted, ground) };
  });
}

/** True for a mark that a later one stands before, such as the place where a plate was and still is. */
export function isBehind({ box, pixels, letters }: Found, i: number, all: readonly Found[]): boolean {
  const over = all.slice(i + 1).filter((later) => later.letters === 0 && letters === 0);
  const reaches = (later: Found) => box.map((edge, side) => (later.box[side] as number) - edge);
  const isSame = (by: number[]) => by.every((edge) => Math.abs(edge) < 1.5);
  const isWithin = ([left = 0, top = 0, right = 0, bottom = 0]: number[]) =>
    left <= 1 && top <= 1 && right >= -1 && bottom >= -1;
  return over.map(reaches).some((by) => isSame(by) || (pixels === 0 && isWithin(by)));
}

/** How many pixels of each colour are in and close around a box. */
function tally({ width, height, rgb }: Pixels, box: Drawn['box'], scale: number): Map<number, number> {
  const close = 2 * scale;
  const [left, top] = [box[0], box[1]].map((edge) => Math.max(0, Math.round(edge * scale) - close)) as [number, number];
  const right = Math.min(width, Math.round(box[2] * scale) + close);
  const bottom = Math.min(height, Math.round(box[3] * scale) + close);
  const counts = new Map<number, number>();
  for (let y = top; y < bottom; y += 1)
    for (const colour of rgb.subarray(y * width + left, y * width + right))
      counts.set(colour, (counts.get(colour) ?? 0) + 1);
  return counts;
}

/** "rgb(20, 25, 28)" as 0x14191c. */
function colourOf(text: string): number {
  const [red = 0, green = 0, blue = 0] = (text.match(/[\d.]+/g) ?? []).map(Number);
  return (red << 16) | (green << 8) | blue;
}

function channels(rgb: number): [number, number, number] {
  return [rgb >> 16, (rgb >> 8) & 255, rgb & 255];
}

function far(a: number, b: number): number {
  const [first, second] = [channels(a), channels(b)];
  return Math.max(...first.map((channel, i) => Math.abs(channel - (second[i] as number))));
}

/** The contrast of two colours as WCAG has it, 1 to 21. */
export function contrast(a: number, b: number): number {
  const [more, less] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (more + 0.05) / (less + 0.05);
}

function luminance(rgb: number): number {
  const [red, green, blue] = channels(rgb).map((channel) => light(channel / 255)) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function light(part: number): number {
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}
