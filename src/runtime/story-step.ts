import type { Follower } from './page';

/** A follower that tells the document, as `story-step`, which step is being read whenever that changes. */
export function followStep(): Follower {
  let last: string | undefined;
  return ({ parts }, { scene, among, playhead }) => {
    const step = parts.steps[among]?.element.id;
    if (step === last) return;
    last = step;
    const detail = { scene: parts.scenes[scene]?.section.id, step, playhead };
    document.dispatchEvent(new CustomEvent('story-step', { detail }));
  };
}
