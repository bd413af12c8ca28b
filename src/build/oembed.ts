import { renderFrameSnippet } from '../embed/snippet';
import type { Subject } from '../page/head';
import { absolute } from '../page/links';
import type { Setting } from '../page/setting';

/** The size of the frame that others are offered, in px. */
const frameSize = { width: 640, height: 780 };

/** The answer of an oEmbed provider for the story or a scene, as JSON; undefined if the story has no address. */
export function renderOembed({ title, name, card }: Subject, setting: Setting): string | undefined {
  const { publisher } = setting.story;
  const frame = absolute(`embed/${name === 'story' ? 'index' : name}.html`, setting);
  if (frame === undefined) return undefined;
  const answer = {
    version: '1.0',
    type: 'rich',
    title,
    author_name: publisher.name,
    ...(publisher.url && { author_url: publisher.url }),
    provider_name: publisher.name,
    ...(publisher.url && { provider_url: publisher.url }),
    ...frameSize,
    html: renderFrameSnippet({ frame, title, height: frameSize.height }),
    thumbnail_url: absolute(`share/${card}.png`, setting),
    thumbnail_width: 1200,
    thumbnail_height: 630,
  };
  return `${JSON.stringify(answer, null, 2)}\n`;
}
