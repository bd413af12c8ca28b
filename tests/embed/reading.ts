/** What a reader of a framed story has before them. */
export interface Reading {
  readonly mode: string;
  /** The step at the reading line, empty before and after the scenes. */
  readonly step: string;
  /** Whether that step's own picture stands beside it, and in sight. */
  readonly isTrue: boolean;
  readonly scrollY: number;
}

/** The reading in the document it runs in; it needs nothing around it, so that any driver can send it into a frame. */
export function readFrame(): Reading {
  const root = document.documentElement;
  const mode = root.dataset.mode ?? '';
  const line = Number(root.dataset.readingLine ?? innerHeight / 2);
  const isAt = (element: Element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return top <= line && bottom > line;
  };
  const isInSight = (element: Element) => {
    const { top, bottom, height } = element.getBoundingClientRect();
    return height > 0 && bottom > 0 && top < innerHeight;
  };
  const step = [...document.querySelectorAll('[data-step]')].find(isAt);
  const scene = step?.closest('[data-scene]');
  const pictures = [...(scene?.querySelectorAll('svg[data-playhead]') ?? [])];
  const shown = pictures.filter((picture) => picture.getBoundingClientRect().height > 0);
  const own = mode === 'flat' ? shown.find((picture) => step?.contains(picture)) : shown[0];
  const index = scene && step ? [...scene.querySelectorAll('[data-step]')].indexOf(step) : -1;
  // A playhead is written with three decimals: where two steps meet, it may belong to either.
  const isTrue = own
    ? Math.abs(Number(own.getAttribute('data-playhead')) - index) <= 0.5005 && isInSight(own)
    : !scene?.querySelector('figure');
  return { mode, step: step?.id ?? '', isTrue, scrollY };
}

/** What is wrong with a story shown whole, in the document it runs in: a step without its own finished picture beside it. */
export function flatFaults(): string[] {
  const faults: string[] = [];
  for (const scene of document.querySelectorAll('[data-scene]')) {
    const steps = [...scene.querySelectorAll('[data-step]')];
    const pictures = [...scene.querySelectorAll('svg[data-playhead]')].filter(
      (picture) => picture.getClientRects().length > 0,
    );
    if (pictures.length === 0) continue;
    for (const [index, step] of steps.entries()) {
      const [own, top] = [pictures[index]?.getBoundingClientRect(), step.getBoundingClientRect().top];
      const end = steps[index + 1]?.getBoundingClientRect().top ?? Number.POSITIVE_INFINITY;
      const isOwn = pictures[index]?.getAttribute('data-playhead') === `${index}.000`;
      if (!isOwn || !own || own.top < top - 40 || own.bottom > end + 40) faults.push(step.id);
    }
  }
  return faults;
}
