import type { Page } from 'puppeteer-core';

/** Blocks of text of the page that stand in the flow: not those of pictures, of bars, or for screen readers alone. */
const blocks = ['h1', 'h2', 'p', 'li:not(:has(p))', 'dt', 'dd', 'summary', 'th', 'td', 'pre']
  .map((name) => `main ${name}:not(.stage *, .bar *, .state, .aside)`)
  .join();

/** The words of text blocks that lie over each other; none if all is well. */
export function overlaps(page: Page): Promise<string[]> {
  return page.evaluate((selector) => {
    const texts = [...document.querySelectorAll(selector)].flatMap((element) => {
      const { top, bottom, left, right } = element.getBoundingClientRect();
      const text = (element.textContent ?? '').trim();
      const standsApart = element.checkVisibility() && getComputedStyle(element).display !== 'inline';
      return standsApart && bottom > top && text ? [{ element, top, bottom, left, right, text }] : [];
    });
    if (texts.length < 10) throw new Error('There are no words to look at.');
    texts.sort((a, b) => a.top - b.top);
    return texts.flatMap((a, i) => {
      const end = texts.findIndex((b, j) => j > i && b.top >= a.bottom - 1);
      const near = texts.slice(i + 1, end < 0 ? undefined : end);
      const over = near.filter(
        (b) =>
          b.left < a.right - 1 &&
          b.right > a.left + 1 &&
          !a.element.contains(b.element) &&
          !b.element.contains(a.element),
      );
      return over.map((b) => `${a.text.slice(0, 40)} / ${b.text.slice(0, 40)}`);
    });
  }, blocks);
}

/** The elements that reach beyond the window or cut their content off at a side; none if all is well. */
export function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const elements = [...document.querySelectorAll('body *:not(svg *, .aside, .state, .skip, .note)')];
    if (elements.length < 10) throw new Error('There is nothing to look at.');
    const width = document.documentElement.clientWidth;
    const wide = elements.filter((element) => {
      const { left, right } = element.getBoundingClientRect();
      const cuts = () => getComputedStyle(element).overflowX !== 'visible';
      const suspect = left < -1 || right > width + 1 || (element.scrollWidth > element.clientWidth + 1 && cuts());
      return suspect && right > left && element.checkVisibility();
    });
    const own = document.documentElement.scrollWidth > width ? ['the page itself'] : [];
    return [
      ...own,
      ...wide.map(
        ({ localName, className, textContent }) => `${localName}.${className} ${textContent?.trim().slice(0, 40)}`,
      ),
    ];
  });
}

/** The smallest text of the pictures as drawn, in px, and what it says; nothing if there is none. */
export function smallestLabel(page: Page): Promise<{ size: number; text: string }> {
  return page.$$eval('.canvas svg text', (texts) =>
    texts
      .filter((text) => text.checkVisibility() && text.getAttribute('opacity') !== '0')
      .map((text) => {
        const scale = (text as SVGTextElement).getScreenCTM()?.a ?? 1;
        return { size: Number(text.getAttribute('font-size')) * scale, text: text.textContent ?? '' };
      })
      .reduce((least, label) => (label.size < least.size ? label : least), { size: 999, text: '' }),
  );
}
