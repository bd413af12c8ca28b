import type { LadderView } from '../story/view';
import { type Frames, framesOf } from './frames';
import { noteMarks, rungMarks, stoodMarks } from './ladder-frame';
import type { Picture } from './ladder-motion';
import { beeMarks, outlineMark, plateMarks, statusOf } from './ladder-plates';
import { placedNotes } from './ladder-rows';
import { type Rungs, rungsOf, yOf } from './ladder-rungs';
import type { Lane, Plate, Scheme } from './ladder-scheme';
import { type Stand, standing, standsOf } from './ladder-stands';

/** The ladder at every step; where something stands beneath it, it keeps to the upper `upper` px. */
export function picturesOf(view: LadderView, scheme: Scheme, upper: number): Frames<Picture> {
  const platesOf = (stands: readonly Stand[]): Plate[] =>
    stands.map((stand) => ({ ...stand, lane: scheme.lanes.find(({ id }) => id === stand.lane) as Lane }));
  const steps = view.steps.map(({ form, look }, step) => ({
    plates: platesOf(standsOf(view, step)),
    raised: form !== 'lanes',
    look,
  }));
  const [whole, beneath] = [false, true].map((raised) => {
    const sharing = steps.filter((step) => step.raised === raised).map(({ plates }) => plates);
    return rungsOf(sharing, scheme, raised ? upper : scheme.layout.height);
  }) as [Rungs, Rungs];
  const ever = platesOf(standing(view, view.items));
  return framesOf(steps, (step) => pictureOf({ ...step, rungs: step.raised ? beneath : whole, ever }, scheme));
}

interface Step {
  readonly plates: readonly Plate[];
  readonly raised: boolean;
  readonly look: string | undefined;
  readonly rungs: Rungs;
  /** Every judgement of the view, on its grade. */
  readonly ever: readonly Plate[];
}

function pictureOf({ plates, raised, look, rungs, ever }: Step, scheme: Scheme): Picture {
  const live = plates.filter((plate) => plate.live);
  const hung = live.map((plate) => {
    const y = yOf(rungs, plate.level);
    return {
      lane: plate.lane.id,
      y,
      plate: plateMarks(plate, scheme, y),
      bee: beeMarks(plate, scheme, y),
      looked: plate.item.id === look && statusOf(plate) === 'happened',
    };
  });
  const outlines = ever
    .filter(({ level }) => level >= 0)
    .map((plate) => {
      const isLeft = plates.some(({ item, live }) => item === plate.item && !live);
      return { ...outlineMark(plate, scheme, yOf(rungs, plate.level)), opacity: isLeft ? 1 : 0 };
    });
  const stood = live.find(({ lane }) => lane.overall)?.level ?? -1;
  const words = placedNotes(plates, scheme, rungs.named).flatMap((note) => noteMarks(note, scheme, rungs));
  const frame = [...rungMarks(scheme, rungs, stood), ...outlines];
  return { raised, hung, frame, words: [...words, ...stoodMarks(scheme, rungs, stood)] };
}
