import { measureFor } from './charts/index';
import { startStory } from './runtime/story';
import type { View } from './story/view';

const data = document.getElementById('views')?.textContent ?? '{}';
startStory(JSON.parse(data) as Readonly<Record<string, View>>, measureFor);
