import { readFileSync } from 'node:fs';
import type { Frame, Page, Viewport } from 'puppeteer-core';
import { describe, expect, inject, it } from 'vitest';
import type { StoryFile } from '../../src/story/schema';
import { flatFaults } from '../embed/reading';
import { useSites } from '../embed/sites';
import {
  painted,
  placeFor,
  scrollHost,
  shownFrame,
  standing,
  stepsOf,
  storyFrame,
  swipe,
  until,
  visit,
} from '../embed/visit';
import { both, phone } from './support/open';
import { seeded } from './support/random';
import { untruths } from './support/truth';

const sites = useSites(inject('dist'));

async function openDriven(viewport: Viewport, path = 'article.html') {
  const { page, errors } = await visit(sites().browser, `${sites().host}/${path}`, viewport);
  const frame = await shownFrame(page);
  await until(() => frame.evaluate(() => document.documentElement.dataset.readingLine), Boolean);
  return { page, frame, errors };
}

const modeOf = (frame: Frame) => frame.evaluate(() => document.documentElement.dataset.mode);

/** Waits until the frame stands where its host has scrolled it, and its pictures are those of the place; returns the place. */
async function expectTrue(page: Page, frame: Frame, edge = 0): Promise<number> {
  // Asked anew each time, because a fling goes on after the thumb has left.
  const places = async () => ({
    place: placeFor(await standing(page), edge),
    at: await frame.evaluate(() => scrollY),
  });
  const { place, at } = await until(places, (now) => Math.abs(now.at - now.place) <= 1);
  expect(Math.abs(at - place), `the frame at ${at}, its host at ${place}`).toBeLessThanOrEqual(1);
  const wrong = await until(
    () => untruths(frame),
    ({ length }) => length === 0,
  );
  expect(wrong, `at ${place}`).toEqual([]);
  return place;
}

/** Brings the host so many px into the story. */
async function readTo(page: Page, frame: Frame, place: number): Promise<void> {
  const { box, scrollY } = await standing(page);
  await scrollHost(page, scrollY + box.top + place);
  await expectTrue(page, frame);
  await painted(page, frame);
}

describe.each(both)('the story in a page of another site, %s', (_, viewport) => {
  it('is driven by the scroll of its host alone, and true wherever that stands', async () => {
    const { page, frame, errors } = await openDriven(viewport);
    const before = await page.evaluate(() => history.length);
    const end = await page.evaluate(() => document.documentElement.scrollHeight - innerHeight);
    const random = seeded(18);
    const places = [0, end, ...Array.from({ length: 40 }, () => Math.round(random() * end))];
    for (const y of places) {
      await scrollHost(page, y);
      const place = await expectTrue(page, frame);
      const { box, frame: stage } = await standing(page);
      if (place > 0 && place < box.height - stage.height) expect(stage.top).toBe(0);
    }
    expect(await modeOf(frame)).toBe('scroll');
    expect(await page.evaluate(() => history.length)).toBe(before);
    expect(errors).toEqual([]);
    await page.close();
  });
});

describe('over the driven story', () => {
  const desk = { width: 1000, height: 700 };

  it('a wheel scrolls the host', async () => {
    const { page, frame } = await openDriven(desk);
    await readTo(page, frame, 3000);
    await page.mouse.move(500, 350);
    for (let turn = 0; turn < 5; turn += 1) await page.mouse.wheel({ deltaY: 120 });
    const after = await until(
      () => standing(page),
      (stand) => placeFor(stand) >= 3600,
    );
    expect(placeFor(after)).toBeCloseTo(3600, 0);
    await expectTrue(page, frame);
    await page.close();
  });

  it('a thumb scrolls the host', async () => {
    const { page, frame } = await openDriven(phone);
    await readTo(page, frame, 3000);
    await swipe(page, 700, 200);
    const isPast = ({ box, frame: stage, scrollY }: Awaited<ReturnType<typeof standing>>) =>
      placeFor({ box, frame: stage, scrollY }) > 3300;
    expect(isPast(await until(() => standing(page), isPast))).toBe(true);
    await expectTrue(page, frame);
    await page.close();
  });

  it('a figure followed to its entry takes the host along, and the way back leads back', async () => {
    const { page, frame } = await openDriven(desk);
    const start = await frame.$eval('#bill-spent', (step) => {
      const { top, bottom } = step.getBoundingClientRect();
      return scrollY + (top + bottom) / 2 - Number(document.documentElement.dataset.readingLine);
    });
    await readTo(page, frame, start);
    await until(() => frame.evaluate(() => location.hash), Boolean);
    const fact = await frame.$eval('#bill-spent a[data-fact]', (link) => link.getAttribute('href') ?? '');
    await frame.evaluate((href) => location.assign(href), fact);
    const isIn = () => frame.$eval(fact, (entry) => entry.getBoundingClientRect().top);
    const top = await until(isIn, (y) => y >= -1 && y < 650);
    expect(top).toBeGreaterThanOrEqual(-1);
    expect(top).toBeLessThan(650);
    expect(await expectTrue(page, frame)).toBeGreaterThan(20_000);
    await page.evaluate(() => history.back());
    const place = async () => placeFor(await standing(page));
    expect(Math.abs((await until(place, (y) => Math.abs(y - start) < 5)) - start)).toBeLessThan(5);
    await expectTrue(page, frame);
    await page.close();
  });

  it('its address opens at the step the host’s address names', async () => {
    const { page, frame } = await openDriven(desk, 'start.html#load-columns');
    const steps = await stepsOf(frame);
    expect(steps).toContain('load-columns');
    const distance = () =>
      frame.$eval('#load-columns', (step) => {
        const { top, bottom } = step.getBoundingClientRect();
        return Math.abs((top + bottom) / 2 - Number(document.documentElement.dataset.readingLine));
      });
    expect(await until(distance, (px) => px < 120)).toBeLessThan(120);
    await expectTrue(page, frame);
    await page.close();
  });
});

/** A page whose own script sizes the story's frame: the heights it was told, and the sizes of the frame and of what is in it. */
async function openSized(path: string) {
  const { page, errors } = await visit(sites().browser, `${sites().host}/${path}`);
  const frame = await storyFrame(page);
  const heights = () => page.evaluate(() => (window as unknown as { heights: number[] }).heights);
  const sizes = async () => [
    await page.$eval('iframe', (element) => element.clientHeight),
    await frame.evaluate(() => document.documentElement.getBoundingClientRect().height),
  ];
  return { page, frame, errors, heights, sizes };
}

describe('in a frame that another’s script sizes to the story', () => {
  it.each(['pym.html', 'amp.html', 'medium.html', 'datawrapper.html'])(
    'each step stands beside its own picture, and the height settles at once (%s)',
    async (path) => {
      const { page, frame, errors, heights, sizes } = await openSized(path);
      const isSettled = ([outer = 0, inner = 0]: readonly number[]) => outer > 10_000 && Math.abs(outer - inner) < 2;
      expect(isSettled(await until(sizes, isSettled)), String(await sizes())).toBe(true);
      expect(await modeOf(frame)).toBe('flat');
      const faults = () => frame.evaluate(flatFaults);
      expect(await until(faults, ({ length }) => length === 0)).toEqual([]);
      expect((await heights()).length).toBeLessThanOrEqual(5);
      expect(errors).toEqual([]);
      await page.close();
    },
  );

  it('the height follows what is unfolded, and shrinks again', async () => {
    const { page, frame, sizes } = await openSized('datawrapper.html');
    const fits = ([outer = 0, inner = 0]: readonly number[]) => outer > 10_000 && Math.abs(outer - inner) < 2;
    const [whole = 0] = await until(sizes, fits);
    const unfold = (isOpen: boolean) =>
      frame.$$eval('details.data', (all, open) => all.map((details) => details.toggleAttribute('open', open)), isOpen);
    await unfold(true);
    const [more = 0] = await until(sizes, (now) => fits(now) && (now[0] ?? 0) > whole + 500);
    expect(more).toBeGreaterThan(whole + 500);
    await unfold(false);
    const [less = 0] = await until(sizes, (now) => fits(now) && (now[0] ?? 0) < more - 500);
    expect(Math.abs(less - whole)).toBeLessThan(2);
    await page.close();
  });
});

describe('in a plain frame without an origin', () => {
  it('the story scrolls by itself, is true at every place, and leads out at both ends', async () => {
    const { page, errors } = await visit(sites().browser, `${sites().host}/fixed.html`);
    const frame = await storyFrame(page);
    expect(await frame.evaluate(() => self.origin)).toBe('null');
    await until(() => frame.evaluate(() => document.documentElement.dataset.readingLine), Boolean);
    const end = await frame.evaluate(() => document.documentElement.scrollHeight - innerHeight);
    const random = seeded(24);
    for (const part of [0, 1, ...Array.from({ length: 20 }, random)]) {
      await frame.evaluate((y) => scrollTo({ top: y, behavior: 'instant' }), Math.round(part * end));
      const wrong = await until(
        () => untruths(frame),
        ({ length }) => length === 0,
      );
      expect(wrong, `at ${part}`).toEqual([]);
    }
    expect(await modeOf(frame)).toBe('scroll');
    expect(await wheelAtEnd(page, frame, 1)).toBeGreaterThan(0);
    expect(await wheelAtEnd(page, frame, -1)).toBeLessThan(0);
    expect(errors).toEqual([]);
    await page.close();
  });
});

/** How far a wheel over the frame takes its host, once the frame has come to its end in that direction. */
async function wheelAtEnd(page: Page, frame: Frame, direction: 1 | -1): Promise<number> {
  await page.evaluate(() => scrollTo({ top: 150, behavior: 'instant' }));
  await frame.evaluate((way) => scrollTo({ top: way > 0 ? 1e6 : 0, behavior: 'instant' }), direction);
  await painted(page, frame);
  const { x, y } = await page.$eval('iframe', (element) => element.getBoundingClientRect().toJSON());
  await page.mouse.move(x + 100, y + 200);
  await page.mouse.wheel({ deltaY: 120 * direction });
  const moved = () => page.evaluate(() => scrollY - 150);
  return until(moved, (by) => by * direction > 0);
}

const { url, scenes } = JSON.parse(readFileSync('data/story.json', 'utf8')) as StoryFile;
const embeds = ['index', ...scenes.flatMap(({ id, chart }) => (chart ? [id] : []))];

describe('one scene alone', () => {
  const boxes = [
    [320, 480],
    [600, 420],
    [700, 500],
    [390, 780],
  ] as const;

  it.each(boxes)('goes by steps in a plain frame of %i × %i, all of it in sight', async (width, height) => {
    const size = `width=${width}&height=${height}`;
    const { page, errors } = await visit(sites().browser, `${sites().host}/box.html?frame=embed/load.html&${size}`);
    const frame = await storyFrame(page);
    await until(() => modeOf(frame), Boolean);
    expect(await modeOf(frame)).toBe('steps');
    const playheads: string[] = [];
    for (const _ of Array.from({ length: 6 })) {
      const { head, hidden } = await until(
        () => frame.evaluate(lookAtStep),
        (look) => look.head === `${playheads.length}.000`,
      );
      playheads.push(head);
      expect(hidden).toEqual([]);
      await frame.$eval('[data-next]', (button) => (button as HTMLButtonElement).click());
    }
    expect(playheads).toEqual(['0.000', '1.000', '2.000', '3.000', '4.000', '5.000']);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('goes by steps all the same where the part that follows a host never comes', async () => {
    const page = await sites().browser.newPage();
    await page.evaluateOnNewDocument(() => {
      const unheeded: string[] = [];
      Object.assign(window, { unheeded });
      addEventListener('unhandledrejection', ({ reason }) => unheeded.push(String(reason)));
    });
    await page.setRequestInterception(true);
    const refused: string[] = [];
    page.on('request', (request) => {
      const isPart = /assets\/child-[^/]*\.js$/.test(request.url());
      if (isPart) refused.push(request.url());
      void (isPart ? request.abort() : request.continue());
    });
    await page.goto(`${sites().host}/box.html?frame=embed/load.html&width=600&height=420`);
    const story = () => page.frames().find((frame) => frame.url().endsWith('embed/load.html')) as Frame;
    await until(
      async () => refused,
      ({ length }) => length > 0,
    );
    expect(refused).toHaveLength(1);
    await until(() => modeOf(story()), Boolean);
    expect(await modeOf(story())).toBe('steps');
    await story().$eval('[data-next]', (button) => (button as HTMLButtonElement).click());
    const look = await until(
      () => story().evaluate(lookAtStep),
      ({ head }) => head === '1.000',
    );
    expect(look).toEqual({ head: '1.000', hidden: [] });
    expect(await story().evaluate(() => (window as unknown as { unheeded: string[] }).unheeded)).toEqual([]);
    await page.close();
  });

  it('is played by the scroll of a host with the loader', async () => {
    const { page, frame } = await openDriven({ width: 700, height: 700 }, 'article.html?frame=embed/load.html');
    expect(await modeOf(frame)).toBe('scroll');
    for (const place of [200, 900, 1600]) await readTo(page, frame, place);
    await page.close();
  });
});

/** The playhead of the picture, and what of the step being read, its picture and the bar is cut off or covered. */
function lookAtStep() {
  const bar = document.querySelector('.stepbar')?.getBoundingClientRect();
  const stage = document.querySelector('.stage')?.getBoundingClientRect();
  const isSide = getComputedStyle(document.documentElement).getPropertyValue('--layout') === 'side';
  const top = isSide ? 0 : (stage?.bottom ?? 0);
  const isCut = (element: Element | null, from = 0, to = bar?.top ?? 0) => {
    const box = element?.getBoundingClientRect();
    return !box || box.height < 1 || box.top < from - 1 || box.bottom > to + 1;
  };
  const parts: Record<string, boolean> = {
    words: isCut(document.querySelector('[aria-current=step] .words'), top),
    picture: isCut(document.querySelector('.canvas')),
    credit: isCut(document.querySelector('.stepbar a'), 0, innerHeight),
  };
  const hidden = Object.keys(parts).filter((name) => parts[name]);
  return { head: document.querySelector<SVGElement>('.canvas > svg')?.dataset.playhead ?? '', hidden };
}

describe('without JavaScript', () => {
  it.each(embeds)('%s says its sources, its date, its method and where it is from', async (name) => {
    const page = await sites().browser.newPage();
    await page.setJavaScriptEnabled(false);
    await page.goto(`${sites().story}/embed/${name}.html`);
    const seen = await page.$$eval('.source, .credit a', (all) =>
      all.filter((element) => element.checkVisibility()).map((element) => element.textContent ?? ''),
    );
    const links = await page.$$eval('.credit a', (all) =>
      all.map(({ href, target, rel }) => `${href} ${target} ${rel}`),
    );
    expect(seen.some((text) => /^Sources?: \S/.test(text))).toBe(true);
    expect(seen.some((text) => /Published on \d+\s\w+ \d{4}\./.test(text))).toBe(true);
    expect(links).toContain(`${url} _blank noopener`);
    expect(links).toContain(`${url}#sources _blank noopener`);
    await page.close();
  });
});
