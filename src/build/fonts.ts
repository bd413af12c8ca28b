import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';
import { digest, kept } from './cache';
import { charactersIn, charactersOf } from './characters';
import { type Family, families } from './families';

/** One font file, cut to the characters it has to set. */
export interface Font {
  readonly family: Family;
  readonly path: string;
  /** The characters only this file has, for a second file of a family; empty for the first. */
  readonly only: string;
}

/** How a font is cut: which characters, in which format, with which axes left to vary. */
export interface Cut {
  readonly characters: string;
  readonly format: 'woff2' | 'sfnt';
  readonly axes: Family['axes'];
}

const require = createRequire(import.meta.url);

/** The web fonts that set the text: one file a family, and another where the text goes beyond Western letters. */
export async function makeFonts(text: string): Promise<Font[]> {
  const characters = charactersOf(text);
  const fonts = families.map((family) => cutFamily(family, { format: 'woff2', axes: family.axes, characters }));
  return (await Promise.all(fonts)).flat();
}

/** The files of a family that have the characters between them: one, and others for what goes beyond Western letters. */
export async function cutFamily(family: Family, cut: Cut): Promise<Font[]> {
  const { latin = '', ...further } = require(`${packageOf(family)}/unicode.json`) as Record<string, string>;
  const common = charactersIn(cut.characters, latin);
  const first = { family, only: '', path: await cutFont(family, 'latin', { ...cut, characters: common }) };
  const rest = [...cut.characters].filter((character) => !common.includes(character)).join('');
  const needed = Object.entries(further).map(([subset, ranges]) => ({ subset, only: charactersIn(rest, ranges) }));
  const others = needed.filter(({ only }) => only !== '');
  const paths = await Promise.all(
    others.map(({ subset, only }) => cutFont(family, subset, { ...cut, characters: only })),
  );
  return [first, ...others.map(({ only }, i) => ({ family, only, path: paths[i] as string }))];
}

/** The path of a family's file cut to measure; made once for the same outlines and the same cut. */
async function cutFont(family: Family, subset: string, cut: Cut): Promise<string> {
  const source = require.resolve(`${packageOf(family)}/files/${family.source}-${subset}-${family.style}.woff2`);
  const outlines = await readFile(source);
  const { version } = require('subset-font/package.json') as { version: string };
  const name = `${family.file}${subset === 'latin' ? '' : `-${subset}`}.${cut.format === 'woff2' ? 'woff2' : 'ttf'}`;
  return kept(name, digest(outlines, JSON.stringify(cut), version), () =>
    subsetFont(outlines, cut.characters, {
      targetFormat: cut.format,
      variationAxes: cut.axes,
      keepFeatures: ['kern', 'liga', 'tnum', 'lnum'],
      noHinting: true,
    }),
  );
}

function packageOf(family: Family): string {
  return `@fontsource-variable/${family.source}`;
}
