import { sentenceFor } from '../charts/index';
import { plainText } from '../story/prose';
import type { Scene } from '../story/story';
import { renderLinkedData } from './linked-data';
import { absolute } from './links';
import { type Content, html, type Markup } from './markup';
import type { Setting } from './setting';

/** What a page is to those who link to it. */
export interface Subject {
  readonly title: string;
  readonly description: string;
  /** Its place in the published folder; empty for the story itself. */
  readonly path: string;
  /** The name of its oEmbed file and of the frame that shows it. */
  readonly name: string;
  /** The name of its card: the story's own where a scene has no picture; and what it shows, in words. */
  readonly card: string;
  readonly picture: string;
}

/** The head of a page: title, description, addresses, cards and linked data. */
export function renderHead(setting: Setting): Markup {
  const { story, dress, scenes } = setting;
  const subject = dress.kind === 'embed-scene' && scenes[0] ? subjectOfScene(scenes[0], setting) : subjectOf(setting);
  const hidden = story.draft || dress.kind !== 'page';
  return html`<title>${subject.title}</title>
<meta name="description" content="${subject.description}">
<meta name="color-scheme" content="light dark">
${hidden && html`<meta name="robots" content="noindex">`}
${dress.kind !== 'page' && html`<meta name="responsive-embedded-sizing" content="allow-origins=*">`}
${story.url !== undefined && html`<link rel="canonical" href="${story.url}">`}
${renderDiscovery(subject, setting)}${dress.kind === 'page' && [renderSharing(subject, setting), renderLinkedData(setting)]}`;
}

/** The story itself, to those who link to it. */
export function subjectOf(setting: Setting): Subject {
  const { story } = setting;
  const description = plainText(story.standfirst);
  return {
    title: story.headline,
    description,
    path: '',
    name: 'story',
    card: 'story',
    picture: pictureText(story.scenes[0]),
  };
}

/** A scene, to those who link to it. */
export function subjectOfScene(scene: Scene, { story }: Setting): Subject {
  const title = `${scene.title || scene.name} – ${story.headline}`;
  const description = scene.summary ?? plainText(story.standfirst);
  const [card, shown] = scene.view ? [scene.id, scene] : ['story', story.scenes[0]];
  return { title, description, path: `share/${scene.id}.html`, name: scene.id, card, picture: pictureText(shown) };
}

/** The card of a page, for those that show links; without an address it has no picture. */
export function renderSharing({ title, description, path, card, picture }: Subject, setting: Setting): Content {
  const { story } = setting;
  const image = absolute(`share/${card}.png`, setting);
  const url = absolute(path, setting);
  const properties = {
    'og:type': 'article',
    'og:site_name': story.publisher.name,
    'og:locale': story.language.replace('-', '_'),
    'og:title': title,
    'og:description': description,
    ...(url && { 'og:url': url }),
    ...(image && { 'og:image': image, 'og:image:width': '1200', 'og:image:height': '630', 'og:image:alt': picture }),
    'article:published_time': story.published,
    ...(story.updated && { 'article:modified_time': story.updated }),
  };
  const tags = Object.entries(properties).map(([key, value]) => html`<meta property="${key}" content="${value}">\n`);
  return [tags, html`<meta name="twitter:card" content="${image ? 'summary_large_image' : 'summary'}">\n`];
}

/** The link by which other sites find the code to embed a page. */
function renderDiscovery({ title, name }: Subject, setting: Setting): Content {
  const address = absolute(`oembed/${name}.json`, setting);
  return (
    address !== undefined &&
    html`<link rel="alternate" type="application/json+oembed" href="${address}" title="${title}">\n`
  );
}

function pictureText(scene: Scene | undefined): string {
  if (!scene?.view) return scene?.name ?? '';
  return sentenceFor(scene.view, scene.view.steps.length - 1);
}
