import * as problems from '../problems';
import type { StoryFile } from '../schema';
import type { Note, Subject } from './note';

type Correction = StoryFile['corrections'][number];

/** A correction as the record keeps it: its day and fact, what it said, and the id of the fact. */
interface Said {
  readonly key: string;
  readonly said: string;
  readonly id: string;
}

/** What was published: figures by id, and what corrections said. */
interface Past {
  readonly published: ReadonlyMap<string, string>;
  readonly corrections?: Record<string, string> | undefined;
}

/** Published corrections that are gone, and the latest of figures that are as they were published, or that nobody has seen yet. */
export function checkCorrections(subject: Subject, { published, corrections = {} }: Past): Note[] {
  const gone = takenBack(subject, corrections);
  const late = outdated(subject, published);
  // Where one is gone, those that are left need not be wrong.
  const wrong = late.filter(({ id }) => !gone.some((one) => one.id === id));
  return [
    ...wrong.map(({ id, index, now, text }) => ({
      ...{ path: ['corrections', index, 'now'], message: problems.correctionUnmet(id, now, text) },
    })),
    ...gone.map(({ key, said, id }) => {
      const say = late.some((one) => one.id === id) ? problems.correctionCut : problems.correctionGone;
      return { path: ['corrections'], message: say(key, said) };
    }),
  ];
}

/** Facts whose latest correction ends with another figure than they have. */
function outdated({ file, facts }: Subject, published: ReadonlyMap<string, string>) {
  return [...new Set(file.corrections.map(({ fact }) => fact))].flatMap((id) => {
    const fact = facts.get(id);
    const index = file.corrections.findLastIndex((one) => one.fact === id);
    const isSettled = fact && (published.get(id) ?? fact.text) === fact.text;
    const { now = '' } = file.corrections[index] ?? {};
    return !isSettled || now === fact.text ? [] : [{ id, index, now, text: fact.text }];
  });
}

function takenBack({ file, whole }: Subject, published: Record<string, string>): Said[] {
  return whole ? entriesOf(published).filter((one) => !holds(file.corrections, one)) : [];
}

/** True if a correction was published, as far as the record tells. */
export function wasPublished(correction: Correction, published: Record<string, string> | undefined): boolean {
  return published === undefined || entriesOf(published).some((one) => holds([correction], one));
}

function holds(corrections: readonly Correction[], { key, said }: Said): boolean {
  return entriesOf(correctionsSaid(corrections)).some((one) => one.key === key && one.said === said);
}

/** Corrections of one day are told apart by what they say: their number changes if one before them is cut. */
function entriesOf(corrections: Record<string, string>): Said[] {
  return Object.entries(corrections).map(([numbered, said]) => {
    const key = numbered.replace(/, \d+$/, '');
    return { key, said, id: key.split(', ')[1] ?? '' };
  });
}

/** What corrections say, by day and fact; the second of one day is "2026-12-01, load-2016, 2". */
export function correctionsSaid(
  corrections: readonly Pick<Correction, 'date' | 'fact' | 'was' | 'now'>[],
): Record<string, string> {
  const keys = corrections.map(({ date, fact }) => `${date}, ${fact}`);
  const before = (i: number) => keys.slice(0, i).filter((key) => key === keys[i]).length;
  const keyed = (i: number) => (before(i) === 0 ? (keys[i] as string) : `${keys[i]}, ${before(i) + 1}`);
  return Object.fromEntries(corrections.map(({ was, now }, i) => [keyed(i), `${was} → ${now}`]));
}

/** What stands in the printed entry until somebody writes the reason. */
export const reasonToCome = 'Why it changed.';

/** Corrections that were pasted as they were printed. */
export function checkReasons({ file }: Subject): Note[] {
  return file.corrections.flatMap(({ note }, i) =>
    note === reasonToCome ? [{ path: ['corrections', i, 'note'], message: problems.reasonMissing() }] : [],
  );
}
