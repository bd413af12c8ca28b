import { describe, expect, it } from 'vitest';
import type { Box, Drawing, Hatch } from '../../src/charts/drawing';
import { measureLadder } from '../../src/charts/ladder';
import { ladderSentence } from '../../src/charts/ladder-sentence';
import { layoutFor } from '../../src/charts/layout';
import type { LadderView } from '../../src/story/view';
import { views } from '../fixtures/views/ladder';
import { crowdedTexts, overlaps } from './lint';
import { faults, layouts } from './rooms';

const [harbour, plain] = views as [LadderView, LadderView];
const phone = layoutFor(358, 331);

const named = (drawing: Drawing, key: string) => drawing.marks.find((mark) => mark.key === key);
const box = (drawing: Drawing, key: string) => named(drawing, key) as Box;
const keyed = (drawing: Drawing, start: string) => drawing.marks.filter(({ key }) => key.startsWith(start));
const foot = ({ y, height }: Box | Hatch) => y + height;

describe('What stands beneath the ladder', () => {
  const drawing = measureLadder(harbour, phone);
  const circles = (id: string) => keyed(drawing(6), `case-${id}-`).filter(({ shape }) => shape === 'circle');

  it('has a circle for each of as many cases as a story may have, and one for “more than”', () => {
    const [crew] = harbour.items.filter(({ id }) => id === 'crew-a');
    if (!crew) throw new Error('The fixture has changed.');
    const most = { ...crew, figure: { ...crew.figure, value: { atLeast: 500 }, text: 'more than 500' } };
    const items = harbour.items.map((each) => (each === crew ? most : each));
    const last = measureLadder({ ...harbour, items }, phone)(6);
    expect(keyed(last, 'case-crew-a-').filter(({ shape }) => shape === 'circle')).toHaveLength(501);
  });

  it('lets the ladder rise to the upper part before it comes', () => {
    const lowest = Math.max(...(keyed(drawing(3), 'plate-') as Box[]).map(foot));
    expect(lowest).toBeLessThan(0.55 * phone.height);
    expect(box(drawing(2.5), 'plate-overall')).toEqual({
      ...box(drawing(3), 'plate-overall'),
      ...{ delay: expect.any(Number), span: expect.any(Number), opacity: 1 },
    });
  });

  it('is one dot for each that waited, as one mark, and a number that counts up', () => {
    const field = named(drawing(3), 'field-ships');
    expect(field).toMatchObject({ shape: 'dots', tone: 'brick' });
    expect(field?.shape === 'dots' && field.points.length / 2).toBe(312);
    expect(named(drawing(3), 'numeral-ships')).toMatchObject({ count: { value: 312 } });
    expect(named(drawing(2.75), 'numeral-ships')).toMatchObject({ count: { value: 156 } });
  });

  it.each([
    ['a range', [300, 340] as const, [300, 40]],
    ['a lower bound', { atLeast: 300 }, [300, 1]],
    ['nothing but a range from nothing', [0, 12] as const, [0, 12]],
  ])('is hatched dots for what only may be: %s', (_, value, counts) => {
    const items = harbour.items.map((item) => {
      return item.id === 'ships' ? ({ ...item, figure: { ...item.figure, value } } as typeof item) : item;
    });
    const dots = ['field-ships', 'field-ships:most'].map((key) =>
      named(measureLadder({ ...harbour, items }, phone)(3), key),
    );
    expect(dots.map((mark) => (mark?.shape === 'dots' ? mark.points.length / 2 : 0))).toEqual(counts);
    expect(dots[1]).toMatchObject({ tone: 'ink', hatched: true });
  });

  it('is a solid circle for what was, a hatch for what may be, an outline for what was promised', () => {
    const solid = circles('crew-a') as { r: number; ring: number }[];
    expect(solid).toHaveLength(21);
    expect(solid.every(({ r, ring }) => ring === r)).toBe(true);
    const promised = circles('crew-b') as { r: number; ring: number }[];
    expect(promised).toHaveLength(16);
    expect(promised.every(({ r, ring }) => ring < r / 2)).toBe(true);
    expect(circles('crew-c').map(({ tone }) => tone)).toEqual([...Array(19).fill('bee'), ...Array(3).fill('ink')]);
    expect(keyed(drawing(6), 'case-crew-c-').filter(({ shape }) => shape === 'hatch')).toHaveLength(3);
  });

  it('has its words whole beside its circles in a low room', () => {
    const items = harbour.items.map((item) => {
      const words = 'men in a crew, by report';
      return item.id === 'crew-c' ? { ...item, label: words, short: words } : item;
    });
    const low = measureLadder({ ...harbour, items }, layoutFor(292, 195))(6);
    expect(named(low, 'words-crew-c')).toMatchObject({ lines: ['men in a crew, by report'] });
    expect(crowdedTexts({ ...low, marks: low.marks.filter(({ key }) => /-crew-/.test(key)) })).toEqual([]);
  });

  it('has its circles level with its words in a low room', () => {
    const low = measureLadder(harbour, layoutFor(292, 195))(6);
    const [circle, words] = [named(low, 'case-crew-a-0'), named(low, 'words-crew-a')];
    if (circle?.shape !== 'circle' || words?.shape !== 'text') throw new Error('The fixture has changed.');
    expect(words.x + 20).toBeLessThan(circle.x);
    // Half the height of small letters above the baseline, within a px.
    expect(Math.abs(words.y - 0.3 * words.size - circle.y)).toBeLessThan(1);
  });

  it('is a hatch and no circle where there is no figure', () => {
    expect(circles('crew-d')).toEqual([]);
    expect(named(drawing(6), 'none-crew-d')).toMatchObject({ shape: 'hatch' });
    expect(named(drawing(6), 'numeral-crew-d')).toMatchObject({ lines: ['no figure'] });
  });
});

describe('The ladder, given anything', () => {
  const step = { show: [], form: 'lanes', title: '', unit: '' } as const;
  const drawn = (view: LadderView) =>
    layouts.flatMap(([, layout]) => [0, 0.5, 1].map((playhead) => measureLadder(view, layout)(playhead)));

  it('is an empty drawing without items, and without steps', () => {
    expect(measureLadder({ kind: 'ladder', items: [], steps: [step] }, phone)(0).marks).toEqual([]);
    expect(measureLadder({ kind: 'ladder', items: [], steps: [] }, phone)(0).marks).toEqual([]);
    expect(ladderSentence({ kind: 'ladder', items: [], steps: [step] }, 0)).toBe('No judgement yet.');
  });

  it('stays finite and inside with twenty areas, long words and large numbers', () => {
    const [area] = plain.items;
    const [, , , , , , , , , , , , ships, crew] = harbour.items;
    if (!area || !ships || !crew) throw new Error('The fixture has changed.');
    const long = 'Incomprehensibilities'.repeat(4);
    const many = Array.from({ length: 20 }, (_, i) => ({
      ...area,
      id: `a${i}`,
      label: i ? `Area ${i}` : long,
      short: i ? `A${i}` : long,
    }));
    const numbers = [1e9, -3, 0, 5000, 0.4].flatMap((value, i) => [
      { ...ships, id: `w${i}`, figure: { ...ships.figure, value, text: String(value) } },
      { ...crew, id: `c${i}`, figure: { ...crew.figure, value, text: String(value) } },
    ]);
    const items = [...many, ...numbers];
    const show = items.map(({ id }) => id);
    const steps = [
      { ...step, show },
      { ...step, show, form: 'cases' as const },
    ];
    for (const drawing of drawn({ kind: 'ladder', items, steps })) {
      expect(faults(drawing)).toEqual([]);
      expect(overlaps(drawing).filter((it) => it.endsWith('leaves the drawing'))).toEqual([]);
    }
  });
});
