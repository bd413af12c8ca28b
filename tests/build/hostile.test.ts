import { describe, expect, test } from 'vitest';
import { inlineTrouble } from '../../src/build/guard';
import { renderShare } from '../../src/build/share';
import { renderPage } from '../../src/page/page';
import type { Story } from '../../src/story/story';
import { checkEdited } from '../support/edited';

const payloads = [
  '</script><script>alert(document.domain)</script>',
  '<!--<script>',
  ']><img src=x onerror=alert(document.domain)>',
  '"><svg onload=alert(document.domain)>',
  "' onmouseover='alert(document.domain)",
  "$&$`$' and <!--story--> and <!--head-->",
  '\u2028\u2029</style><style>*{display:none}',
];

/** The small story with the text at the end of everything that is text. */
function hostileStory(text: string): Story {
  const { story, problems } = checkEdited((file) => {
    file.headline += text;
    file.standfirst += text;
    file.byline += text;
    file.publisher.name += text;
    file.licence.text += text;
    for (const source of file.sources) source.short = source.title = source.publisher = `${source.title}${text}`;
    for (const fact of file.facts) fact.label += text;
    for (const scene of file.scenes) {
      scene.name += text;
      scene.summary = `Summary ${text}`;
      for (const item of scene.chart?.items ?? []) item.label += text;
      for (const step of scene.steps) step.text = step.text.map((paragraph) => paragraph + text);
    }
  });
  if (!story) throw new Error(problems.map(({ what }) => what).join('\n'));
  return story;
}

describe.each(payloads)('The text %j', (payload) => {
  const story = hostileStory(payload);
  const { head, body } = renderPage(story, { kind: 'page' });
  const pages = [head, body, renderShare(story, story.scenes[0] as Story['scenes'][number])];

  test('runs nowhere and styles nothing', () => {
    expect(pages.flatMap(inlineTrouble)).toEqual([]);
  });

  test('adds no kind of element to the page', () => {
    const innocent = renderPage(hostileStory(' words'), { kind: 'page' });
    const kinds = (html: string) => [...new Set(html.match(/<[a-z!][\w-]*/gi))].sort();
    expect([kinds(head), kinds(body)]).toEqual([kinds(innocent.head), kinds(innocent.body)]);
  });

  test('travels unharmed in the data of the page', () => {
    const [, json = ''] = /<script type="application\/json" id="views">(.*?)<\/script>/s.exec(body) ?? [];
    const views = JSON.parse(json) as Record<string, Story['scenes'][number]['view']>;
    const wanted = story.scenes.flatMap(({ id, view }) => (view ? [[id, view] as const] : []));
    expect(Object.keys(views)).toEqual(wanted.map(([id]) => id));
    for (const [id, view] of wanted) expect(view).toMatchObject(views[id] as object);
    expect(JSON.stringify(views)).toContain(JSON.stringify(payload).slice(1, -1));
  });
});
