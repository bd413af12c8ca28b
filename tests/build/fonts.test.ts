import { readFile, stat } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { charactersIn, charactersOf } from '../../src/build/characters';
import { families } from '../../src/build/families';
import { fontStyles } from '../../src/build/font-styles';
import { makeFonts } from '../../src/build/fonts';

describe('The fonts', () => {
  test('are three files of 58 kB in all for an English story', async () => {
    const fonts = await makeFonts('Thirty, then 27: £14m “since” 2014 – and 22½ more…');
    const sizes = await Promise.all(fonts.map(async ({ path }) => (await stat(path)).size));
    expect(fonts.map(({ family }) => family.name)).toEqual(families.map(({ name }) => name));
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(58_000);
  });

  test('stay the same files for a correction within English', async () => {
    const [before, after] = [await makeFonts('Twenty-four cases'), await makeFonts('Twenty-three cases (£9.7m)')];
    expect(after).toEqual(before);
  });

  test('bring a second file with the letters that Western European text lacks, and only those', async () => {
    const [text, extra] = await makeFonts('Łódź');
    expect([text?.only, extra?.only]).toEqual(['', 'Łź']);
    expect(fontStyles(await makeFonts('Łódź'))).toContain('unicode-range: U+141, U+17A');
  });

  test('are made once and then taken from the cache', async () => {
    const [first] = await makeFonts('a');
    const before = (await stat(first?.path ?? '')).mtimeMs;
    await makeFonts('a');
    expect((await stat(first?.path ?? '')).mtimeMs).toBe(before);
    expect((await readFile(first?.path ?? '')).subarray(0, 4).toString()).toBe('wOF2');
  });
});

describe('The style sheet of the fonts', () => {
  test('gives every family a stand-in with the same measure', async () => {
    const css = fontStyles(await makeFonts(''));
    for (const { name } of families) {
      expect(css).toContain(`font-family: "${name}";`);
      expect(css).toContain(`font-family: "${name} fallback";`);
    }
    expect(css).toMatch(/local\("Georgia"\).*\n {2}size-adjust: 91\.75%;\n {2}ascent-override: 80\.11%/);
  });
});

describe('Characters', () => {
  test('are those of the text and of English, once each', () => {
    const characters = charactersOf('ŵw\n');
    expect(characters).toContain('£');
    expect(characters).toContain('ŵ');
    expect(characters).not.toContain('\n');
    expect(new Set(characters).size).toBe([...characters].length);
  });

  test('are told apart by ranges as style sheets write them', () => {
    expect(charactersIn('aŵé…', 'U+0000-00FF,U+2026')).toBe('aé…');
  });
});
