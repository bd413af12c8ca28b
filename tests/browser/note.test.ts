import { setTimeout as pause } from 'node:timers/promises';
import type { ElementHandle, Page } from 'puppeteer-core';
import { describe, expect, it, test } from 'vitest';
import { readStory } from '../../src/build/read-story';
import type { Fact, Source, Story } from '../../src/story/story';
import { figureNoteWords, words as interfaceWords } from '../../src/story/words';
import { bringAxe, examine } from './support/axe';
import { desktop, frames, jump, openStory, phone, until, useSite } from './support/open';

const site = useSite();

const step = '#load-thirty';
const first = `${step} a[data-fact="load-2014"]`;
const second = `${step} a[data-fact="spread-over"]`;
const { story } = (await readStory('data/story.json')) as { story: Story };

/** A figure of the story as its ledger has it. */
function factOf(id: string): Fact {
  return story.facts.find((fact) => fact.id === id) as Fact;
}

/** The source that prints the figure whose note most tests look at. */
const source = story.sources.find(({ id }) => id === factOf('load-2014').citations[0]?.source) as Source;

const isShown = () => document.querySelector('.note') !== null;
const isHidden = () => document.querySelector('.note, [aria-expanded="true"]') === null;

async function openAt(viewport: typeof phone, how: Parameters<typeof openStory>[2] = {}) {
  const opened = await openStory(site(), viewport, how);
  await opened.page.$eval(step, (element) => element.scrollIntoView({ behavior: 'instant' }));
  await frames(opened.page, 3);
  return opened;
}

/** The middle of an element's first line in the window. */
async function middleOf(page: Page, selector: string): Promise<readonly [x: number, y: number]> {
  return page.$eval(selector, (element) => {
    const { left, top, right, bottom } = element.getClientRects()[0] as DOMRect;
    return [(left + right) / 2, (top + bottom) / 2] as const;
  });
}

async function tap(page: Page, selector: string): Promise<void> {
  await page.touchscreen.tap(...(await middleOf(page, selector)));
  await frames(page, 2);
}

/** The figure whose note is shown; null if none is. */
const litFigure = (page: Page) =>
  page.evaluate(() => document.querySelector<HTMLElement>('[aria-expanded="true"]')?.dataset.fact ?? null);

const focused = (page: Page) =>
  page.evaluate(() => {
    const { dataset, textContent } = document.activeElement as HTMLElement;
    return dataset.fact ?? textContent;
  });

const hashOf = (page: Page) => page.evaluate(() => location.hash);

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What the note of a figure looked like when it was shown at the figure's reading place. */
interface Look {
  readonly fact: string;
  readonly note: Box;
  readonly lines: readonly Box[];
  readonly hasMoved: boolean;
  readonly isCut: boolean;
  /** The links of the note: to sources, and to the ledger. */
  readonly ways: readonly string[];
}

/** Shows the note of each figure of the page in turn. */
function lookAtAll(page: Page): Promise<Look[]> {
  return page.$$eval('a[data-fact]', (links) => {
    const boxOf = ({ left, top, right, bottom }: DOMRect) => ({ left, top, right, bottom });
    return links.map((link) => {
      const place = link.closest('[data-step]') ?? link;
      place.scrollIntoView({ behavior: 'instant', block: place === link ? 'center' : 'start' });
      const near = [...(link.closest('section')?.querySelectorAll('p, h2, li, figure, .step') ?? [])];
      const standing = () => near.map((text) => Object.values(boxOf(text.getBoundingClientRect())).join()).join(' ');
      const before = standing();
      (link as HTMLElement).click();
      const note = document.querySelector('.note:popover-open') as HTMLElement;
      const look = {
        fact: link.getAttribute('data-fact') ?? '',
        note: boxOf(note.getBoundingClientRect()),
        lines: [...link.getClientRects()].map(boxOf),
        hasMoved: standing() !== before,
        isCut: note.scrollWidth > note.clientWidth,
        ways: [...note.querySelectorAll('.place a, .way a')].map((way) => way.getAttribute('href') ?? ''),
      };
      document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
      return look;
    });
  });
}

const overlap = (a: Box, b: Box) => a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top;

const isWithin = ({ left, top, right, bottom }: Box, { width, height }: { width: number; height: number }) =>
  left >= 0 && top >= 0 && right <= width && bottom <= height;

function faultsOf(
  { fact, note, lines, hasMoved, isCut, ways }: Look,
  size: { width: number; height: number },
): string[] {
  const faults = {
    'covers its figure': lines.some((line) => overlap(line, note)),
    'leaves the window': !isWithin(note, size),
    'moves something': hasMoved,
    'cuts its words off': isCut,
    'has no source': !ways.some((way) => way.startsWith('http')),
    'has no way to the ledger': ways.at(-1) !== `#fact-${fact}`,
  };
  return Object.entries(faults).flatMap(([name, isSo]) => (isSo ? [`${fact} ${name}`] : []));
}

describe('The note of every figure on the page', () => {
  it.each([
    [320, 568, ''],
    [390, 844, ''],
    [1440, 900, ''],
    [320, 800, 'embed/load.html'],
  ])(
    'in a window of %i × %i (%s) stands inside it, covers no figure and moves nothing',
    async (width, height, path) => {
      const { page, errors } = await openStory(site(), { width, height }, { path });
      const looks = await lookAtAll(page);
      expect(looks.length).toBeGreaterThan(5);
      expect(looks.flatMap((look) => faultsOf(look, { width, height }))).toEqual([]);
      expect(await page.evaluate(isHidden)).toBe(true);
      expect(errors).toEqual([]);
      await page.close();
    },
  );

  it('stands in the margin of prose, and under its figure beside a picture', async () => {
    const { page } = await openAt(desktop);
    const place = async (selector: string) => {
      await page.$eval(selector, (link) => {
        link.scrollIntoView({ behavior: 'instant', block: 'center' });
        (link as HTMLElement).click();
      });
      return page.$eval(selector, (link) => {
        const [figure, note] = [link, document.querySelector('.note') as Element].map((e) => e.getBoundingClientRect());
        return {
          isBeside: note && figure && note.left > figure.right,
          isUnder: note && figure && note.top > figure.bottom,
        };
      });
    };
    expect(await place('#left-out-spread a[data-fact]')).toEqual({ isBeside: true, isUnder: false });
    expect(await place(first)).toEqual({ isBeside: false, isUnder: true });
    await page.close();
  });
});

describe('With a thumb', () => {
  it('a tap shows the note, a tap elsewhere hides it, and nothing shifts', async () => {
    const { page, errors } = await openAt(phone);
    await page.evaluate(() => {
      const shifts: number[] = [];
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as unknown as { value: number }[]) shifts.push(entry.value);
      }).observe({ type: 'layout-shift' });
      Object.assign(window, { shifts });
    });
    await tap(page, first);
    expect(await litFigure(page)).toBe('load-2014');
    await tap(page, '.note .label');
    expect(await litFigure(page)).toBe('load-2014');
    await tap(page, second);
    expect(await litFigure(page)).toBe('spread-over');
    await tap(page, '.bar [data-here]');
    expect(await page.evaluate(isHidden)).toBe(true);
    expect(await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts)).toEqual([]);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('the source is two taps from the figure', async () => {
    const { page } = await openAt(phone);
    await page.evaluate(() =>
      addEventListener('click', (event) => {
        const link = (event.target as Element).closest<HTMLAnchorElement>('a[href^="https:"]');
        if (!link || event.defaultPrevented) return;
        event.preventDefault();
        document.body.dataset.went = link.href;
      }),
    );
    await tap(page, first);
    await tap(page, '.note .place a');
    expect(await page.evaluate(() => document.body.dataset.went)).toContain(source.url);
    await page.close();
  });

  it('a second tap goes to the entry, which is lit and not covered, and back leads to where the reader was', async () => {
    const { page } = await openAt(phone);
    await page.evaluate(() => scrollBy({ top: -50, behavior: 'instant' }));
    await frames(page, 3);
    const before = await page.evaluate(() => scrollY);
    await tap(page, first);
    await tap(page, first);
    await until(page, () => location.hash === '#fact-load-2014');
    await frames(page, 2);
    const { isMarked, isClear } = await page.$eval('#fact-load-2014', (entry) => {
      const figure = entry.querySelector('.figure') as Element;
      const { left, top } = figure.getBoundingClientRect();
      return {
        isMarked: entry.matches(':target') && getComputedStyle(figure).backgroundColor !== 'rgba(0, 0, 0, 0)',
        isClear: figure.contains(document.elementFromPoint(left + 1, top + 1)),
      };
    });
    expect({ isMarked, isClear }).toEqual({ isMarked: true, isClear: true });
    expect(await page.evaluate(isHidden)).toBe(true);
    await page.goBack();
    await frames(page, 4);
    expect(Math.abs((await page.evaluate(() => scrollY)) - before)).toBeLessThan(2);
    await page.close();
  });

  it('it travels with its figure over the pinned picture, and goes when that has covered the figure', async () => {
    const { page } = await openAt(phone);
    await tap(page, first);
    const apart = () =>
      page.$eval('.note', (note) => {
        const figure = document.querySelector('[aria-expanded="true"]') as Element;
        return figure.getBoundingClientRect().top - note.getBoundingClientRect().top;
      });
    const start = await apart();
    const y = await page.evaluate(() => scrollY);
    await jump(page, y + 60);
    expect(await apart()).toBeCloseTo(start, 0);
    const isOver = await page.$eval('.note', (note) => {
      const { left, top } = note.getBoundingClientRect();
      return note.contains(document.elementFromPoint(left + 30, top + 30));
    });
    expect(isOver).toBe(true);
    await jump(page, y + 400);
    expect(await page.evaluate(isHidden)).toBe(true);
    await page.close();
  });
});

describe('With a mouse', () => {
  const moveTo = async (page: Page, selector: string, steps = 1) =>
    page.mouse.move(...(await middleOf(page, selector)), { steps });

  it('resting on a figure shows the note, which stays while the pointer goes to it and goes when it leaves', async () => {
    const { page, errors } = await openAt(desktop);
    await moveTo(page, first);
    await until(page, isShown);
    expect(await litFigure(page)).toBe('load-2014');
    await moveTo(page, '.note .place a', 20);
    await pause(800);
    expect(await litFigure(page)).toBe('load-2014');
    await page.mouse.move(5, 5);
    await until(page, isHidden);
    expect(errors).toEqual([]);
    await page.close();
  });

  it('a slow way to a note in the margin does not lose it', async () => {
    const { page } = await openAt(desktop);
    const figure = '#left-out-spread a[data-fact="load-2014"]';
    await page.$eval(figure, (link) => link.scrollIntoView({ behavior: 'instant', block: 'center' }));
    const [start, y] = await middleOf(page, figure);
    await page.mouse.move(start, y);
    await until(page, isShown);
    const [end] = await middleOf(page, '.note .label');
    for (const part of [0.25, 0.5, 0.75, 1]) {
      await page.mouse.move(start + (end - start) * part, y);
      await pause(300);
    }
    expect(await litFigure(page)).toBe('load-2014');
    await page.close();
  });

  it('a click on the figure whose note is shown goes on to its entry', async () => {
    const { page } = await openAt(desktop);
    await moveTo(page, first);
    await until(page, isShown);
    await page.mouse.click(...(await middleOf(page, first)));
    await until(page, () => location.hash === '#fact-load-2014');
    expect(await page.evaluate(isHidden)).toBe(true);
    await page.close();
  });

  it('Escape sends the note away, and it stays away while the pointer moves on the figure', async () => {
    const { page } = await openAt(desktop);
    const [x, y] = await middleOf(page, first);
    await page.mouse.move(x, y);
    await until(page, isShown);
    await page.keyboard.press('Escape');
    expect(await page.evaluate(isHidden)).toBe(true);
    await page.mouse.move(x + 2, y + 1);
    await pause(200);
    expect(await page.evaluate(isHidden)).toBe(true);
    await page.close();
  });

  it('a figure that is scrolled under a resting pointer shows nothing', async () => {
    const { page } = await openAt(desktop);
    const [x, y] = await middleOf(page, first);
    await jump(page, (await page.evaluate(() => scrollY)) - 100);
    await page.mouse.move(x, y);
    await jump(page, (await page.evaluate(() => scrollY)) + 100);
    await pause(200);
    expect(await page.evaluate(isHidden)).toBe(true);
    await page.close();
  });
});

describe('By keyboard', () => {
  /** Puts the focus on what stands before the figure, and goes on by Tab, as its reader does. */
  async function tabTo(page: Page, figure: string): Promise<void> {
    await page.$eval(figure, (link) => {
      const before = document.createElement('button');
      link.before(before);
      before.focus({ preventScroll: true });
    });
    await page.keyboard.press('Tab');
    await until(page, isShown);
  }

  it('the focus shows the note; its links come next, then the next figure, and back again', async () => {
    const { page, errors } = await openAt(desktop);
    await tabTo(page, first);
    expect(await litFigure(page)).toBe('load-2014');
    await page.evaluate(() => {
      document.addEventListener('focusin', ({ target }) => {
        const isNext = (target as Element).matches('[data-fact="spread-over"]');
        if (isNext) Object.assign(window, { notesAtNext: document.querySelectorAll('.note').length });
      });
    });
    const way: (string | null)[] = [];
    for (let i = 0; i < 3; i += 1) {
      await page.keyboard.press('Tab');
      way.push(await focused(page));
    }
    expect(way).toEqual([expect.stringContaining(source.short), figureNoteWords.row, 'spread-over']);
    expect(await page.evaluate(() => 'notesAtNext' in window && window.notesAtNext)).toBe(0);
    await until(page, () => document.querySelector('[aria-expanded]')?.getAttribute('data-fact') === 'spread-over');
    await page.keyboard.down('Shift');
    await page.keyboard.press('Tab');
    await page.keyboard.up('Shift');
    expect(await focused(page)).toBe('load-2014');
    expect(errors).toEqual([]);
    await page.close();
  });

  it('Escape in the note returns to the figure; Enter shows the note again, and once more follows the link', async () => {
    const { page } = await openAt(desktop);
    await tabTo(page, first);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    expect(await focused(page)).toBe('load-2014');
    expect(await page.evaluate(isHidden)).toBe(true);
    await page.keyboard.press('Enter');
    expect(await litFigure(page)).toBe('load-2014');
    await page.keyboard.press('Enter');
    await until(page, () => location.hash === '#fact-load-2014');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('fact-load-2014');
    await page.close();
  });
});

describe('Elsewhere', () => {
  it.each(['?mode=steps', '?mode=flat', 'embed/index.html'])('at “%s” a tap shows the note too', async (path) => {
    const { page, errors } = await openAt(phone, { path });
    await tap(page, first);
    expect(await litFigure(page)).toBe('load-2014');
    expect(errors).toEqual([]);
    await page.close();
  });

  it.each([
    ['phone, light', phone, 'light'],
    ['desktop, dark', desktop, 'dark'],
  ])('axe finds nothing wrong while a note is shown, on a %s', async (_, viewport, value) => {
    const before = async (page: Page) => {
      await page.setBypassCSP(true);
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
    };
    const { page } = await openAt(viewport, { before });
    await bringAxe(page);
    await page.$eval(first, (link) => (link as HTMLElement).click());
    expect(await page.$$(`${step} .note`)).toHaveLength(1);
    expect(await examine(page, [step])).toEqual([]);
    await page.close();
  });

  it('in a scene by itself its way leads to the entry in the folded list', async () => {
    const { page, errors } = await openAt(phone, { path: 'embed/load.html' });
    await tap(page, first);
    await tap(page, '.note .way a');
    await until(page, () => document.querySelector('#fact-load-2014')?.checkVisibility());
    expect(await hashOf(page)).toBe('#fact-load-2014');
    expect(errors).toEqual([]);
    await page.close();
  });

  it('without popovers a figure is a plain link', async () => {
    const { page } = await openStory(site(), phone, {
      before: (fresh) => fresh.evaluateOnNewDocument(() => Reflect.deleteProperty(HTMLElement.prototype, 'popover')),
    });
    await page.$eval(first, (link) => (link as HTMLElement).click());
    await until(page, () => location.hash === '#fact-load-2014');
    expect(await page.evaluate(isHidden)).toBe(true);
    await page.close();
  });

  it('a click for a new tab is left to the browser', async () => {
    const { page } = await openAt(desktop);
    const wasLeft = await page.$eval(first, (link) =>
      link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, shiftKey: true })),
    );
    expect(wasLeft).toBe(true);
    expect(await page.evaluate(isHidden)).toBe(true);
    await page.close();
  });

  it('there is no note on paper, and in forced colours the figure is still lit', async () => {
    const { page } = await openAt(phone);
    const ground = () => page.$eval(first, (link) => getComputedStyle(link).backgroundColor);
    const session = await page.createCDPSession();
    await session.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
    const unlit = await ground();
    await tap(page, first);
    expect(await ground()).not.toBe(unlit);
    await page.emulateMediaType('print');
    expect(await page.$eval('.note', (note) => note.checkVisibility())).toBe(false);
    await page.close();
  });
});

test('A note says what its figure’s entry says, and holds no figure that could show another', async () => {
  const { page } = await openAt(phone);
  const figure = '#promise-gap a[data-fact="not-itemised"]';
  await jump(page, await page.$eval(figure, (link) => link.getBoundingClientRect().top + scrollY - 700));
  await page.$eval(figure, (link) => (link as HTMLElement).click());
  const note = (await page.$('.note')) as ElementHandle;
  const words = await note.evaluate(({ textContent }) => textContent?.replace(/\s+/g, ' '));
  const entry = await page.$eval('#fact-not-itemised', ({ textContent }) => textContent?.replace(/\s+/g, ' ') ?? '');
  const { text, label, rule, status, kind } = factOf('not-itemised');
  const inputs = (rule?.of ?? []).map((id) => factOf(id).text);
  expect(inputs).toHaveLength(2);
  for (const part of [text, label, ...inputs, interfaceWords.status[status], interfaceWords.kind[kind]]) {
    expect(words).toContain(part);
    expect(entry).toContain(part);
  }
  expect(await note.$$('[data-fact]')).toHaveLength(0);
  await page.close();
});
