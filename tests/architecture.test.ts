import { readFileSync } from 'node:fs';
import { Visitor } from 'oxc-parser';
import { describe, expect, test } from 'vitest';
import { type Import, type Module, sourceModules } from './support/modules';

const modules = sourceModules();
const imports = modules.flatMap((module) => module.imports);
const spelt = ({ from, to }: Import) => `${from} imports ${to}`;

/** Whose values, and whose types, the files of a folder may import; `main` is the browser's entry. */
const table: Readonly<Record<string, { readonly values: readonly string[]; readonly types?: readonly string[] }>> = {
  story: { values: ['story'] },
  charts: { values: ['charts', 'story'] },
  page: { values: ['page', 'charts', 'story', 'embed'] },
  runtime: { values: ['runtime', 'charts'], types: ['story'] },
  embed: { values: ['embed'] },
  build: { values: ['build', 'page', 'charts', 'story', 'embed'] },
  main: { values: ['runtime', 'charts', 'embed'], types: ['story'] },
};

/** The words of the interface and the notation of figures are plain text that every part may use. */
const common = ['src/story/words', 'src/story/copy-words'];

/** The packages a folder may use; the build, which no reader loads, may use any. */
const packages: Readonly<Record<string, readonly string[]>> = {
  story: ['zod', 'jsonc-parser', 'fastest-levenshtein', 'mdast-util-from-markdown', 'mdast', 'd3'],
  charts: ['d3'],
  page: ['d3'],
  runtime: ['d3', 'scrollama'],
  embed: [],
  main: [],
};

const folderOf = (path: string) =>
  path.split('/').length > 2 ? (path.split('/')[1] as string) : path.replace(/^src\/|\.ts$/g, '');
const isOurs = ({ to }: Import) => to.startsWith('src/');

describe('Imports', () => {
  test('are ruled for every folder', () => {
    expect(modules.map(({ path }) => folderOf(path)).filter((folder) => !(folder in table))).toEqual([]);
  });

  test('go one way: story, charts, page, build; runtime beside them and embed alone', () => {
    const allowed = ({ from, to, typesOnly }: Import) => {
      const { values = [], types = [] } = table[folderOf(from)] ?? {};
      return common.includes(to) || values.includes(folderOf(to)) || (typesOnly && types.includes(folderOf(to)));
    };
    expect(imports.filter((link) => isOurs(link) && !allowed(link)).map(spelt)).toEqual([]);
  });

  test('of packages are those of the folder', () => {
    const foreign = imports.filter((link) => !isOurs(link) && folderOf(link.from) !== 'build');
    expect(foreign.filter(({ from, to }) => !packages[folderOf(from)]?.includes(to)).map(spelt)).toEqual([]);
  });

  test('of scrollama are made in one file', () => {
    const users = imports.filter(({ to, typesOnly }) => to === 'scrollama' && !typesOnly).map(({ from }) => from);
    expect(users).toEqual(['src/runtime/scroll.ts']);
  });

  test('never take d3-selection or d3-transition from the bundle of all of D3', () => {
    const taken = modules.filter(({ text }) => /\b(select|selectAll|transition)\b[^;]*from 'd3'/.test(text));
    expect(taken.map(({ path }) => path)).toEqual([]);
  });

  test('bring the reader neither the schema nor the check', () => {
    expect(reachedFrom('src/main').filter((path) => packages.story?.slice(0, 4).includes(path))).toEqual([]);
    expect(reachedFrom('src/main')).not.toContain('src/story/schema');
  });
});

/** Everything a module brings along at run time, itself included. */
function reachedFrom(start: string): string[] {
  const seen = new Set([start]);
  for (const path of seen) {
    const values = imports.filter((link) => link.from === `${path}.ts` && !link.typesOnly);
    for (const { to } of values) seen.add(to);
  }
  return [...seen];
}

describe('The code', () => {
  test('never writes markup, runs text or keeps anything in the reader’s browser', () => {
    expect(modules.flatMap(forbiddenNames)).toEqual([]);
  });

  test('has functions of at most forty lines with at most three positional parameters', () => {
    expect(modules.flatMap(unwieldyFunctions)).toEqual([]);
  });

  test('has files under two hundred lines', () => {
    expect(modules.filter(({ text }) => text.split('\n').length > 200).map(({ path }) => path)).toEqual([]);
  });

  test('exports by name and has no class but those of elements', () => {
    expect(modules.flatMap(classesAndDefaults)).toEqual([]);
  });

  test('depends on at most five packages at run time', () => {
    const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: object };
    expect(Object.keys(dependencies).length).toBeLessThanOrEqual(5);
  });
});

const sinks = ['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'createContextualFragment', 'srcdoc', 'parseFromString'];
const unsafe = [...sinks, 'setHTMLUnsafe', 'parseHTMLUnsafe', 'write', 'writeln', 'eval', 'Function', 'DOMParser'];
const storage = ['localStorage', 'sessionStorage', 'indexedDB', 'cookie', 'cookieStore'];

/** Names that run or keep something, where a reader’s browser would meet them. */
function forbiddenNames({ path, program }: Module): string[] {
  if (['build', 'story'].includes(folderOf(path))) return [];
  const found: string[] = [];
  const note = (name: string) => found.push(`${path}: ${name}`);
  new Visitor({
    CallExpression: ({ callee }) => {
      const method =
        callee.type === 'MemberExpression' && callee.property.type === 'Identifier' && callee.property.name;
      if (method === 'html') note('.html()');
    },
    MemberExpression: ({ property }) => {
      if (property.type === 'Identifier' && [...unsafe, ...storage].includes(property.name)) note(`.${property.name}`);
    },
    Identifier: ({ name }) => {
      if (['eval', 'Function', 'DOMParser', ...storage].includes(name)) note(name);
    },
  }).visit(program);
  return found;
}

function unwieldyFunctions({ path, program, text }: Module): string[] {
  const found: string[] = [];
  const look = ({ start, end, params }: { start: number; end: number; params: readonly unknown[] }) => {
    const line = text.slice(0, start).split('\n').length;
    const lines = text.slice(start, end).split('\n').length;
    if (lines > 40) found.push(`${path}:${line} has ${lines} lines`);
    if (params.length > 3) found.push(`${path}:${line} takes ${params.length} parameters`);
  };
  new Visitor({ FunctionDeclaration: look, FunctionExpression: look, ArrowFunctionExpression: look }).visit(program);
  return found;
}

function classesAndDefaults({ path, program }: Module): string[] {
  const found: string[] = [];
  new Visitor({
    ExportDefaultDeclaration: () => found.push(`${path}: a default export`),
    ClassDeclaration: ({ superClass }) => {
      if (superClass?.type !== 'Identifier' || superClass.name !== 'HTMLElement') found.push(`${path}: a class`);
    },
  }).visit(program);
  return found;
}
