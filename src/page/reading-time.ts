import { plainText } from '../story/prose';
import type { Scene } from '../story/story';

/** Words a minute of someone who reads with care, and the seconds a picture takes. */
const pace = 220;
const look = 6;

/** How long a scene takes to read and look at, in minutes. */
export function minutesOf({ steps, view }: Scene): number {
  const count = steps.flatMap(({ paragraphs }) => paragraphs).reduce((sum, text) => sum + wordsIn(plainText(text)), 0);
  return count / pace + (view ? (steps.length * look) / 60 : 0);
}

/** How long a scene is beside the others, as a whole number: about 80 for all together, 1 to 24 for one. */
export function shareOf(scene: Scene, scenes: readonly Scene[]): number {
  const all = scenes.reduce((sum, other) => sum + minutesOf(other), 0);
  return Math.min(24, Math.max(1, Math.round((80 * minutesOf(scene)) / (all || 1))));
}

function wordsIn(text: string): number {
  return text.split(/\s+/).filter(Boolean).length;
}
