import type { Browser, Page } from 'puppeteer-core';
import type { PageText } from '../../../src/page/page';
import { launchChromium } from '../../browser';

/** A browser without scripts that reads written pages. */
export interface Reader {
  readonly read: (text: PageText) => Promise<Page>;
  readonly close: () => Promise<void>;
}

/** Starts a reader; the caller closes it. */
export async function startReader(): Promise<Reader> {
  const browser: Browser = await launchChromium();
  const page = await browser.newPage();
  await page.setJavaScriptEnabled(false);
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const own = request.url().startsWith('http://story.test/page');
    void (own ? request.respond({ contentType: 'text/html', body: current }) : request.abort());
  });
  let current = '';
  const read = async (text: PageText) => {
    current = documentOf(text);
    await page.goto('http://story.test/page', { waitUntil: 'domcontentloaded' });
    return page;
  };
  return { read, close: () => browser.close() };
}

function documentOf({ head, body, htmlAttributes }: PageText): string {
  return `<!doctype html><html ${htmlAttributes}><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;
}
