import type { Follower } from './page';

/** A follower that tells the document, as `story-step`, which step is being read whenever that changes. */
export function followStep(): Follower {
  let last: string | undefined;
  return ({ parts }, { among, playhead }) => {
    const step = parts.steps[among];
    if (!step || step.id === last) return;
    last = step.id;
    const detail = { scene: step.scene, step: step.id, playhead };
    document.dispatchEvent(new CustomEvent('story-step', { detail }));
  };
}
