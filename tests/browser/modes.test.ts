import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { both, desktop, frames, jump, openStory, phone, running, until, useSite } from './support/open';
import { untruths } from './support/truth';

const site = useSite();

const modeOf = (page: Page) => page.evaluate(() => document.documentElement.dataset.mode);
const reduce = (page: Page, value: 'reduce' | 'no-preference') =>
  page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value }]);

/** The number of the step whose box the reading line crosses, from 0; -1 between the steps. */
const stepAtLine = (page: Page) =>
  page.evaluate(() => {
    const line = Number(document.documentElement.dataset.readingLine);
    return [...document.querySelectorAll('[data-step]')].findIndex((step) => {
      const { top, bottom } = step.getBoundingClientRect();
      return top <= line && line < bottom;
    });
  });

async function goTo(page: Page, step: number): Promise<void> {
  await page.evaluate(
    (i) => document.querySelectorAll('[data-step]')[i]?.scrollIntoView({ behavior: 'instant' }),
    step,
  );
  await frames(page, 3);
}

describe('the mode', () => {
  it.each([
    ['is scroll by default', '', 'no-preference', 'scroll'],
    ['is steps where motion is reduced', '', 'reduce', 'steps'],
    ['is scroll where motion is reduced and the address says scroll', '?mode=scroll', 'reduce', 'scroll'],
    ['is steps where the address says so', '?mode=steps', 'no-preference', 'steps'],
    ['is flat where the address says so', '?mode=flat', 'reduce', 'flat'],
    ['is scroll where the address says nonsense', '?mode=__proto__', 'no-preference', 'scroll'],
  ] as const)('%s', async (_, path, motion, expected) => {
    const { page, errors } = await openStory(site(), phone, { path, before: (fresh) => reduce(fresh, motion) });
    expect(await modeOf(page)).toBe(expected);
    expect(errors).toEqual([]);
    await page.close();
  });

  it.each([
    [390, 519, 'flat'],
    [390, 520, 'scroll'],
    [960, 339, 'flat'],
    [960, 340, 'scroll'],
    [844, 200, 'flat'],
    [844, 390, 'scroll'],
  ])('in a window of %i × %i is %s', async (width, height, _, expected = _) => {
    const { page } = await openStory(site(), { width, height: height as number });
    expect(await modeOf(page)).toBe(expected);
    await page.close();
  });

  it('follows the system while the story is read, and the reader keeps the place', async () => {
    const { page, errors } = await openStory(site(), phone);
    await goTo(page, 9);
    for (const [motion, mode] of [
      ['reduce', 'steps'],
      ['no-preference', 'scroll'],
    ] as const) {
      await reduce(page, motion);
      await frames(page, 3);
      expect(await modeOf(page)).toBe(mode);
      expect(await stepAtLine(page)).toBe(9);
    }
    expect(errors).toEqual([]);
    await page.close();
  });

  it('switched by the reader keeps the place and stands in the address', async () => {
    const { page, errors } = await openStory(site(), phone, { path: '?from=mail' });
    await goTo(page, 11);
    await new Promise((done) => setTimeout(done, 600));
    const fragment = await page.evaluate(() => location.hash);
    for (const mode of ['steps', 'scroll', 'steps']) {
      await page.evaluate((to) => document.querySelector<HTMLElement>(`[data-switch-mode="${to}"]`)?.click(), mode);
      await frames(page, 3);
      expect(await modeOf(page)).toBe(mode);
      expect(await stepAtLine(page)).toBe(11);
      expect(await page.evaluate(() => location.search + location.hash)).toBe(`?from=mail&mode=${mode}${fragment}`);
    }
    await until(page, () => history.state?.y === scrollY);
    await page.reload();
    await running(page);
    expect(await modeOf(page)).toBe('steps');
    expect(await stepAtLine(page)).toBe(11);
    expect(errors).toEqual([]);
    await page.close();
  });
});

describe.each(both)('steps mode, %s', (_, viewport) => {
  it('shows whole playheads only, and nothing is ever in motion', async () => {
    const { page, errors } = await openStory(site(), viewport, { before: (fresh) => reduce(fresh, 'reduce') });
    const end = await page.evaluate(() => document.documentElement.scrollHeight);
    for (let y = 0; y < end; y += 571) {
      await jump(page, y);
      const { heads, animations, steps } = await page.evaluate(() => ({
        heads: [...document.querySelectorAll<SVGElement>('svg[data-playhead]')].map((svg) => svg.dataset.playhead),
        animations: document.getAnimations().length,
        steps: document.querySelectorAll('[aria-current="step"]').length,
      }));
      expect(heads).toEqual(heads.map((head) => Math.round(Number(head)).toFixed(3)));
      expect({ animations, steps }).toEqual({ animations: 0, steps: 1 });
    }
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior)).toBe('auto');
    expect(errors).toEqual([]);
    await page.close();
  });

  it('goes from step to step by its bar, and says each once', async () => {
    const { page, errors } = await openStory(site(), viewport, { path: '?mode=steps' });
    const ids = await page.$$eval('[data-step]', (all) => all.map(({ id }) => id));
    const pictured = await page.$$eval('section:has(figure) [data-step]', (all) => all.map(({ id }) => id));
    const current = () => page.$eval('[aria-current="step"]', ({ id }) => id);
    const start = ids.indexOf(await current());
    await page.evaluate(() => {
      const said: string[] = [];
      Object.assign(window, { said });
      const announce = document.querySelector('[data-announce]') as Element;
      new MutationObserver(() => said.push(announce.textContent ?? '')).observe(announce, { childList: true });
    });
    for (let i = start + 1; i < ids.length; i += 1) {
      const now = await page.evaluate(async () => {
        document.querySelector<HTMLElement>('[data-next]')?.click();
        for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
        const id = document.querySelector('[aria-current="step"]')?.id;
        return { id, position: document.querySelector('[data-position]')?.textContent };
      });
      expect(now).toEqual({ id: ids[i], position: expect.stringContaining(String(i + 1)) });
      if (pictured.includes(ids[i] as string)) expect(await untruths(page)).toEqual([]);
    }
    expect(await page.$eval('[data-next]', (next) => next.getAttribute('aria-disabled'))).toBe('true');
    await page.click('[data-next]');
    await frames(page, 1);
    await page.keyboard.press('ArrowLeft');
    await frames(page, 2);
    expect(await current()).toBe(ids.at(-2));
    const said = await page.evaluate(() => (window as unknown as { said: string[] }).said);
    expect(said).toHaveLength(ids.length - start);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('never speaks while the reader scrolls', async () => {
    const { page } = await openStory(site(), viewport, { path: '?mode=steps' });
    for (const y of [900, 3000, 6000, 2000]) await jump(page, y);
    expect(await page.$eval('[data-announce]', ({ textContent }) => textContent)).toBe('');
    await page.close();
  });
});

describe.each(both)('flat mode, %s', (_, viewport) => {
  it('has each step beside its own finished picture, drawn before it is seen', async () => {
    const { page, errors } = await openStory(site(), viewport, { path: '?mode=flat' });
    const pinned = await page.$$eval('figure[data-chart]', (all) =>
      all.filter((figure) => figure.getClientRects().length),
    );
    expect(pinned).toHaveLength(0);
    const end = await page.evaluate(() => document.documentElement.scrollHeight);
    for (let y = 0; y < end; y += viewport.height) {
      await jump(page, y);
      const wrong = await page.$$eval('section:has(figure) [data-step]', (all) =>
        all
          .filter((step) => {
            const svg = step.querySelector<SVGElement>('svg[data-playhead]');
            const { top, bottom } = step.getBoundingClientRect();
            const index = [...(step.parentElement?.children ?? [])].indexOf(step);
            const inSight = bottom > 0 && top < innerHeight;
            return inSight && (svg?.dataset.playhead !== `${index}.000` || svg.childElementCount === 0);
          })
          .map(({ id }) => id),
      );
      expect(wrong).toEqual([]);
    }
    expect(errors).toEqual([]);
    await page.close();
  });

  it('comes and goes without a trace, and the reader keeps the place', async () => {
    const { page, errors } = await openStory(site(), viewport);
    await goTo(page, 10);
    const countOf = () => page.evaluate(() => document.querySelectorAll('main :not(svg, svg *)').length);
    const before = await countOf();
    for (let i = 0; i < 3; i += 1) {
      await page.setViewport({ ...viewport, height: 300 });
      await frames(page, 3);
      expect(await modeOf(page)).toBe('flat');
      expect(await stepAtLine(page)).toBe(10);
      await page.setViewport(viewport);
      await frames(page, 24);
      expect(await modeOf(page)).toBe('scroll');
      expect(await stepAtLine(page)).toBe(10);
      expect(await untruths(page)).toEqual([]);
    }
    expect(await countOf()).toBe(before);
    expect(await page.$$('.shot')).toHaveLength(0);
    expect(errors).toEqual([]);
    await page.close();
  });
});

it('on paper each step has its picture once, and the screen is as before afterwards', async () => {
  const { page, errors } = await openStory(site(), desktop);
  await goTo(page, 10);
  const y = await page.evaluate(() => scrollY);
  await page.evaluate(() => {
    const printed: { steps?: number; drawn?: number; mode?: string | undefined } = {};
    Object.assign(window, { printed });
    addEventListener('beforeprint', () => {
      const drawn = [...document.querySelectorAll('section:has(figure) [data-step] svg[data-playhead]')];
      Object.assign(printed, {
        mode: document.documentElement.dataset.mode,
        steps: document.querySelectorAll('section:has(figure) [data-step]').length,
        drawn: drawn.filter((svg) => svg.childElementCount > 0).length,
      });
    });
  });
  await page.pdf();
  await frames(page, 4);
  const printed = await page.evaluate(
    () => (window as unknown as { printed: { steps: number; drawn: number; mode: string } }).printed,
  );
  expect(printed.mode).toBe('flat');
  expect(printed.steps).toBeGreaterThan(0);
  expect(printed.drawn).toBe(printed.steps);
  expect(await modeOf(page)).toBe('scroll');
  expect(Math.abs((await page.evaluate(() => scrollY)) - y)).toBeLessThanOrEqual(2);
  expect(await untruths(page)).toEqual([]);
  expect(errors).toEqual([]);
});

describe.each(['IntersectionObserver', 'ResizeObserver'])('without %s', (name) => {
  const before = (page: Page) => page.evaluateOnNewDocument((missing) => Reflect.deleteProperty(window, missing), name);

  it('the story is flat', async () => {
    const { page, errors } = await openStory(site(), phone, { before });
    expect(await modeOf(page)).toBe('flat');
    expect(errors).toEqual([]);
    await page.close();
  });

  it('pictures still follow the scroll where the address asks for it', async () => {
    const { page, errors } = await openStory(site(), phone, { before, path: '?mode=scroll' });
    for (const y of [1500, 4100, 7300, 2500]) {
      await jump(page, y);
      expect(await untruths(page)).toEqual([]);
    }
    // The driver loads the page anew where the new window has no touch.
    await page.setViewport(desktop);
    await running(page);
    expect(await untruths(page)).toEqual([]);
    expect(errors).toEqual([]);
    await page.close();
  });
});
