import type { Page } from 'puppeteer-core';

/**
 * Waits until nothing in the page has changed for a while, all its pictures are drawn and the address has followed; then
 * for as many frames as the steps near the reader take to be worked out.
 */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    let changed = performance.now();
    const observer = new MutationObserver(() => {
      changed = performance.now();
    });
    observer.observe(document, { attributes: true, childList: true, subtree: true });
    while (performance.now() - changed < 600) await new Promise(requestAnimationFrame);
    observer.disconnect();
    for (let i = 0; i < 60; i += 1) await new Promise(requestAnimationFrame);
  });
}
