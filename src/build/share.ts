import { renderSharing, subjectOfScene } from '../page/head';
import { html } from '../page/markup';
import { settingOf } from '../page/setting';
import type { Scene, Story } from '../story/story';
import { fileWords } from '../story/words';

/**
 * The page that a shared link to a scene leads through, from the folder share/: it carries the scene's card
 * for those who show links, and sends readers on to the scene without a script.
 */
export function renderShare(story: Story, scene: Scene): string {
  const setting = settingOf(story, { kind: 'page' });
  const subject = subjectOfScene(scene, setting);
  const place = `../#${scene.id}`;
  return html`<!doctype html>
<html lang="${story.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${subject.title}</title>
<meta name="description" content="${subject.description}">
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="0; url=${place}">
${story.url !== undefined && html`<link rel="canonical" href="${story.url}">`}
${renderSharing(subject, setting)}</head>
<body>
<p><a href="${place}">${fileWords.goOn}: ${subject.title}</a></p>
</body>
</html>
`.html;
}
