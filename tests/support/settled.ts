import type { Page } from 'puppeteer-core';

/**
 * Waits until nothing in the page has changed for a while, all its pictures are drawn and the address has followed; then
 * for as many frames as the steps near the reader take to be worked out.
 */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await new Promise<void>((done) => {
      let timer = setTimeout(done, 600);
      new MutationObserver(() => {
        clearTimeout(timer);
        timer = setTimeout(done, 600);
      }).observe(document, { attributes: true, childList: true, subtree: true });
    });
    for (let i = 0; i < 60; i += 1) await new Promise(requestAnimationFrame);
  });
}
