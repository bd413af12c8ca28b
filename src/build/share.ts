import { html, type Markup } from '../page/markup';
import type { Scene, Story } from '../story/story';
import { words } from '../story/words';

/**
 * The page a shared link to a scene leads through: it carries the scene's card for those who show links,
 * and sends readers on to the scene without script.
 */
export function renderShare(story: Story, scene: Scene): string {
  const place = `../#${scene.id}`;
  const title = `${scene.name}: ${story.headline}`;
  const page = html`<!doctype html>
<html lang="${story.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="0; url=${place}">
${story.url !== undefined && renderCard(story, scene, story.url)}
</head>
<body>
<p><a href="${place}">${words.files.goOn}: ${title}</a></p>
</body>
</html>
`;
  return page.html;
}

/** The Open Graph address is this page's own, or those who show links would take the story's card instead. */
function renderCard(story: Story, scene: Scene, url: string): Markup {
  const summary = scene.summary ?? scene.title ?? scene.name;
  return html`<link rel="canonical" href="${url}">
<meta property="og:type" content="article">
<meta property="og:site_name" content="${story.publisher.name}">
<meta property="og:title" content="${summary}">
<meta property="og:description" content="${story.headline}">
<meta property="og:url" content="${new URL(`share/${scene.id}.html`, url).href}">
<meta property="og:image" content="${new URL(`share/${scene.id}.png`, url).href}">
<meta property="og:image:width" content="1200">
<meta property="og:image:height" content="630">
<meta property="og:image:alt" content="${summary}">
<meta name="twitter:card" content="summary_large_image">`;
}
