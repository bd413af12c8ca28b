import { measureFor } from './charts/index';
import { drawTheme } from './embed/theme';
import { whenLoaded } from './runtime/later';
import { startStory } from './runtime/story';
import type { View } from './story/view';

drawTheme();
const start = () => {
  const data = document.getElementById('views')?.textContent ?? '{}';
  return startStory(JSON.parse(data) as Readonly<Record<string, View>>, measureFor);
};

// Whoever reads the story in a window of its own need not load what follows a host, and has the page to read first.
if (parent === window) setTimeout(start);
else {
  const story = start();
  story.show('fixed');
  whenLoaded(import('./embed/child'), ({ followHost }) => followHost(story));
}
