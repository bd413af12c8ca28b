/**
 * Draws every keyframe of a chart fixture, and the moments half way between, on one sheet:
 * `npx tsx tests/gallery.ts caseload [dark]` writes filmstrip/gallery-caseload.png.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import type { Measure } from '../src/charts/index';
import { layoutFor } from '../src/charts/layout';
import { renderSvg } from '../src/page/svg';
import type { View } from '../src/story/view';
import { launchChromium } from './browser';

const [kind = 'caseload', theme = 'light'] = process.argv.slice(2);
const rooms = [
  [358, 355],
  [292, 240],
  [808, 620],
] as const;

const module = (await import(`../src/charts/${kind}.ts`)) as Record<string, unknown>;
const { views } = (await import(`./fixtures/views/${kind}.ts`)) as { views: readonly View[] };
const measure = module[`measure${kind[0]?.toUpperCase()}${kind.slice(1)}`] as (
  view: View,
  layout: ReturnType<typeof layoutFor>,
) => ReturnType<Measure>;

const row = (view: View, [width, height]: readonly [number, number]) => {
  const layout = layoutFor(width, height);
  const drawing = measure(view, layout);
  const playheads = Array.from({ length: view.steps.length * 2 - 1 }, (_, i) => i / 2);
  const cells = playheads.map(
    (p) => `<figure style="width:${width}px">${renderSvg(drawing(p), p)}<p>${p}</p></figure>`,
  );
  return `<div class="row">${cells.join('')}</div>`;
};

const font = readFileSync('node_modules/@fontsource-variable/archivo/files/archivo-latin-wght-normal.woff2').toString(
  'base64',
);
const css = ['tokens', 'chart'].map((name) => readFileSync(`src/styles/${name}.css`, 'utf8')).join('');
const html = `<!doctype html><html data-theme="${theme}"><meta charset="utf-8"><style>${css}
@font-face{font-family:Archivo;src:url(data:font/woff2;base64,${font});font-weight:100 900}
body{margin:0;background:#888;font:12px sans-serif;width:max-content}.row{display:flex;gap:8px;padding:4px}
figure{margin:0;padding:8px;background:var(--paper);color:var(--ink)}svg{display:block;width:100%;overflow:visible}p{margin:4px 0 0}</style>
${views.map((view) => rooms.map((room) => row(view, room)).join('')).join('<hr>')}`;

const browser = await launchChromium();
const page = await browser.newPage();
await page.setContent(html);
await page.evaluate(() => document.fonts.ready.then(() => undefined));
mkdirSync('filmstrip', { recursive: true });
await page.screenshot({ path: `filmstrip/gallery-${kind}.png`, fullPage: true });
await browser.close();
