import { daysOf, isDate } from '../dates';
import * as problems from '../problems';
import type { StoryFile } from '../schema';
import type { Note, Subject } from './note';
import type { Path } from './place';

/** Dates the calendar does not have, and dates that run backwards. */
export function checkDates({ file, facts }: Subject): Note[] {
  const impossible = datesOf(file).flatMap(([path, date]) =>
    isDate(date) ? [] : [{ path, message: problems.badDate(date) }],
  );
  return impossible.length > 0 ? impossible : [...backwards(file), ...waits(file, facts)];
}

function datesOf(file: StoryFile): [Path, string][] {
  const optional = (path: Path, date: string | undefined): [Path, string][] =>
    date === undefined ? [] : [[path, date]];
  return [
    [['published'], file.published],
    ...optional(['updated'], file.updated),
    ...file.sources.flatMap(({ date }, i) => optional(['sources', i, 'date'], date)),
    ...file.corrections.map(({ date }, i): [Path, string] => [['corrections', i, 'date'], date]),
  ];
}

function backwards(file: StoryFile): Note[] {
  const { published, updated } = file;
  const update = updated !== undefined && isBefore(updated, published);
  const corrections = file.corrections.flatMap(({ date }, i) =>
    isBefore(date, published)
      ? [{ path: ['corrections', i, 'date'], message: problems.datesBackwards('date', 'published') }]
      : [],
  );
  const sources = file.sources.flatMap(({ id, date }, i) =>
    date !== undefined && isBefore(updated ?? published, date)
      ? [{ path: ['sources', i, 'date'], message: problems.sourceLater(id) }]
      : [],
  );
  return [
    ...(update ? [{ path: ['updated'], message: problems.datesBackwards('updated', 'published') }] : []),
    ...corrections,
    ...inOrder(file),
    ...sources,
  ];
}

/** Corrections that do not run from the oldest to the latest, or that the date of the story does not tell of. */
function inOrder({ corrections, published, updated = published }: StoryFile): Note[] {
  const older = corrections.flatMap(({ date }, i) => {
    const before = corrections[i - 1]?.date;
    const back = before !== undefined && isBefore(date, before);
    return back ? [{ path: ['corrections', i, 'date'], message: problems.correctionsBackwards() }] : [];
  });
  const last = corrections.at(-1)?.date;
  if (older.length > 0 || last === undefined || !isBefore(updated, last)) return older;
  return [{ path: ['corrections', corrections.length - 1, 'date'], message: problems.updateOlder(last) }];
}

/** True if all of `a` lies before `b` begins. */
function isBefore(a: string, b: string): boolean {
  return daysOf(a)[1] < daysOf(b)[0];
}

/** On a line of time, what was due cannot have come before it was due to be waited for. */
function waits(file: StoryFile, facts: Subject['facts']): Note[] {
  return file.scenes.flatMap(({ chart }, scene) => {
    if (chart?.kind !== 'timeline') return [];
    const dated = (wanted: string) =>
      chart.items.flatMap(({ part, fact }, i) => {
        const date = facts.get(fact)?.value;
        return part === wanted && typeof date === 'string' && isDate(date) ? [{ date, i, fact }] : [];
      });
    const [due] = dated('due');
    const [came] = dated('came');
    if (!due || !came || !isBefore(came.date, due.date)) return [];
    const path = ['scenes', scene, 'chart', 'items', came.i, 'fact'];
    return [{ path, message: problems.datesBackwards(came.fact, due.fact) }];
  });
}
