import { describe, expect, test } from 'vitest';
import { measureBudget } from '../../src/charts/budget';
import { budgetSentence } from '../../src/charts/budget-sentence';
import type { Box, Dots, Drawing, Hatch, Label, Mark } from '../../src/charts/drawing';
import { layoutFor } from '../../src/charts/layout';
import type { Value } from '../../src/story/schema';
import { budgetView, dozen, jobsOf, part, promise, views, yearsOf } from '../fixtures/views/budget';
import { crowdedTexts } from './lint';
import { faults, faultsAtRest, layouts, playheads } from './rooms';

const phone = layoutFor(358, 355);
const numbered = views.map((view, i) => [i, view] as const);

function markOf<M extends Mark>(drawing: Drawing, key: string): M | undefined {
  return drawing.marks.find((mark) => mark.key === key) as M | undefined;
}

function box(drawing: Drawing, key: string): Box {
  const mark = markOf<Box>(drawing, key);
  if (mark?.shape !== 'box') throw new Error(`No box "${key}" is drawn.`);
  return mark;
}

/** Where a mark ends on the right; 0 if it is not drawn. */
function rightOf(mark: Box | Hatch | undefined): number {
  return mark ? mark.x + mark.width : 0;
}

function words(drawing: Drawing): string[] {
  return drawing.marks.filter((mark): mark is Label => mark.shape === 'text').map(({ lines }) => lines.join(' '));
}

/** How many circles an item has. */
function circles(drawing: Drawing, item: string): number {
  return (markOf<Dots>(drawing, `dots:${item}`)?.points.length ?? 0) / 2;
}

/** Words may stand in the bar, and on the paper in a band: both are made for them. */
const isMeant = (complaint: string) => /touches (total|\w+:paper|\w+:open)$/.test(complaint);

describe.each(layouts)('A budget in %s px', (_, layout) => {
  test.each(numbered)('is sound at every playhead (view %i)', (_index, view) => {
    const draw = measureBudget(view, layout);
    for (const at of playheads(view.steps.length, 0.05)) expect(faults(draw(at)), `at ${at}`).toEqual([]);
  });

  test.each(numbered)('has words apart and inside at rest (view %i)', (_index, view) => {
    const draw = measureBudget(view, layout);
    for (const at of playheads(view.steps.length, 1)) {
      const crowded = crowdedTexts(draw(at), 2).filter((complaint) => !isMeant(complaint));
      expect([...faultsAtRest(draw(at)), ...crowded], `at ${at}`).toEqual([]);
    }
  });
});

test.each(layouts.filter(([, { height }]) => height >= 230))('Twelve plain years have room in %s px', (_, layout) => {
  const plain = yearsOf([1.1, 2.4, 0.05, 3.3, null, 2, 1, 1.2, 0.4, 2.2, 1.6, 0.9], 16.15);
  const drawing = measureBudget(plain, layout)(1);
  expect(words(drawing).filter((text) => /^19/.test(text))).toHaveLength(12);
  expect(faultsAtRest(drawing)).toEqual([]);
});

describe('The whole', () => {
  test('is one bar with its label, and nothing else', () => {
    const drawing = measureBudget(promise, phone)(0);
    expect(drawing.marks.map(({ key }) => key)).toEqual(['total', 'total:label']);
    expect(words(drawing)).toEqual(['€8.4m over four years']);
    expect(box(drawing, 'total')).toMatchObject({ tone: 'canal', width: 358, edge: 2.5 });
  });

  test('without a figure is a hatch without an edge that says so', () => {
    const drawing = measureBudget(dozen, phone)(0);
    expect(drawing.marks.map(({ key, shape }) => [key, shape])).toEqual([
      ['total:open', 'hatch'],
      ['total:label', 'text'],
    ]);
    expect(words(drawing)).toEqual(['over twelve years: no figure']);
  });
});

describe('The years', () => {
  const draw = measureBudget(promise, phone);

  test('have bars on the scale of the whole, their figures at the end', () => {
    const unit = box(draw(0), 'total').width / 8.4;
    expect(box(draw(3), 'y1').width).toBeCloseTo(3.2 * unit, 5);
    expect(box(draw(3), 'y4').width).toBeCloseTo(1.212 * unit, 5);
    const figure = markOf<Label>(draw(3), 'y1:figure') as Label;
    expect(figure.lines).toEqual(['€3.2m']);
    expect(figure.x).toBeGreaterThan(box(draw(3), 'y1').x + box(draw(3), 'y1').width);
  });

  test('fall out of the bar from where their share of it lies', () => {
    const unit = box(draw(0), 'total').width / 8.4;
    const setting = box(draw(0.001), 'y2');
    expect(setting.x).toBeCloseTo(3.2 * unit, 0);
    expect(setting.y).toBeCloseTo(box(draw(0), 'total').y, 0);
    expect(setting.width).toBeCloseTo(2.75 * unit, 5);
  });

  test('pass beneath the words of years above them', () => {
    for (const at of [1.1, 1.3, 1.5]) {
      const { marks } = draw(at);
      const figures = ['y1:figure', 'y2:figure'].map((key) => marks.find((mark) => mark.key === key) as Label);
      const last = marks.findLastIndex(({ shape }) => shape === 'box');
      for (const figure of figures) expect([figure.halo, marks.indexOf(figure) > last]).toEqual([true, true]);
    }
  });

  test('leave in the bar what is not shown yet', () => {
    const unit = box(draw(0), 'total').width / 8.4;
    const left = [1, 2, 3].map((step) => box(draw(step), 'stay'));
    expect(left.map(({ width }) => width / unit)).toEqual([
      expect.closeTo(2.45, 5),
      expect.closeTo(1.238, 5),
      expect.closeTo(1.238, 5),
    ]);
    for (const { x, width } of left) expect(x + width).toBeCloseTo(358, 5);
    expect(left.map(({ tone }) => tone)).toEqual(['canal', 'canal', 'ink']);
    expect(markOf<Hatch>(draw(2), 'stay:hatch')).toBeUndefined();
    for (const at of [1, 2, 3]) expect(markOf<Box>(draw(at), 'stay:most')).toBeUndefined();
    expect(markOf<Hatch>(draw(3), 'stay:hatch')).toMatchObject({ width: left[2]?.width });
  });

  test('keep the place of a year that has no figure until it is shown: a band without an edge that says so', () => {
    const band = markOf<Hatch>(draw(3), 'y3:open');
    expect(band).toMatchObject({ shape: 'hatch', x: 0, width: 358 });
    expect(words(draw(3))).toEqual(expect.arrayContaining(['1955/56', 'no figure']));
    expect(draw(3).marks.some(({ key }) => key === 'y3')).toBe(false);
    expect(box(draw(2), 'y4').y).toBe(box(draw(3), 'y4').y);
    expect(box(draw(2), 'y4').y - box(draw(2), 'y2').y).toBeGreaterThan(
      2 * (box(draw(2), 'y2').y - box(draw(2), 'y1').y) - 1,
    );
  });

  test('are drawn by how sure they are', () => {
    const drawing = measureBudget(dozen, phone)(1);
    expect(box(drawing, 'y1')).toMatchObject({ tone: 'bee' });
    const solid = box(drawing, 'y2');
    expect(solid.edge).toBeGreaterThanOrEqual(solid.height / 2);
    expect(box(drawing, 'y2:most')).toMatchObject({ tone: 'ink', x: solid.x + solid.width });
    expect(markOf<Hatch>(drawing, 'y3:open')).toBeDefined();
    expect(markOf<Hatch>(drawing, 'y4:hatch')).toBeDefined();
    expect(box(drawing, 'y6').edge).toBeLessThan(box(drawing, 'y6').height / 2);
    expect(words(drawing)).toContain('€0m');
  });

  test('that are spent stay solid on their way out of the bar, and so does what is left in it', () => {
    const items = [4, 3, 1].map((value, i) => part(`y${i}`, 'year', value, { label: `195${i}`, status: 'happened' }));
    const all = part('all', 'total', 12, { label: 'in all', status: 'happened' });
    const spent = budgetView(
      [all, ...items],
      [
        ['whole', ['all']],
        ['years', ['all', 'y0', 'y1', 'y2']],
      ],
    );
    for (const layout of [phone, layoutFor(808, 620)])
      for (const at of [0.1, 0.3, 0.5, 0.65, 0.8, 1])
        for (const key of ['y0', 'y1', 'y2', 'stay']) {
          const { edge, width, height } = box(measureBudget(spent, layout)(at), key);
          expect(edge, `${key} at ${at}`).toBeGreaterThanOrEqual(Math.min(width, height) / 2 - 0.01);
        }
  });

  test('keep the paper under the words of one without a figure whole on its way', () => {
    for (const at of [3.1, 3.5, 3.75]) {
      const paper = markOf<Box>(draw(at), 'y3:paper');
      expect(paper?.edge ?? 0, `at ${at}`).toBeGreaterThanOrEqual(Math.min(paper?.height ?? 0, paper?.width ?? 0) / 2);
    }
  });

  test('that are next to nothing beside the whole still have a bar', () => {
    const drawing = measureBudget(yearsOf([14, [0.01, 0.02], { atLeast: 1 }, 0], 190_000), phone)(1);
    expect([box(drawing, 'y0').width, box(drawing, 'y1').width, box(drawing, 'y2').width]).toEqual([1, 1, 1]);
    expect(markOf(drawing, 'y3')).toBeUndefined();
  });

  test('without an upper end have their figure beyond the hatch', () => {
    for (const layout of [phone, layoutFor(292, 207), layoutFor(808, 620)]) {
      const drawing = measureBudget(dozen, layout)(1);
      const [open, figure] = [markOf<Hatch>(drawing, 'y3:open'), markOf<Label>(drawing, 'y3:figure')];
      expect(figure?.x).toBeGreaterThan(rightOf(open) + 2);
    }
  });

  test('never make up a rest: without one in the story there is none', () => {
    const bare = measureBudget(yearsOf([2, 3], 5), phone)(1);
    expect(bare.marks.some(({ key }) => key.startsWith('stay'))).toBe(false);
    const part = measureBudget(yearsOf([2], 5), phone)(1);
    expect(box(part, 'stay')).toMatchObject({ tone: 'canal' });
    expect(words(part)).toEqual(['€5m in all', '1951/52', '€2m']);
  });

  test.each([
    { total: [10, 12] as const, years: [2, 3], whole: 12, sure: 5, may: 2 },
    { total: 10, years: [[2, 4] as const, 3], whole: 10, sure: 3, may: 2 },
    { total: [10, 12] as const, years: [[2, 4] as const, 3], whole: 12, sure: 3, may: 4 },
    { total: 8, years: [[4, 7] as const, [2, 3] as const], whole: 8, sure: 0, may: 2 },
    { total: { atLeast: 9 }, years: [2], whole: 9, sure: 7, may: 0 },
  ])('leave of $total, less $years, what is sure and what may be', ({ total, years, whole, sure, may }) => {
    const draw = measureBudget(yearsOf(years as Value[], total as Value), phone);
    const [before, after] = [draw(0), draw(1)];
    const frame = box(after, 'total');
    const unit = frame.width / whole;
    const widths = ['stay', 'stay:most'].map((key) => (markOf<Box>(after, key)?.width ?? 0) / unit);
    expect(widths).toEqual([expect.closeTo(sure, 5), expect.closeTo(may, 5)]);
    const end = Math.max(...['stay', 'stay:most'].map((key) => rightOf(markOf<Box>(after, key))));
    expect(end).toBeCloseTo(frame.width, 5);
    expect(Math.max(rightOf(markOf<Box>(before, 'total')), rightOf(markOf<Box>(before, 'total:most')))).toBe(
      frame.width,
    );
    for (const drawing of [before, after]) {
      const open = markOf<Hatch>(drawing, 'total:open');
      expect(open !== undefined).toBe(typeof total === 'object' && 'atLeast' in total);
      expect(rightOf(open)).toBeLessThanOrEqual(358);
    }
  });

  test('beyond the room there is are counted in a note', () => {
    const drawing = measureBudget(
      yearsOf(
        Array.from({ length: 500 }, () => 1),
        500,
      ),
      phone,
    )(1);
    const rows = words(drawing).filter((text) => /^\d{4}\//.test(text));
    expect(words(drawing)).toContain(`and ${500 - rows.length} more, in the table`);
    expect(rows.length).toBeGreaterThan(20);
    expect(faultsAtRest(drawing)).toEqual([]);
  });
});

describe('The jobs', () => {
  const draw = measureBudget(promise, phone);

  test('are one circle each, in groups with their figures', () => {
    expect(['pilots', 'clerks', 'others'].map((group) => circles(draw(5), group))).toEqual([61, 13, 23]);
    expect(words(draw(5))).toEqual(
      expect.arrayContaining(['97 new posts', '61 pilots', '13 clerks', '23 not described']),
    );
  });

  test('are drawn by how sure they are', () => {
    const [pilots, clerks, others] = ['pilots', 'clerks', 'others'].map(
      (id) => markOf<Dots>(draw(5), `dots:${id}`) as Dots,
    );
    expect(pilots?.ring).toBeLessThan((pilots?.r ?? 0) / 2);
    expect(clerks?.ring).toBe(clerks?.r);
    expect(others).toMatchObject({ tone: 'ink' });
    expect(markOf<Dots>(draw(5), 'dots:others')?.hatched).toBe(true);
  });

  test('stand together first, each circle already the one it will be in its group', () => {
    const counts = ['pilots', 'clerks', 'others', 'posts'].map((group) => circles(draw(4), group));
    expect(counts).toEqual([61, 13, 23, 0]);
    expect(words(draw(4))).toContain('97 new posts');
  });

  test('come when the words of the years have gone, and then the bars', () => {
    expect(words(draw(3.1))).toContain('1953/54');
    expect(box(draw(3.19), 'y1')).toMatchObject(box(draw(3), 'y1'));
    expect(words(draw(3.21))).not.toContain('1953/54');
    expect(draw(3.6).marks.some(({ key }) => key === 'y1')).toBe(false);
    expect(words(draw(3.79))).not.toContain('97 new posts');
  });

  test('drop from the strip that the bar has become', () => {
    expect(box(draw(4), 'total')).toMatchObject({ height: 12, width: 358 });
    const strip = box(draw(4), 'total');
    const start = markOf<Dots>(draw(3.36), 'dots:pilots') as Dots;
    const ys = start.points.filter((_, i) => i % 2 === 1);
    expect(Math.max(...ys)).toBeLessThan(strip.y + 12 + 10);
  });

  test('without a figure are a hatch with its words', () => {
    const drawing = measureBudget(jobsOf([12, null]), phone)(2);
    expect(markOf<Hatch>(drawing, 'j1:open')).toBeDefined();
    expect(words(drawing)).toContain('pilots of class 2: no figure');
  });

  test('are two thousand at most; beyond, a circle stands for a power of ten and the picture says so', () => {
    expect(circles(measureBudget(jobsOf([2000]), phone)(2), 'j0')).toBe(2000);
    const drawing = measureBudget(jobsOf([26000]), phone)(2);
    expect(circles(drawing, 'j0')).toBe(260);
    expect(words(drawing)).toContain('one circle: 100 jobs');
  });
});

describe('The sentence of a step', () => {
  test('names every amount and how sure it is', () => {
    expect(budgetSentence(promise, 0)).toBe('One bar: €8.4m over four years (promised).');
    expect(budgetSentence(promise, 3)).toMatch(
      /^The bar broken into years: .*1955\/56: no figure; .*itemised nowhere \(not known\)\.$/,
    );
    expect(budgetSentence(promise, 5)).toMatch(/61 pilots \(promised\); 13 clerks; 23 not described \(not known\)\.$/);
    expect(budgetSentence(budgetView([part('all', 'total', 2, { label: 'in all' })], [['whole', []]]), 0)).toBe(
      'No amount is shown yet.',
    );
  });

  test('leaves out, as the picture does, what the form has no place for', () => {
    const view = budgetView(promise.items, [['whole', ['all', 'y1', 'pilots']]]);
    expect(budgetSentence(view, 0)).toBe('One bar: €8.4m over four years (promised).');
    expect(measureBudget(view, phone)(0).marks.map(({ key }) => key)).toEqual(['total', 'total:label']);
  });

  test.each(numbered)('differs where the picture differs (view %i)', (_index, view) => {
    const sentences = view.steps.map((_, step) => budgetSentence(view, step));
    expect(new Set(sentences).size).toBe(sentences.length);
  });
});
