import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { renderPage } from '../../src/page/page';
import type { Scene, Step, Story } from '../../src/story/story';

/** The story drawn out to so many scenes of so many steps, by telling its own scenes with charts again and again. */
export function longStory(story: Story, scenes: number, steps: number): Story {
  const charts = story.scenes.filter(({ view }) => view);
  const long = Array.from({ length: scenes }, (_, i) => longScene(pick(charts, i), `scene-${i}`, steps));
  return { ...story, scenes: long };
}

function longScene(scene: Scene, id: string, count: number): Scene {
  const steps: Step[] = Array.from({ length: count }, (_, i) => ({ ...pick(scene.steps, i), id: `${id}-${i}` }));
  const { view } = scene;
  if (!view) return { ...scene, id, steps };
  const pictures = steps.map((_, i) => pick<object>(view.steps, i));
  return { ...scene, id, steps, view: { ...view, steps: pictures } as typeof view };
}

function pick<T>(list: readonly T[], index: number): T {
  return list[index % list.length] as T;
}

/** Scenes of the story's crowd alone, its largest number drawn out to `count` and the others with it. */
export function crowdedStory(story: Story, count: number): Story {
  const scenes = story.scenes.flatMap((scene) => {
    const { view } = scene;
    if (view?.kind !== 'crowd') return [];
    const times = count / Math.max(...view.items.map(({ figure }) => amountOf(figure.value)));
    const items = view.items.map(({ figure, ...item }) => {
      const value = typeof figure.value === 'number' ? Math.round(figure.value * times) : figure.value;
      return { ...item, figure: { ...figure, value } };
    });
    return { ...scene, view: { ...view, items } };
  });
  return longStory({ ...story, scenes }, 3, 10);
}

function amountOf(value: unknown): number {
  return typeof value === 'number' ? value : 0;
}

/** Writes a page of another story into a folder, with the script, the style and the fonts of one that was built. */
export async function writePage(story: Story, built: string, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await cp(join(built, 'assets'), join(folder, 'assets'), { recursive: true });
  await cp(join(built, '_headers'), join(folder, '_headers'));
  const page = await readFile(join(built, 'index.html'), 'utf8');
  const { body } = renderPage(story, { kind: 'page' });
  await writeFile(
    join(folder, 'index.html'),
    page.replace(/<body>[\s\S]*<\/body>/, () => `<body>${body}</body>`),
  );
}
