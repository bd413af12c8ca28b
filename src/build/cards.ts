import { measureFor } from '../charts/index';
import { layoutFor } from '../charts/layout';
import { plainText } from '../story/prose';
import type { Scene, Story } from '../story/story';
import type { View } from '../story/view';
import { renderPainted, type Studio } from './picture';
import { renderLines, type Type } from './typeset';

/** The pictures that stand for a link where links are shown: words left, the finished picture right. In px. */

const size = { width: 1200, height: 630 };
const words = { x: 64, top: 52, bottom: 576, width: 484 };
const stage = { x: 606, y: 44, width: 530, height: 542 };

/** The sizes a headline may have, and the height it may fill. */
const headlineSizes = [104, 92, 80, 70, 62, 54, 48, 42, 36];
const headlineRoom = 330;
const most = { lines: 4 };

/** The card of the whole story as PNG, 1200 × 630, with the first picture of the story. */
export function makeStoryCard(story: Story, studio: Studio): Uint8Array {
  const first = story.scenes.find(({ view }) => view);
  return makeCard({ headline: story.headline, text: plainText(story.standfirst) }, first?.view, studio);
}

/** The card of a scene as PNG, 1200 × 630: its finding, and the story it belongs to. */
export function makeSceneCard(story: Story, scene: Scene, studio: Studio): Uint8Array {
  return makeCard({ headline: findingOf(scene), text: story.headline }, scene.view, studio);
}

/** What a scene found, in one line: its summary, or else its title or its name. */
function findingOf({ summary, title, name }: Scene): string {
  return summary ?? title ?? name;
}

interface CardWords {
  readonly headline: string;
  readonly text: string;
}

function makeCard({ headline, text }: CardWords, view: View | undefined, studio: Studio): Uint8Array {
  const frame = `width="${size.width}" height="${size.height}"`;
  const paper = `<rect ${frame} fill="${studio.paint.token('--paper')}"/>`;
  const parts = [paper, renderHeadline(headline, studio), renderText(text, studio), view && renderStage(view, studio)];
  return studio.press.print(`<svg xmlns="http://www.w3.org/2000/svg" ${frame}>${parts.join('')}</svg>`, 1);
}

/** The headline as large as its column holds it. */
function renderHeadline(headline: string, { press, paint }: Studio): string {
  const settings = headlineSizes.map((px) => {
    const type = displayType(px, paint.token);
    return { type, lines: press.breakLines(headline, type, words.width) };
  });
  const fits = ({ type, lines }: (typeof settings)[number]) =>
    lines.length * type.leading <= headlineRoom && lines.every((line) => press.measure(line, type) <= words.width);
  const { type, lines } = settings.find(fits) ?? (settings.at(-1) as (typeof settings)[number]);
  return renderLines(lines, type, [words.x, words.top + type.size * 0.72]);
}

/** As many sentences as stand in a few lines at the foot of the column. */
function renderText(text: string, { press, paint }: Studio): string {
  const type = textType(paint.token);
  const sentences = text.split(/(?<=[.!?]) /);
  const starts = sentences.map((_, i) => sentences.slice(0, sentences.length - i).join(' '));
  const settings = starts.map((start) => press.breakLines(start, type, words.width));
  const lines = settings.find(({ length }) => length <= most.lines) ?? [];
  return renderLines(lines, type, [words.x, words.bottom - lines.length * type.leading + type.size]);
}

function renderStage(view: View, { paint }: Studio): string {
  const layout = layoutFor(stage.width, stage.height);
  const drawing = measureFor(view)(layout)(view.steps.length - 1);
  const place = `translate(${stage.x} ${stage.y}) scale(${layout.zoom})`;
  return `<g transform="${place}">${renderPainted(drawing, paint)}</g>`;
}

function displayType(px: number, token: (name: string) => string): Type {
  const leading = Math.round(px * 0.92);
  return { family: token('--display'), size: px, weight: 500, leading, spacing: -0.025, fill: token('--ink') };
}

function textType(token: (name: string) => string): Type {
  return { family: token('--serif'), size: 28, weight: 400, leading: 36, fill: token('--ink') };
}
