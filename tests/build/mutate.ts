import fc from 'fast-check';

/** Changes to the text of a data file, as plain data so that a failing one can be read. */
export type Slip =
  | { readonly how: 'put' | 'append'; readonly place: number; readonly value: unknown }
  | { readonly how: 'drop' | 'double' | 'swap'; readonly place: number; readonly other: number }
  | { readonly how: 'figure'; readonly place: number; readonly figure: number | null }
  | { readonly how: 'type'; readonly place: number; readonly cut: number; readonly typed: string };

type Put = Extract<Slip, { value: unknown }>;
type Move = Extract<Slip, { other: number }>;
type Path = readonly (string | number)[];
type Container = Record<string | number, unknown>;

const payloads = [
  '<img src=x onerror=alert>',
  '[[',
  '[[constructor]]',
  '“',
  '\u2028',
  '\ud800',
  '٣',
  'x'.repeat(300),
  '&lt;',
  '](javascript:a)',
];
const values = [
  null,
  true,
  '',
  'word',
  '12,5',
  '2016-05',
  0,
  -1,
  3,
  1e9,
  1e-9,
  1e20,
  [],
  [2, 1],
  {},
  { atLeast: 3 },
  '__proto__',
];
const keys = ['', ',', '"', '{', '}', '[', ']', ':', '“', '\u00a0', '//', '\n', '1', '-', '\\', 'x', '[[', ']]', '/*'];

const place = fc.nat();

const slip: fc.Arbitrary<Slip> = fc.oneof(
  fc.record({ how: fc.constant('put' as const), place, value: fc.constantFrom(...values) }),
  fc.record({ how: fc.constant('put' as const), place, value: fc.double({ min: -50, max: 5000, noNaN: true }) }),
  fc.record({ how: fc.constant('append' as const), place, value: fc.constantFrom(...payloads) }),
  fc.record({ how: fc.constantFrom('drop' as const, 'double' as const, 'swap' as const), place, other: place }),
  fc.record({ how: fc.constant('type' as const), place, cut: fc.nat(3), typed: fc.constantFrom(...keys) }),
);

/** A figure and what its source prints, changed together: what an editor does. */
const figure: fc.Arbitrary<Slip> = fc.record({
  how: fc.constant('figure' as const),
  place,
  figure: fc.oneof(
    fc.constantFrom(null, 0, 1, 1e9, 1e-9),
    fc.nat(2000),
    fc.nat(2000).map((n) => n / 100),
  ),
});

/** One to three slips, or changed figures and at most one slip. */
export const slips = fc.oneof(
  fc.array(slip, { minLength: 1, maxLength: 3 }),
  fc
    .tuple(fc.array(figure, { minLength: 1, maxLength: 4 }), fc.array(slip, { maxLength: 1 }))
    .map((both) => both.flat()),
);

/** The text of a data file after slips: those of its data first, then those of its letters. */
export function slipped(text: string, all: readonly Slip[]): string {
  const file = JSON.parse(text);
  const paths = pathsIn(text);
  for (const one of all) {
    if (one.how === 'figure') refigure(file, one);
    else if (one.how !== 'type') change(file, paths, one);
  }
  return all.reduce(
    (rest, one) => {
      if (one.how !== 'type') return rest;
      const at = one.place % rest.length;
      return rest.slice(0, at) + one.typed + rest.slice(at + one.cut);
    },
    JSON.stringify(file, null, 2),
  );
}

const known = new Map<string, readonly Path[]>();

function pathsIn(text: string): readonly Path[] {
  const paths = known.get(text) ?? pathsOf(JSON.parse(text)).slice(1);
  known.set(text, paths);
  return paths;
}

/** The ways to a group, a list or a value of the file. */
function pathsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return [path, ...entries.flatMap(([key, child]) => pathsOf(child, [...path, key]))];
}

function change(file: unknown, paths: readonly Path[], one: Put | Move): void {
  const read = (path: Path) => path.reduce<unknown>((at, key) => (at as Container | null)?.[key], file);
  const path = paths[one.place % paths.length] as Path;
  const group = read(path.slice(0, -1)) as Container | null;
  const key = path.at(-1) as string;
  if (typeof group !== 'object' || group === null) return;
  if ('value' in one) group[key] = one.how === 'put' ? structuredClone(one.value) : `${group[key]}${one.value}`;
  else if (one.how === 'drop') drop(group, key);
  else if (one.how === 'double') double(group, key);
  else
    swap(
      group,
      key,
      paths.map(read).filter((other) => typeof other === typeof group[key]),
      one.other,
    );
}

interface Facts {
  readonly facts: { value?: unknown; sources?: { quote: string; printed?: string }[] }[];
}

function refigure(
  { facts }: Facts,
  { place, figure }: { readonly place: number; readonly figure: number | null },
): void {
  const numbers = facts.filter(({ value }) => typeof value === 'number');
  const fact = numbers[place % numbers.length];
  if (!fact) return;
  const printed = figure === null ? {} : { printed: figure === 1e-9 ? '0.000000001' : String(figure) };
  fact.value = figure;
  fact.sources =
    fact.sources?.map((source) => ({ id: 'none', ...source, quote: `It was ${printed.printed}`, ...printed })) ?? [];
  if (figure !== null) return;
  for (const source of fact.sources) delete source.printed;
}

function drop(group: Container, key: string): void {
  if (Array.isArray(group)) group.splice(Number(key), 1);
  else delete group[key];
}

function double(group: Container, key: string): void {
  if (Array.isArray(group)) group.push(structuredClone(group[Number(key)]));
  else group[`${key}s`] = structuredClone(group[key]);
}

function swap(group: Container, key: string, ...[others, other]: [readonly unknown[], number]): void {
  group[key] = structuredClone(others[other % others.length]);
}
