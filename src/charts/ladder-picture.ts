import type { LadderView } from '../story/view';
import { type Frames, framesOf } from './frames';
import { noteMarks, rungMarks, stoodMarks } from './ladder-frame';
import type { Picture } from './ladder-motion';
import { beeMarks, outlineMark, type Plate, plateMarks, statusOf } from './ladder-plates';
import { placedNotes } from './ladder-rows';
import { type Rungs, rungsOf, yOf } from './ladder-rungs';
import type { Lane, Scheme } from './ladder-scheme';
import { type Stand, standing, standsOf } from './ladder-stands';

/** The ladder at every step; where something stands beneath it, it keeps to the upper `upper` px. */
export function picturesOf(view: LadderView, scheme: Scheme, upper: number): Frames<Picture> {
  const steps = view.steps.map(({ form, look }, step) => ({
    stands: standsOf(view, step),
    raised: form !== 'lanes',
    look,
  }));
  const [whole, beneath] = [false, true].map((raised) => {
    const sharing = steps.filter((step) => step.raised === raised).map(({ stands }) => stands);
    return rungsOf(sharing, scheme, raised ? upper : scheme.layout.height);
  }) as [Rungs, Rungs];
  const ever = standing(view, view.items);
  return framesOf(steps, (step) => pictureOf({ ...step, rungs: step.raised ? beneath : whole, ever }, scheme));
}

interface Step {
  readonly stands: readonly Stand[];
  readonly raised: boolean;
  readonly look: string | undefined;
  readonly rungs: Rungs;
  /** Every judgement of the view, on its grade. */
  readonly ever: readonly Stand[];
}

function pictureOf({ stands, raised, look, rungs, ever }: Step, scheme: Scheme): Picture {
  const plateOf = (stand: Stand): Plate => {
    const lane = scheme.lanes.find(({ id }) => id === stand.lane) as Lane;
    return { stand, lane, y: yOf(rungs, stand.level) };
  };
  const live = stands.filter((stand) => stand.live).map(plateOf);
  const hung = live.map((plate) => ({
    lane: plate.lane.id,
    y: plate.y,
    plate: plateMarks(plate, scheme),
    bee: beeMarks(plate, scheme),
    looked: plate.stand.item.id === look && statusOf(plate) === 'happened',
  }));
  const isLeft = ({ item }: Stand) => stands.some((stand) => stand.item === item && !stand.live);
  const graded = ever.filter(({ level }) => level >= 0);
  const outlines = graded.map((stand) => outlineMark(plateOf(stand), scheme, isLeft(stand)));
  const stood = live.find(({ lane }) => lane.overall)?.stand.level ?? -1;
  const words = placedNotes(stands, scheme, rungs.named).flatMap((note) => noteMarks(note, scheme, rungs));
  const frame = [...rungMarks(scheme, rungs, stood), ...outlines];
  return { raised, hung, frame, words: [...words, ...stoodMarks(scheme, rungs, stood)] };
}
