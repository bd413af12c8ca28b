import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { type Program, parseSync } from 'oxc-parser';

/** A source file as the architecture sees it. Paths start at the root of the project, with forward slashes. */
export interface Module {
  readonly path: string;
  readonly text: string;
  readonly program: Program;
  readonly imports: readonly Import[];
}

export interface Import {
  readonly from: string;
  /** The path of a file of ours without its ending, or the name of a package. */
  readonly to: string;
  /** True if nothing is left of it when the types are gone. */
  readonly typesOnly: boolean;
}

/** Every TypeScript file of src/, parsed. */
export function sourceModules(): Module[] {
  const paths = readdirSync('src', { recursive: true, encoding: 'utf8' }).map(
    (path) => `src/${path.replaceAll('\\', '/')}`,
  );
  return paths
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'))
    .sort()
    .map(parseModule);
}

function parseModule(path: string): Module {
  const text = readFileSync(path, 'utf8');
  const { program, module, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
  const written = module.staticImports.map(({ moduleRequest, entries }) => ({
    to: moduleRequest.value,
    typesOnly: entries.length > 0 && entries.every(({ isType }) => isType),
  }));
  const passedOn = module.staticExports.flatMap(({ entries }) =>
    entries.flatMap(({ moduleRequest, isType }) =>
      moduleRequest ? [{ to: moduleRequest.value, typesOnly: isType }] : [],
    ),
  );
  const later = module.dynamicImports.map(({ moduleRequest }) => ({
    to: text.slice(moduleRequest.start + 1, moduleRequest.end - 1),
    typesOnly: false,
  }));
  const imports = [...written, ...passedOn, ...later].map((link) => ({
    ...link,
    from: path,
    to: targetOf(path, link.to),
  }));
  return { path, text, program, imports };
}

function targetOf(from: string, specifier: string): string {
  if (!specifier.startsWith('.')) return specifier;
  return posix.join(posix.dirname(from), specifier).replace(/\.ts$/, '');
}
