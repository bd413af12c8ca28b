import { readFileSync } from 'node:fs';
import type { StoryFile } from '../../../src/story/schema';
import { buildStory, type Story } from '../../../src/story/story';

/** The invented story of the name, with parts of its data file replaced. */
export function inventedStory(name: 'small' | 'second', changes: Partial<StoryFile> = {}): Story {
  const text = readFileSync(new URL(`../../fixtures/stories/${name}.json`, import.meta.url), 'utf8');
  return buildStory({ ...(JSON.parse(text) as StoryFile), ...changes });
}

/** What somebody might type into any field to break out of it. */
export const hostile = `"'><img src=x onerror=alert(1)></script><!--&amp;`;

/** Members that are names, addresses or words of the code, and no text for the reader. */
const kept = new Set([
  ...['id', 'url', 'href', 'scene', 'step', 'fact', 'source', 'type', 'kind', 'part', 'form', 'status', 'tone', 'how'],
  ...['of', 'show', 'look', 'at', 'facts', 'sources', 'date', 'published', 'updated', 'language', 'group', 'lane'],
]);

/** The story with a hostile text behind each text in it. */
export function hostileStory(story: Story): Story {
  return poisoned(story) as Story;
}

function poisoned(value: unknown, key = ''): unknown {
  if (typeof value === 'string') return kept.has(key) ? value : value + hostile;
  if (Array.isArray(value)) return value.map((item) => poisoned(item, typeof item === 'string' ? key : ''));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, poisoned(member, name)]));
}
