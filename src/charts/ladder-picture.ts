import type { LadderView } from '../story/view';
import { type Frames, framesOf } from './frames';
import { noteMarks, rungMarks, stoodMarks } from './ladder-frame';
import type { Hung, Picture } from './ladder-motion';
import { beeMarks, outlineMark, plateMarks } from './ladder-plates';
import { placedNotes } from './ladder-rows';
import { type Rungs, rungsOf, yOf } from './ladder-rungs';
import type { Lane, Plate, Scheme } from './ladder-scheme';
import { type Stand, standing, standsOf } from './ladder-stands';

/** The ladder at every step; where something stands beneath it, it keeps to the upper `upper` px. */
export function picturesOf(view: LadderView, scheme: Scheme, upper: number): Frames<Picture> {
  const platesOf = (stands: readonly Stand[]): Plate[] =>
    stands.map((stand) => ({ ...stand, lane: scheme.lanes.find(({ id }) => id === stand.lane) as Lane }));
  const steps = view.steps.map(({ form, look }, step) => {
    return { plates: platesOf(standsOf(view, step)), raised: form !== 'lanes', look };
  });
  const [whole, beneath] = [false, true].map((raised) => {
    const sharing = steps.filter((step) => step.raised === raised).map(({ plates }) => plates);
    return rungsOf(sharing, scheme, raised ? upper : scheme.layout.height);
  }) as [Rungs, Rungs];
  const graded = platesOf(standing(view, view.items)).filter(({ level }) => level >= 0);
  return framesOf(steps, ({ plates, raised, look }) => {
    const rungs = raised ? beneath : whole;
    const outlines = graded.map((plate) => {
      const isLeft = plates.some(({ item, live }) => item === plate.item && !live);
      return { ...outlineMark(plate, scheme, yOf(rungs, plate.level)), opacity: isLeft ? 1 : 0 };
    });
    const live = plates.filter((plate) => plate.live);
    const hung = live.map((plate) => hungOf(plate, scheme, { y: yOf(rungs, plate.level), look }));
    const stood = live.find(({ lane }) => lane.overall)?.level ?? -1;
    const words = placedNotes(plates, scheme, rungs.named).flatMap((note) => noteMarks(note, scheme, rungs));
    const frame = [...rungMarks(scheme, rungs, stood), ...outlines];
    return { raised, hung, frame, words: [...words, ...stoodMarks(scheme, rungs, stood)] };
  });
}

function hungOf(plate: Plate, scheme: Scheme, { y, look }: { y: number; look: string | undefined }): Hung {
  return {
    lane: plate.lane.id,
    y,
    plate: plateMarks(plate, scheme, y),
    bee: beeMarks(plate, scheme, y),
    looked: plate.item.id === look && plate.level >= 0,
  };
}
