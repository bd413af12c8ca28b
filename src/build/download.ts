import { measureFor } from '../charts/index';
import type { Layout } from '../charts/layout';
import type { Charted, Scene, Story } from '../story/story';
import type { View } from '../story/view';
import { fileWords, pageWords } from '../story/words';
import type { Studio } from './picture';
import { renderPainted } from './picture';
import { renderLines, type Type } from './typeset';

/** A scene's finished picture to take away: with its title, unit, sources and credit, in px. */

const margin = 40;
const layout: Layout = { width: 808, height: 620, form: 'wide', zoom: 1 };
const width = layout.width + 2 * margin;

/** The picture as SVG text that needs nothing else. */
export function renderDownload(story: Story, scene: Charted, studio: Studio): string {
  const head = captionOf(scene.view, studio);
  const top = margin + heightOf(head) + 14;
  const foot = creditOf(story, scene, studio);
  const height = top + layout.height + 24 + heightOf(foot) + margin / 2;
  const drawing = measureFor(scene.view)(layout)(scene.view.steps.length - 1);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">
<rect width="${width}" height="${height}" fill="${studio.paint.token('--paper')}"/>
${renderBlocks(head, margin)}
<g transform="translate(${margin} ${top})">${renderPainted(drawing, studio.paint)}</g>
${renderBlocks(foot, top + layout.height + 24)}
</svg>
`;
}

interface Block {
  readonly lines: readonly string[];
  readonly type: Type;
}

function captionOf(view: View, { press, paint: { token } }: Studio): Block[] {
  const { title = '', unit = '' } = view.steps.at(-1) ?? {};
  const large: Type = { family: token('--serif'), size: 30, weight: 600, leading: 38, fill: token('--ink') };
  const small: Type = { family: token('--sans'), size: 16.5, weight: 400, leading: 24, fill: token('--muted') };
  return [
    { type: large, lines: press.breakLines(title, large, layout.width) },
    { type: small, lines: press.breakLines(unit, small, layout.width) },
  ];
}

function creditOf(story: Story, scene: Scene, { press, paint: { token } }: Studio): Block[] {
  const type: Type = { family: token('--sans'), size: 13.5, weight: 400, leading: 18, fill: token('--muted') };
  const sources = story.sources.filter(({ id }) => scene.sources.includes(id)).map(({ short }) => short);
  const credit = [story.headline, story.publisher.name, story.url].filter(Boolean).join(', ');
  const label = sources.length > 1 ? pageWords.sources : pageWords.source;
  const texts = [`${label} ${sources.join('; ')}.`, `${fileWords.from}: ${credit}`];
  return texts.map((text) => ({ type, lines: press.breakLines(text, type, layout.width) }));
}

function heightOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, { lines, type }) => sum + lines.length * type.leading, 0);
}

function renderBlocks(blocks: readonly Block[], top: number): string {
  const tops = blocks.map((_, i) => top + heightOf(blocks.slice(0, i)));
  return blocks
    .map(({ lines, type }, i) => renderLines(lines, type, [margin, (tops[i] as number) + type.size]))
    .join('');
}
