import { measureFor } from './charts/index';
import { drawTheme } from './embed/theme';
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
  import('./embed/child').then(({ followHost }) => followHost(story));
}
