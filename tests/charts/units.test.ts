import { describe, expect, test } from 'vitest';
import type { Box, Drawing, Label, Line } from '../../src/charts/drawing';
import { layoutFor } from '../../src/charts/layout';
import { measureUnits } from '../../src/charts/units';
import { unitsSentence } from '../../src/charts/units-sentence';
import { amount, bill, mixed, pairOf, rowOf, sums, unitsView, views } from '../fixtures/views/units';
import { crowdedTexts } from './lint';
import { faults, faultsAtRest, layouts, playheads } from './rooms';

const phone = layoutFor(358, 355);

function boxes(drawing: Drawing, item: string): Box[] {
  return drawing.marks.filter((mark): mark is Box => mark.shape === 'box' && mark.key.startsWith(`${item}:`));
}

/** How many squares an item has, parts of one counted by their width. */
function squares(drawing: Drawing, item: string): number {
  return boxes(drawing, item).reduce((sum, { width, height }) => sum + width / height, 0);
}

function words(drawing: Drawing): string[] {
  const labels = drawing.marks.filter((mark): mark is Label => mark.shape === 'text');
  return labels.map(({ lines, count }) => (count ? `${count.prefix}${count.value}${count.suffix}` : lines.join(' ')));
}

const isSolid = ({ edge, width, height }: Box) => edge >= Math.min(width, height) / 2;

describe.each(layouts)('Amounts as squares in %s px', (_, layout) => {
  test.each(views.map((view, i) => [i, view] as const))('are sound at every playhead (view %i)', (_index, view) => {
    const draw = measureUnits(view, layout);
    for (const at of playheads(view.steps.length, 0.05)) expect(faults(draw(at)), `at ${at}`).toEqual([]);
  });

  test.each(views.map((view, i) => [i, view] as const))(
    'have words apart and inside at rest (view %i)',
    (_index, view) => {
      const draw = measureUnits(view, layout);
      for (const at of playheads(view.steps.length, 1))
        expect([...faultsAtRest(draw(at)), ...crowdedTexts(draw(at), 2)], `at ${at}`).toEqual([]);
    },
  );

  test('stay where they are from step to step', () => {
    const draw = measureUnits(sums, layout);
    const [alone, both] = [draw(0), draw(1)];
    expect(boxes(both, 'a2')).toEqual(boxes(alone, 'a2'));
    expect(boxes(both, 'a1')).toEqual(boxes(alone, 'a1'));
  });
});

test('Squares that part from a row pass beneath the words under it', () => {
  for (const at of [0.1, 0.2, 0.3]) {
    const { marks } = measureUnits(sums, phone)(at);
    const words = marks.find(({ key }) => key === 'a1:label') as Label;
    expect(marks.indexOf(words)).toBeGreaterThan(marks.findLastIndex(({ shape }) => shape === 'box'));
    expect(words.halo).toBe(true);
  }
});

test('A row that parts into two takes its one numeral along, which goes on saying what it said', () => {
  const [own, all] = [['a1', 'a2', 'at'], sums.items.map(({ id }) => id)];
  const draw = measureUnits(
    unitsView(sums.items, [
      ['row', own],
      ['pair', all],
    ]),
    phone,
  );
  for (const at of [0, 0.2, 0.5, 0.8, 1]) {
    expect(
      words(draw(at)).filter((text) => text.startsWith('€18')),
      `at ${at}`,
    ).toEqual(['€18.3m']);
  }
});

test.each([
  [358, 353],
  [292, 217],
])('Three amounts in a row keep their names in %i × %i px', (width, height) => {
  const items = sums.items.map((item) =>
    item.id === 'b3' ? amount('b3', 1.5, { label: 'emergency', group: 'press' }) : item,
  );
  const drawing = measureUnits({ ...sums, items }, layoutFor(width, height))(2);
  expect(words(drawing)).toEqual(expect.arrayContaining(['€11m spent', '€7.3m promised', '€1.5m emergency']));
  // The row above has room for its two in a line each.
  const above = drawing.marks.filter(({ key }) => /^a\d:label$/.test(key)) as Label[];
  expect(above.map(({ lines }) => lines)).toEqual([['€11m spent'], ['€7.3m promised']]);
});

describe('A row of squares', () => {
  test('starts as an empty ground without a figure', () => {
    const drawing = measureUnits(bill, phone)(0);
    expect(drawing.marks.map(({ key }) => key)).toEqual(['ground']);
  });

  test('takes the place of the ground as it grows', () => {
    const draw = measureUnits(bill, phone);
    for (const at of [0.2, 0.5, 0.7]) {
      const ground = draw(at).marks.find((mark): mark is Line => mark.key === 'ground');
      const end = Math.max(...boxes(draw(at), 'spent').map(({ x, width }) => x + width));
      expect(Math.abs((ground?.x1 ?? 0) - end), `at ${at}`).toBeLessThan(60);
    }
    expect(draw(1).marks.some(({ key }) => key === 'ground')).toBe(false);
  });

  test('has as many squares as its amount, and the part of a square for the part of one', () => {
    for (const value of [0.3, 1, 2, 10.2, 11, 37.5, 187]) {
      const drawing = measureUnits(rowOf([value]), phone)(1);
      expect(squares(drawing, 'a0')).toBeCloseTo(value, 5);
    }
  });

  test('has no square over another', () => {
    const all = boxes(measureUnits(rowOf([37.5]), phone)(1), 'a0');
    const over = (a: Box, b: Box) => Math.abs(a.x - b.x) < a.width - 0.01 && Math.abs(a.y - b.y) < a.height - 0.01;
    expect(all.flatMap((a, i) => all.slice(i + 1).filter((b) => over(a, b)))).toEqual([]);
  });

  test('has at every moment as many squares as its numeral counts', () => {
    const draw = measureUnits(bill, phone);
    for (const at of [0.1, 0.25, 0.5, 0.7, 0.8]) {
      const drawing = draw(at);
      const numeral = drawing.marks.find((mark): mark is Label => mark.key === 'numeral:');
      expect(numeral?.count?.value, `at ${at}`).toBeCloseTo(squares(drawing, 'spent'), 1);
    }
    expect(words(draw(1))).toContain('€11m');
  });

  test('opens to the right in a hatch where an amount has no upper end, and adds no square for it', () => {
    const drawing = measureUnits(bill, phone)(2);
    expect(squares(drawing, 'spent')).toBeCloseTo(11, 5);
    expect(boxes(drawing, 'more')).toEqual([]);
    const hatch = drawing.marks.find(({ key }) => key === 'more:open');
    expect(hatch).toMatchObject({ shape: 'hatch', width: 22 });
    expect(drawing.marks.filter(({ shape }) => shape === 'line')).toHaveLength(1);
  });

  test('has strong words over an amount to look at', () => {
    const { items } = rowOf([3], ['promised']);
    const draw = measureUnits(
      unitsView(items, [
        ['row', ['a0']],
        ['row', ['a0'], 'a0'],
      ]),
      phone,
    );
    const weights = [0, 1].map((at) => draw(at).marks.find(({ key }) => key === 'head:row:a0') as Label);
    expect(weights.map(({ weight }) => weight)).toEqual([400, 600]);
  });

  test('draws the squares of a lower bound beside an amount that is larger or smaller', () => {
    for (const amount of [14, 4]) {
      const drawing = measureUnits(rowOf([amount, { atLeast: 6 }]), phone)(1);
      expect([squares(drawing, 'a0'), squares(drawing, 'a1')]).toEqual([expect.closeTo(amount), expect.closeTo(6)]);
      expect(drawing.marks.some(({ key }) => key === 'a1:open')).toBe(true);
    }
  });

  test('counts the amounts before a lower bound together, to the last digit', () => {
    const drawing = measureUnits(rowOf([0.1, 0.2, { atLeast: 0.3 }]), phone)(1);
    expect(boxes(drawing, 'a2')).toEqual([]);
  });

  test('draws the squares of a lower bound that stands alone', () => {
    const drawing = measureUnits(rowOf([{ atLeast: 6 }]), phone)(1);
    expect(squares(drawing, 'a0')).toBeCloseTo(6, 5);
    expect(drawing.marks.some(({ key }) => key === 'a0:open')).toBe(true);
    expect(words(drawing)).toContain('more than €6m for pier 1');
  });

  test('shows an amount without a figure as a hatch with its words, and never as nothing', () => {
    const drawing = measureUnits(rowOf([null]), phone)(1);
    expect(drawing.marks.some(({ key, shape }) => key === 'a0:open' && shape === 'hatch')).toBe(true);
    expect(boxes(drawing, 'a0')).toEqual([]);
    expect(words(drawing)).toContain('for pier 1: no figure');
  });

  test('never adds amounts up: a numeral stands over one amount or a total alone', () => {
    const drawing = measureUnits(rowOf([3, 4]), phone)(1);
    expect(drawing.marks.some(({ key }) => key.startsWith('numeral'))).toBe(false);
    expect(words(drawing)).toEqual(['€3m for pier 1', '€4m for pier 2']);
  });

  test('lets a square stand for a power of ten where there would be too many, and says so', () => {
    const drawing = measureUnits(rowOf([3820]), phone)(1);
    expect(squares(drawing, 'a0')).toBeCloseTo(38.2, 5);
    expect(words(drawing)).toContain('one square: €100m');
  });

  test('lets a square stand for less than one where there would be next to nothing', () => {
    const drawing = measureUnits(rowOf([0.004]), phone)(1);
    expect(squares(drawing, 'a0')).toBeCloseTo(4, 5);
    expect(words(drawing)).toContain('one square: €0.001m');
  });
});

describe('The fill of a square', () => {
  const drawing = measureUnits(mixed, phone)(1);
  const first = (item: string) => boxes(drawing, item)[0] as Box;

  test('is solid for what happened, and the bee with an ink outline for the one to look at', () => {
    expect(first('walls')).toMatchObject({ tone: 'bee', edge: 1.5 });
    expect(first('cranes')).toMatchObject({ tone: 'canal' });
    expect(boxes(drawing, 'cranes').slice(0, 3).every(isSolid)).toBe(true);
  });

  test('is an outline for what was promised, however narrow the square', () => {
    expect(isSolid(first('rails'))).toBe(false);
    const part = boxes(measureUnits(rowOf([11.05], ['promised']), phone)(1), 'a0').at(-1) as Box;
    expect(part.width).toBeLessThan(5);
    expect(isSolid(part)).toBe(false);
  });

  test('is a hatch with an ink edge for what is not known, but how much is', () => {
    expect(first('roads')).toMatchObject({ tone: 'ink' });
    expect(drawing.marks.filter(({ key, shape }) => key.startsWith('roads:') && shape === 'hatch')).toHaveLength(4);
  });

  test('is a hairline for what is no longer there', () => {
    expect(first('sheds')).toMatchObject({ tone: 'gone', edge: 1 });
  });

  test('is hatched from the low to the high end of a range', () => {
    const [sure, may] = [
      boxes(drawing, 'cranes').filter(isSolid),
      boxes(drawing, 'cranes').filter((box) => !isSolid(box)),
    ];
    expect(sure.reduce((sum, { width, height }) => sum + width / height, 0)).toBeCloseTo(3, 5);
    expect(may.reduce((sum, { width, height }) => sum + width / height, 0)).toBeCloseTo(2.5, 5);
  });
});

describe('Rows to compare', () => {
  test('part from one another square by square', () => {
    const draw = measureUnits(sums, phone);
    const before = boxes(draw(0), 'a1');
    const parting = boxes(draw(0.02), 'b1');
    expect(parting).toHaveLength(before.length);
    parting.forEach((box, i) => {
      expect(box.x).toBeCloseTo(before[i]?.x ?? 0, 5);
      expect(Math.abs(box.y - (before[i]?.y ?? 0))).toBeLessThan(10);
    });
    expect(boxes(draw(0.69), 'b3')).toEqual([]);
    expect(boxes(draw(0.75), 'b3').length).toBeGreaterThan(0);
  });

  test('have words of their own, none of which sets off from those of another', () => {
    const draw = measureUnits(sums, phone);
    const placeOf = (playhead: number) => draw(playhead).marks.find(({ key }) => key === 'b1:label');
    expect(placeOf(0.5)).toBeUndefined();
    expect(placeOf(0.9)).toMatchObject({ y: (placeOf(1) as { y: number }).y });
  });

  test('have no square of a row that a step does not show', () => {
    expect(boxes(measureUnits(sums, phone)(0), 'b1')).toEqual([]);
  });

  test('have no more rows than there is room for, and say how many are left', () => {
    const many = pairOf(Array.from({ length: 30 }, () => [2]));
    const drawing = measureUnits(many, phone)(29);
    expect(words(drawing)).toContain('and 24 more, in the table');
    expect(words(measureUnits(many, phone)(3)).join(' ')).not.toContain('more, in');
    expect(faultsAtRest(drawing)).toEqual([]);
  });
});

describe('The sentence of a step', () => {
  test('names every amount, how sure it is, and the one to look at', () => {
    expect(bill.steps.map((_, step) => unitsSentence(bill, step))).toEqual([
      'An empty row: nothing is counted yet.',
      'One row of squares: €11m “paid” since the storm of 1953, says the board.',
      'One row of squares: €11m “paid” since the storm of 1953, says the board; more than €11m by the account of the Harbour Gazette, how much more is not known.',
    ]);
    expect(unitsSentence(sums, 2)).toMatch(/€18\.3m the board’s figures, added up: €11m spent; €7\.3m promised\./);
    expect(unitsSentence(sums, 2)).toMatch(/To look at: €2\.5m for the ice\.$/);
    expect(unitsSentence(mixed, 1)).toMatch(/€4m for rails \(promised\).*from tolls: no figure/);
  });

  test.each(views.map((view, i) => [i, view] as const))(
    'differs where the picture differs (view %i)',
    (_index, view) => {
      const sentences = view.steps.map((_, step) => unitsSentence(view, step));
      expect(new Set(sentences).size).toBe(sentences.length);
    },
  );

  test('of a story without steps draws nothing', () => {
    expect(measureUnits(unitsView([], []), phone)(0).marks).toEqual([]);
  });
});
