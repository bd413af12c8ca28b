import type { z } from 'zod';
import { type StoryFile, storySchema } from '../schema';
import type { Path } from './place';

/** The entries of a file whose shape is right, so that their meaning can be checked beside what is wrong. */
export interface Salvaged {
  readonly file: StoryFile;
  /** Nothing had to be left out. */
  readonly whole: boolean;
  /** The ids of entries that were left out. */
  readonly halfKnown: ReadonlySet<string>;
  /** The path in the data file of a path in what was salvaged. */
  readonly origin: (path: Path) => Path;
}

type Group = Record<string, unknown>;
type Lists = Readonly<Record<string, readonly number[]>>;

const lists = ['method', 'sources', 'facts', 'scenes', 'words', 'corrections'];

/** What stands in for a head entry that is wrong; it is never shown. */
const standIns: Group = {
  headline: '–',
  standfirst: '–',
  language: 'en',
  publisher: { name: '–' },
  byline: '–',
  published: '9999-12-31',
  licence: { text: '–' },
};

/** Leaves out every entry of a wrong shape; null if a whole part of the file is missing. */
export function salvage(value: unknown): Salvaged | null {
  const { success, data, error } = storySchema.safeParse(value);
  if (success) return { file: data, whole: true, halfKnown: new Set(), origin: (path) => path };
  if (typeof value !== 'object' || value === null) return null;
  const copy = withoutUnknown(structuredClone(value) as Group, error.issues);
  const wrong = storySchema.safeParse(copy).error?.issues.map(({ path }) => path as Path) ?? [];
  const dropped = wrong.filter(([, index]) => index !== undefined);
  const kept = keptIn(copy, dropped);
  const rest = mended(copy, {
    kept,
    units: new Set(dropped.filter(([name]) => name === 'units').map(([, name]) => name)),
  });
  const head = wrong.filter((path) => path.length === 1 || path[0] === 'publisher' || path[0] === 'licence');
  const result = storySchema.safeParse(withStandIns(rest, head));
  if (!result.success) return null;
  const halfKnown = new Set(dropped.flatMap((path) => idsAt(copy, path)));
  return { file: result.data, whole: false, halfKnown, origin: (path) => original(path, kept) };
}

/** Names that mean nothing are left out; what stands beside them may be right. */
function withoutUnknown(copy: Group, issues: readonly z.core.$ZodIssue[]): Group {
  for (const issue of issues) {
    if (issue.code !== 'unrecognized_keys') continue;
    const group = issue.path.reduce<unknown>((at, part) => (at as Group | undefined)?.[String(part)], copy);
    for (const key of issue.keys) delete (group as Group)[key];
  }
  return copy;
}

/** For each list, the places of the entries that are right. */
function keptIn(copy: Group, dropped: readonly Path[]): Lists {
  return Object.fromEntries(
    lists.map((name) => {
      const wrong = new Set(dropped.filter((path) => path[0] === name).map((path) => path[1]));
      const entries: readonly unknown[] = Array.isArray(copy[name]) ? copy[name] : [];
      return [name, entries.flatMap((_, i) => (wrong.has(i) ? [] : [i]))];
    }),
  );
}

function mended(copy: Group, { kept, units }: { kept: Lists; units: ReadonlySet<unknown> }): Group {
  const entries = lists.flatMap((name) => {
    const list = copy[name];
    return Array.isArray(list) ? [[name, (kept[name] ?? []).map((i) => list[i])]] : [];
  });
  const known = Object.entries(Object(copy.units)).filter(([name]) => !units.has(name));
  return { ...copy, ...Object.fromEntries(entries), ...(copy.units ? { units: Object.fromEntries(known) } : {}) };
}

function withStandIns(copy: Group, head: readonly Path[]): Group {
  const names = new Set(head.map(([name]) => String(name)));
  const rest = Object.entries(copy).filter(([name]) => !names.has(name));
  const added = Object.entries(standIns).filter(([name]) => names.has(name));
  const file = Object.fromEntries([...rest, ...added]);
  if (!names.has('published')) return file;
  const { updated, ...undated } = file;
  return { ...undated, corrections: [] };
}

/** The id of the entry at a path, the name of a unit, and the fact of a correction. */
function idsAt(copy: Group, [list, index]: Path): string[] {
  if (list === 'units') return [String(index)];
  const entry = (copy[String(list)] as Group | undefined)?.[String(index)] as Group | null;
  const name = entry?.[list === 'corrections' ? 'fact' : 'id'];
  return typeof name === 'string' ? [name] : [];
}

function original(path: Path, kept: Lists): Path {
  const [list, index, ...rest] = path;
  const places = kept[String(list)];
  return places && typeof index === 'number' ? [String(list), places[index] ?? index, ...rest] : path;
}
