import { Resvg, type ResvgRenderOptions } from '@resvg/resvg-js';
import { escapeHtml } from '../page/escape';
import { charactersOf } from './characters';
import { type Family, families } from './families';
import { cutFamily, type Font } from './fonts';

/** Sets lines of text in pictures that are made without a browser. Sizes and widths are in px. */

export interface Type {
  /** As CSS has it, with a generic family last. */
  readonly family: string;
  readonly size: number;
  readonly weight: 400 | 500 | 600;
  /** From baseline to baseline. */
  readonly leading: number;
  /** In em. */
  readonly spacing?: number;
  readonly fill: string;
}

/** Measures and turns into pixels what is set in the fonts of one story. */
export interface Press {
  readonly measure: (line: string, type: Type) => number;
  readonly breakLines: (text: string, type: Type, width: number) => string[];
  /** A PNG of the SVG, `zoom` times as large. */
  readonly print: (svg: string, zoom: number) => Uint8Array;
}

/** The fixed cuts that pictures use: of each family, told apart by weight alone. */
const cuts: readonly (readonly [string, Readonly<Record<string, number>>])[] = [
  ['Newsreader Text', { opsz: 18, wght: 400 }],
  ['Newsreader Text', { opsz: 18, wght: 600 }],
  ['Newsreader Display', { opsz: 72, wght: 500 }],
  ['Archivo', { wght: 400 }],
  ['Archivo', { wght: 600 }],
];

/** A press with the letters that the text needs. */
export async function makePress(text: string): Promise<Press> {
  const options = { font: { fontFiles: await cutFonts(text), loadSystemFonts: false }, textRendering: 2 } as const;
  const open = (svg: string, more: ResvgRenderOptions = {}) => new Resvg(withInnerNames(svg), { ...options, ...more });
  const widths = new Map<string, number>();
  const measure = (line: string, type: Type) => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg">${renderLine(line, type, [0, 0])}</svg>`;
    const width = widths.get(svg) ?? open(svg).getBBox()?.width ?? 0;
    widths.set(svg, width);
    return width;
  };
  return {
    measure,
    breakLines: (words, type, width) => breakLines(words, width, (line) => measure(line, type)),
    print: (svg, zoom) =>
      open(svg, { fitTo: { mode: 'zoom', value: zoom } })
        .render()
        .asPng(),
  };
}

/** Those with common letters come first, because of files of one name the first is used, and others for what it lacks. */
async function cutFonts(text: string): Promise<string[]> {
  const characters = charactersOf(text);
  const fonts = await Promise.all(
    cuts.map(([name, axes]) => cutFamily(familyOf(name), { format: 'sfnt', axes, characters })),
  );
  const isFurther = ({ only }: Font) => Number(only !== '');
  return fonts
    .flat()
    .sort((a, b) => isFurther(a) - isFurther(b))
    .map(({ path }) => path);
}

/** A cut is found by the name within the file, which is that of the whole typeface. */
function withInnerNames(svg: string): string {
  return svg.replace(/font-family="[^"]*"/g, (attribute) =>
    families.reduce((names, { name, innerName }) => names.replace(`&quot;${name}&quot;`, innerName), attribute),
  );
}

function familyOf(name: string): Family {
  return families.find((family) => family.name === name) as Family;
}

function breakLines(text: string, width: number, measure: (line: string) => number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/ +/).filter(Boolean)) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length > 0 && measure(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** The SVG text of lines whose first baseline starts at the point. */
export function renderLines(lines: readonly string[], type: Type, [x, y]: readonly [number, number]): string {
  return lines.map((line, i) => renderLine(line, type, [x, y + i * type.leading])).join('');
}

function renderLine(line: string, type: Type, [x, y]: readonly [number, number]): string {
  const spacing = type.spacing ? ` letter-spacing="${type.spacing * type.size}"` : '';
  const font = `font-family="${escapeHtml(type.family)}" font-size="${type.size}" font-weight="${type.weight}"`;
  return `<text x="${x}" y="${y}" ${font}${spacing} fill="${type.fill}">${escapeHtml(line)}</text>`;
}
