import type { Family, StandIn } from './families';
import type { Font } from './fonts';

/** The style sheet that declares the fonts and, scaled to the same measure, what stands in for them. */
export function fontStyles(fonts: readonly Font[]): string {
  const families = fonts.filter(({ only }) => only === '').map(({ family }) => family);
  return [...families.flatMap(standIns), ...fonts.map(webFont)].join('\n');
}

function webFont({ family, path, only }: Font): string {
  return face({
    'font-family': `"${family.name}"`,
    src: `url("${path}") format("woff2")`,
    'font-weight': family.weight,
    // Never hidden, and not preloaded either: measured in turn, preloading did not bring the first sentence sooner.
    'font-display': 'swap',
    ...(only && { 'unicode-range': [...only].map(codePoint).join(', ') }),
  });
}

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) as number).toString(16).toUpperCase()}`;
}

function standIns(family: Family): string[] {
  return family.standIns.map((standIn) => standInFace(family, standIn));
}

function standInFace(family: Family, { local, scale }: StandIn): string {
  return face({
    'font-family': `"${family.name} fallback"`,
    src: local.map((name) => `local("${name}")`).join(', '),
    'size-adjust': percent(scale),
    'ascent-override': percent(family.ascent / scale),
    'descent-override': percent(family.descent / scale),
    'line-gap-override': '0%',
  });
}

function percent(share: number): string {
  return `${Math.round(share * 10000) / 100}%`;
}

function face(descriptors: Readonly<Record<string, string>>): string {
  const lines = Object.entries(descriptors).map(([name, value]) => `  ${name}: ${value};`);
  return `@font-face {\n${lines.join('\n')}\n}`;
}
