import type { LadderView } from '../story/view';
import { captionMarks, nameMarks, rungMarks, stoodMarks } from './ladder-frame';
import type { Hung, Picture } from './ladder-motion';
import { beeMarks, isMade, outlineMark, type Plate, plateMarks } from './ladder-plates';
import { placedNotes } from './ladder-rows';
import { type Rungs, rungsOf, yOf } from './ladder-rungs';
import type { Lane, Scheme } from './ladder-scheme';
import { gradesOf, judgements, type Stand, standOf, standsOf } from './ladder-stands';

/** The ladder at every step; where something stands beneath it, it keeps to the upper `upper` px. */
export function picturesOf(view: LadderView, scheme: Scheme, upper: number): Picture[] {
  const stands = view.steps.map((_, step) => standsOf(view, step));
  const rungsFor = (whole: boolean) => {
    const sharing = stands.filter((_, i) => (view.steps[i]?.form === 'lanes') === whole);
    return rungsOf(sharing, scheme, whole ? scheme.layout.height : upper);
  };
  const [whole, beneath] = [rungsFor(true), rungsFor(false)];
  return view.steps.map(({ form }, i) => {
    return pictureOf(stands[i] as Stand[], { scheme, view, step: i, rungs: form === 'lanes' ? whole : beneath });
  });
}

interface Setting {
  readonly scheme: Scheme;
  readonly rungs: Rungs;
  readonly view: LadderView;
  readonly step: number;
}

function pictureOf(stands: readonly Stand[], { scheme, rungs, view, step }: Setting): Picture {
  const plateOf = (stand: Stand): Plate => {
    const lane = scheme.lanes.find(({ id }) => id === stand.lane) as Lane;
    return { stand, lane, y: yOf(rungs, stand.level) };
  };
  const live = stands.filter((stand) => stand.live).map(plateOf);
  const { form, look } = view.steps[step] ?? {};
  const hung = live.map((plate): Hung => {
    const looked = plate.stand.item.id === look && isMade(plate);
    const marks = { plate: plateMarks(plate, scheme), bee: beeMarks(plate, scheme) };
    return { lane: plate.lane.id, y: plate.y, ...marks, looked };
  });
  const left = new Set(stands.filter((stand) => !stand.live).map(({ item }) => item.id));
  const outlines = everStanding(view).map((stand) => outlineMark(plateOf(stand), scheme, left.has(stand.item.id)));
  const stood = live.find(({ lane }) => lane.overall)?.stand.level;
  const notes = placedNotes(stands, scheme, rungs.named).map((note) => ({ note, y: yOf(rungs, note.level) }));
  const words = notes.flatMap(({ note, y }) => [...nameMarks(note, scheme, y), ...captionMarks(note, scheme, y)]);
  const frame = [...rungMarks(scheme, rungs, stood), ...outlines];
  return { rungs, raised: form !== 'lanes', hung, frame, words: [...words, ...stoodMarks(scheme, rungs, stood)] };
}

/** Every judgement of the view that has a grade to leave an outline on. */
function everStanding(view: LadderView): Stand[] {
  return judgements(view.items)
    .map((item) => standOf(item, gradesOf(view)))
    .filter(({ level }) => level >= 0);
}
