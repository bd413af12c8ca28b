import type { Frame, Page } from 'puppeteer-core';

/** What a scene shows, beside what it should show by the boxes of its steps, worked out without the runtime. */
export interface Truth {
  readonly scene: string;
  /** The playhead before easing. */
  readonly raw: number;
  /** The playhead after easing; only the usual rest is known here, so taller steps have none. */
  readonly eased: number | null;
  readonly shown: number;
}

/** The truth of the scenes on screen. */
async function truthOf(page: Page | Frame): Promise<Truth[]> {
  return page.evaluate(() => {
    if (!document.querySelector('[data-scene] .canvas > svg')) throw new Error('The page has no picture of a scene.');
    const root = document.documentElement;
    const line = Number(root.dataset.readingLine);
    const ease = (t: number) => (t < 0.5 ? 4 * t ** 3 : 1 - (2 - 2 * t) ** 3 / 2);
    const rested = (offset: number) => Math.sign(offset) * ease(Math.max(0, (Math.abs(offset) - 0.18) / 0.64));
    const rawOf = (boxes: DOMRect[]) => {
      const begun = Math.max(
        0,
        boxes.findLastIndex(({ top }) => top <= line),
      );
      const { top = 0, height = 1 } = boxes[begun] ?? {};
      const raw = begun - 0.5 + Math.min(1, Math.max(0, (line - top) / height));
      return Math.min(boxes.length - 1, Math.max(0, raw));
    };
    return [...document.querySelectorAll<HTMLElement>('[data-scene]')].flatMap((section) => {
      const svg = section.querySelector<SVGElement>('.canvas > svg');
      const { top, bottom } = section.getBoundingClientRect();
      if (!svg || bottom <= 0 || top >= innerHeight) return [];
      const steps = [...section.querySelectorAll('[data-step]')];
      const raw = rawOf(steps.map((step) => step.getBoundingClientRect()));
      const whole = Math.round(raw);
      const words = steps[whole]?.querySelector('.words')?.getBoundingClientRect().height ?? 0;
      const eased = words < 0.3 * innerHeight ? whole + rested(raw - whole) : null;
      return [{ scene: section.id, raw, eased, shown: Number(svg.dataset.playhead) }];
    });
  });
}

/** The scenes on screen whose picture is not the one of their place; none if all is well. */
export async function untruths(page: Page | Frame): Promise<Truth[]> {
  return (await truthOf(page)).filter((truth) => !isTrue(truth));
}

/** Half a pixel either way may turn a step at the very point where two meet. */
function isTrue({ raw, eased, shown }: Truth): boolean {
  const between = Math.abs(raw - Math.floor(raw) - 0.5) < 0.003;
  const sameStep = between || Math.round(shown) === Math.round(raw);
  return sameStep && (eased === null || Math.abs(shown - eased) < 0.02);
}

/** The charts on screen as text: pictures with their titles. */
export async function chartsOnScreen(page: Page): Promise<string> {
  return page.evaluate(() => {
    const figures = [...document.querySelectorAll('figure[data-chart]')];
    const seen = figures.filter((figure) => {
      const { top, bottom } = figure.getBoundingClientRect();
      return bottom > 0 && top < innerHeight;
    });
    return seen.map((figure) => figure.outerHTML).join('\n');
  });
}
