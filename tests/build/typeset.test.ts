import { expect, it } from 'vitest';
import { makePress, type Type } from '../../src/build/typeset';

const type = { size: 100, leading: 100, fill: '#000' } as const;
const types: readonly Type[] = [
  { ...type, family: '"Newsreader Text", serif', weight: 400 },
  { ...type, family: '"Newsreader Display", serif', weight: 500 },
  { ...type, family: '"Archivo", sans-serif', weight: 600 },
];

it.each(types)('Pictures set the letters beyond Western European ones in $family', async (own) => {
  const press = await makePress('Łódź, Iași, Huế');
  for (const [letter, alike] of [
    ['Ł', 'L'],
    ['ź', 'z'],
    ['ș', 's'],
    ['ế', 'e'],
  ] as const) {
    const [width, wanted] = [letter, alike].map((one) => press.measure(one, own)) as [number, number];
    expect(width / wanted, letter).toBeGreaterThan(0.5);
    expect(width / wanted, letter).toBeLessThan(1.6);
  }
});

it('Pictures set Western European letters as they would without others beside them', async () => {
  const [plain, beside] = await Promise.all(['Manœuvre', 'Manœuvre, Łódź'].map(makePress));
  for (const own of types) expect(beside?.measure('Manœuvre', own)).toBe(plain?.measure('Manœuvre', own));
});
