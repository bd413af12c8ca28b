import * as problems from '../problems';
import type { SceneEntry, ViewEntry } from '../schema';
import { compareTotal, totalsIn } from '../totals';
import type { Note, Subject } from './note';
import type { Path } from './place';

/** Scenes and their charts: as many pictures as steps, each item shown, each total the sum of its parts. */
export function checkPictures(subject: Subject): Note[] {
  return subject.file.scenes.flatMap((scene, i) => {
    const path: Path = ['scenes', i];
    const empty = scene.steps.length === 0 ? [{ path: [...path, 'steps'], message: problems.sceneEmpty() }] : [];
    const silent = i === 0 ? [] : withoutText(scene, path);
    return [...empty, ...silent, ...inChart(scene, path, subject)];
  });
}

function withoutText({ steps }: SceneEntry, path: Path): Note[] {
  return steps.flatMap(({ id, text }, i) =>
    text.length === 0 ? [{ path: [...path, 'steps', i, 'text'], message: problems.stepWithoutText(id) }] : [],
  );
}

function inChart({ chart, steps }: SceneEntry, scene: Path, subject: Subject): Note[] {
  if (!chart) return [];
  const path = [...scene, 'chart'];
  const counts = { pictures: chart.steps.length, steps: steps.length };
  const uneven = counts.pictures === counts.steps || counts.steps === 0;
  const untitled = chart.title.trim() === '' && scene[1] !== 0;
  return [
    ...(uneven ? [] : [{ path: [...path, 'steps'], message: problems.stepCount(counts.pictures, counts.steps) }]),
    ...(untitled ? [{ path: [...path, 'title'], message: problems.titleMissing() }] : []),
    ...chart.steps.flatMap((step, i) => inStep(step, [...path, 'steps', i], chart)),
    ...chart.steps.flatMap((step, i) =>
      isSame(step, chart.steps[i - 1]) ? [{ path: [...path, 'steps', i], message: problems.samePicture() }] : [],
    ),
    ...unshown(chart, path),
    ...totals(chart, path, subject),
    ...doubleYears(chart, path),
  ];
}

type Step = ViewEntry['steps'][number];

/** True for a step at which readers see nothing change: neither the picture nor the words over it. */
function isSame({ show, form, look, title, unit }: Step, before: Step | undefined): boolean {
  const rests = before?.form === form && before.look === look && before.show.join(' ') === show.join(' ');
  return rests && title === undefined && unit === undefined;
}

function inStep({ show, look }: Step, path: Path, { items }: ViewEntry): Note[] {
  const doubles = show.flatMap((id, i) =>
    show.indexOf(id) < i ? [{ path: [...path, 'show', i], message: problems.shownTwice(id) }] : [],
  );
  const unseen = look !== undefined && !show.includes(look) && items.some(({ id }) => id === look);
  return [...doubles, ...(unseen ? [{ path: [...path, 'look'], message: problems.lookNotShown(look) }] : [])];
}

function unshown({ items, steps }: ViewEntry, path: Path): Note[] {
  const shown = new Set(steps.flatMap(({ show }) => show));
  return items.flatMap(({ id }, i) =>
    shown.has(id) ? [] : [{ path: [...path, 'items', i, 'id'], message: problems.neverShown(id) }],
  );
}

function totals(chart: ViewEntry, path: Path, { facts }: Subject): Note[] {
  return totalsIn(chart, facts).flatMap((total) => {
    const { verdict, parts } = compareTotal(total) ?? { verdict: 'same', parts: '' };
    if (verdict !== 'differs' && verdict !== 'exceeds') return [];
    const index = chart.items.findIndex(({ id }) => id === total.item);
    const message = verdict === 'differs' ? problems.totalDiffers : problems.partsExceed;
    return [{ path: [...path, 'items', index, 'fact'], message: message(total.names, parts, total.total.text) }];
  });
}

/** Two bars for one year would count it twice. */
function doubleYears({ items }: ViewEntry, path: Path): Note[] {
  const first = new Map<string, Path>();
  return items.flatMap(({ part, label }, i) => {
    const place = [...path, 'items', i, 'label'];
    const before = part === 'year' ? first.get(label) : undefined;
    if (part === 'year' && !before) first.set(label, place);
    return before
      ? [{ path: place, message: (lineOf) => problems.doubleYear(label, lineOf(before)) } satisfies Note]
      : [];
  });
}
