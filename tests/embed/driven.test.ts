import { setTimeout as pause } from 'node:timers/promises';
import type { Frame, Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import type { Puppet } from './puppet';
import { useSites } from './sites';
import {
  painted,
  placeFor,
  readTruth,
  scrollHost,
  shownFrame,
  standing,
  stepsOf,
  storyFrame,
  swipe,
  until,
  visit,
} from './visit';

const sites = useSites();

/** Host positions from top to bottom, then back, then here and there. */
async function positionsOf(page: Page): Promise<number[]> {
  const most = await page.evaluate(() => document.documentElement.scrollHeight - innerHeight);
  const down = Array.from({ length: 16 }, (_, index) => Math.round((most * index) / 15));
  const about = [7, 2, 11, 3, 14, 0, 9].map((index) => down[index] ?? 0);
  return [...down, ...down.toReversed(), ...about];
}

async function open(address: string): Promise<{ page: Page; frame: Frame; errors: readonly string[] }> {
  const { page, errors } = await visit(sites().browser, address);
  return { page, errors, frame: await shownFrame(page) };
}

describe.each(['host', 'near'] as const)('the whole story in a page of another origin (%s)', (kind) => {
  it('is driven by the scroll of its host alone, and each step stands beside its own picture', async () => {
    const { page, frame, errors } = await open(`${sites()[kind]}/article.html`);
    const seen = new Set<string>();
    for (const position of await positionsOf(page)) {
      await scrollHost(page, position);
      const stand = await standing(page);
      const place = placeFor(stand);
      const reading = await readTruth(frame, place);
      expect(reading.isTrue, `${position} shows ${JSON.stringify(reading)}`).toBe(true);
      expect(Math.abs(reading.scrollY - place)).toBeLessThanOrEqual(1);
      if (place > 0 && place < stand.box.height - stand.frame.height) expect(stand.frame.top).toBe(0);
      seen.add(reading.step);
    }
    expect(seen.size).toBeGreaterThan(6);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('lets a wheel over it scroll the host', async () => {
    const { page, frame } = await open(`${sites()[kind]}/article.html`);
    await scrollHost(page, (await standing(page)).box.top + 300);
    const before = (await readTruth(frame, 300)).scrollY;
    await painted(page, frame);
    await page.mouse.move(500, 350);
    for (let turn = 0; turn < 5; turn += 1) await page.mouse.wheel({ deltaY: 120 });
    const after = await until(
      () => standing(page),
      (stand) => placeFor(stand) >= before + 600,
    );
    expect(placeFor(after)).toBeCloseTo(before + 600, 0);
    expect((await readTruth(frame, before + 600)).scrollY).toBeCloseTo(before + 600, 0);
    await page.close();
  });

  it('lets a thumb on it scroll the host', async () => {
    const { page, frame } = await open(`${sites()[kind]}/article.html`);
    await scrollHost(page, (await standing(page)).box.top + 300);
    const before = (await readTruth(frame, 300)).scrollY;
    await painted(page, frame);
    await swipe(page, 600, 200);
    const after = await until(
      () => standing(page),
      (stand) => placeFor(stand) > before + 300,
    );
    expect(placeFor(after)).toBeGreaterThan(before + 300);
    expect((await readTruth(frame)).isTrue).toBe(true);
    await page.close();
  });

  it('lets keys pressed in it scroll the host', async () => {
    const { page, frame } = await open(`${sites()[kind]}/article.html`);
    await scrollHost(page, (await standing(page)).box.top + 300);
    await readTruth(frame, 300);
    await painted(page, frame);
    await page.mouse.click(500, 650);
    await page.keyboard.press('PageDown');
    const after = await until(
      () => standing(page),
      (stand) => placeFor(stand) > 700,
    );
    expect(placeFor(after)).toBeGreaterThan(700);
    await page.close();
  });
});

describe('the space bar in the frame', () => {
  async function openAt(part: number) {
    const { page, frame } = await open(`${sites().host}/article.html`);
    const { box } = await standing(page);
    await scrollHost(page, box.top + (box.height - 700) * part);
    await readTruth(frame, placeFor(await standing(page)));
    await painted(page, frame);
    await page.mouse.click(500, 650);
    return { page, frame, before: await standing(page) };
  }

  it('turns a page of the host, and with shift turns it back', async () => {
    const { page, frame, before } = await openAt(0.5);
    await page.keyboard.press(' ');
    const after = await until(
      () => standing(page),
      ({ scrollY }) => scrollY > before.scrollY,
    );
    expect(after.scrollY - before.scrollY).toBeCloseTo(612.5, -0.5);
    expect((await readTruth(frame, placeFor(after))).isTrue).toBe(true);
    await page.keyboard.down('Shift');
    await page.keyboard.press(' ');
    expect(
      (
        await until(
          () => standing(page),
          ({ scrollY }) => scrollY < after.scrollY,
        )
      ).scrollY,
    ).toBeCloseTo(before.scrollY, -0.5);
    await page.close();
  });

  it('leads out of the story at its end', async () => {
    const { page, before } = await openAt(1);
    await page.keyboard.press(' ');
    const after = await until(
      () => standing(page),
      ({ scrollY }) => scrollY > before.scrollY + 100,
    );
    expect(after.scrollY).toBeGreaterThan(before.scrollY + 100);
    await page.close();
  });

  it('still presses a button', async () => {
    const { page, frame, before } = await openAt(0.5);
    const pressed = () => frame.evaluate('window.pressed');
    await frame.evaluate(() => {
      const button = document.createElement('button');
      button.style.position = 'fixed';
      button.onclick = () => Object.assign(window, { pressed: true });
      document.body.append(button);
      button.focus({ preventScroll: true });
    });
    await page.keyboard.press(' ');
    expect(await until(pressed, Boolean)).toBe(true);
    expect((await standing(page)).scrollY).toBe(before.scrollY);
    await page.close();
  });
});

describe('a reader who moves about inside the frame', () => {
  async function openAt(place: number) {
    const opened = await open(`${sites().host}/article.html`);
    await scrollHost(opened.page, (await standing(opened.page)).box.top + place);
    await readTruth(opened.frame, place);
    return opened;
  }

  async function expectTogether(page: Page, frame: Frame, step: string): Promise<void> {
    const top = () => frame.$eval(`[id="${step}"]`, (element) => element.getBoundingClientRect().top);
    const near = await until(top, (value) => value >= -1 && value < 600);
    expect(near).toBeGreaterThanOrEqual(-1);
    expect(near).toBeLessThan(600);
    const stand = await standing(page);
    const reading = await readTruth(frame, placeFor(stand));
    expect(reading.isTrue).toBe(true);
    expect(placeFor(await standing(page))).toBeCloseTo(reading.scrollY, -0.5);
    expect((await standing(page)).frame.top).toBe(0);
  }

  it('takes the host along to what has the focus', async () => {
    const { page, frame } = await openAt(300);
    const step = (await stepsOf(frame)).at(-3) ?? '';
    await frame.$eval(`[id="${step}"] :is(a[href], button)`, (element) => (element as HTMLElement).focus());
    await expectTogether(page, frame, step);
    await page.close();
  });

  it('takes the host along to what was found', async () => {
    const { page, frame } = await openAt(300);
    const find = 'window.find("kingfisher")';
    expect(await frame.evaluate(find)).toBe(true);
    await expectTogether(page, frame, 'heron-3');
    await page.close();
  });

  it('takes the host along a link, and back along another', async () => {
    const { page, frame } = await openAt(10);
    await frame.$eval('a[href="#heron-2"]', (link) => link.click());
    await expectTogether(page, frame, 'heron-2');
    await frame.$eval('a[href="#pond-1"]', (link) => link.click());
    await expectTogether(page, frame, 'pond-1');
    await page.close();
  });

  it('takes a host along from where that has got to meanwhile', async () => {
    const { page, frame } = await openAt(300);
    const { scrollY } = await standing(page);
    // Busy, so that its host scrolls on before it hears of the move.
    const moved = frame.evaluate(() => {
      scrollBy({ top: 40, behavior: 'instant' });
      for (const end = performance.now() + 400; performance.now() < end; );
    });
    await pause(100);
    await scrollHost(page, scrollY + 600);
    await moved;
    const place = async () => [placeFor(await standing(page)), await frame.evaluate(() => window.scrollY)];
    const isThere = (at: readonly number[]) => at.every((y) => Math.abs(y - 940) < 2);
    expect(isThere(await until(place, isThere))).toBe(true);
    await page.close();
  });

  it('moves its host while it is seen, and not a reader who is elsewhere', async () => {
    const { page } = await visit(sites().browser, `${sites().host}/article.html?frame=embed/puppet.html`);
    const frame = await storyFrame(page);
    const say = (message: object) => frame.evaluate((it) => (window as unknown as Puppet).say(it), message);
    await say({ type: 'size', height: 5000, as: 'driven' });
    await shownFrame(page);
    await scrollHost(page, 400);
    await say({ type: 'seek', y: 1000, id: 1 });
    const {
      scrollY,
      box,
      frame: stage,
    } = await until(
      () => standing(page),
      (stand) => Math.abs(placeFor(stand) - 1000) < 1,
    );
    expect(placeFor({ box, frame: stage, scrollY })).toBeCloseTo(1000, -0.5);
    // What has moved by itself says by how much, because its host may have scrolled on before it hears of it.
    await scrollHost(page, scrollY + 500);
    await say({ type: 'seek', y: 1030, by: 30, id: 9 });
    const moved = await until(
      () => standing(page),
      (stand) => Math.abs(placeFor(stand) - 1530) < 1,
    );
    expect(placeFor(moved)).toBeCloseTo(1530, -0.5);
    await scrollHost(page, scrollY + box.height);
    await say({ type: 'seek', y: 2000, id: 2 });
    const isAnswered = () => frame.evaluate(() => (window as unknown as Puppet).heard.some(({ seen }) => seen === 2));
    expect(await until(isAnswered, Boolean)).toBe(true);
    expect((await standing(page)).frame.top).toBeLessThan(-600);
    await page.close();
  });
});
