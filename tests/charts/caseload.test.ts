import { describe, expect, test } from 'vitest';
import { measureCaseload } from '../../src/charts/caseload';
import { caseloadSentence } from '../../src/charts/caseload-sentence';
import type { Circle, Drawing, Hatch, Label, Line } from '../../src/charts/drawing';
import { layoutFor } from '../../src/charts/layout';
import type { Value } from '../../src/story/schema';
import { caseloadView, columnsOf, cover, falling, loadOfOne, mixed, views } from '../fixtures/views/caseload';
import { crowdedTexts } from './lint';
import { faults, faultsAtRest, layouts, playheads } from './rooms';

const phone = layoutFor(358, 355);
const desktop = layoutFor(808, 620);

const circles = ({ marks }: Drawing) => marks.filter((mark): mark is Circle => mark.shape === 'circle');
const cases = (drawing: Drawing) => circles(drawing).filter(({ key }) => key.startsWith('dot:'));
const hatches = ({ marks }: Drawing) => marks.filter((mark): mark is Hatch => mark.shape === 'hatch');
const labels = ({ marks }: Drawing) => marks.filter((mark): mark is Label => mark.shape === 'text');
const words = (drawing: Drawing) => labels(drawing).map(({ lines }) => lines.join(' '));
const isSolid = ({ r, ring, tone }: Circle) => tone === 'brick' && ring === r;
const isOutline = ({ r, ring, tone }: Circle) => tone === 'brick' && ring < r / 2;
const isGone = ({ r, ring, tone }: Circle) => tone === 'gone' && ring < r / 5;

/** The cases of a drawing of columns, by column from the left. */
function byColumn(drawing: Drawing): Circle[][] {
  const edges = labels(drawing)
    .filter(({ key }) => key.startsWith('value:'))
    .map(({ x }) => x)
    .sort((a, b) => a - b);
  return edges.map((edge, i) => cases(drawing).filter(({ x }) => x > edge && x < (edges[i + 1] ?? 1e9)));
}

describe.each(layouts)('Caseloads in %s px', (_, layout) => {
  test.each(views.map((view, i) => [i, view] as const))('are sound at every playhead (view %i)', (_index, view) => {
    const draw = measureCaseload(view, layout);
    for (const at of playheads(view.steps.length, 0.05)) expect(faults(draw(at)), `at ${at}`).toEqual([]);
  });

  test.each([falling, cover].map((view, i) => [i, view] as const))(
    'have words apart, inside and clear of marks at rest (view %i)',
    (_index, view) => {
      const draw = measureCaseload(view, layout);
      for (const at of playheads(view.steps.length, 1))
        expect([...faultsAtRest(draw(at)), ...crowdedTexts(draw(at))], `at ${at}`).toEqual([]);
    },
  );

  test('keep every mark inside the drawing at rest', () => {
    for (const view of [falling, mixed]) {
      const draw = measureCaseload(view, layout);
      for (const at of playheads(view.steps.length, 1))
        for (const { x, y, r } of circles(draw(at))) {
          expect(Math.min(x, y) - r).toBeGreaterThanOrEqual(-0.01);
          expect(x + r).toBeLessThanOrEqual(layout.width + 0.01);
          expect(y + r).toBeLessThanOrEqual(layout.height + 0.01);
        }
    }
  });

  test('have up to five columns with words apart', () => {
    for (let count = 1; count <= 5; count += 1) {
      const values: readonly Value[] = [30, 60, null, [12, 15], 7];
      const draw = measureCaseload(columnsOf(values.slice(0, count)), layout);
      expect([...faultsAtRest(draw(0)), ...crowdedTexts(draw(0))], `${count} columns`).toEqual([]);
    }
  });
});

describe('A honeycomb', () => {
  test('has one worker and as many solid dots as there are cases', () => {
    for (const value of [0, 1, 2, 3, 7, 18, 30, 31, 100, 500]) {
      const drawing = measureCaseload(loadOfOne(value), phone)(0);
      expect(cases(drawing).filter(isSolid)).toHaveLength(value);
      expect(circles(drawing).filter(({ tone }) => tone === 'ink')).toHaveLength(1);
    }
  });

  test('has dots that nowhere touch', () => {
    for (const value of [2, 30, 500]) {
      const all = circles(measureCaseload(loadOfOne(value), phone)(0));
      const gaps = all.flatMap((a, i) => all.slice(i + 1).map((b) => Math.hypot(a.x - b.x, a.y - b.y) - a.r - b.r));
      expect(gaps.reduce((least, gap) => Math.min(least, gap))).toBeGreaterThan(0);
    }
  });

  test('draws the part of a case as that part of the area of a dot', () => {
    const dots = cases(measureCaseload(loadOfOne(16.25), phone)(0));
    expect(dots).toHaveLength(17);
    expect(((dots.at(-1)?.r ?? 0) / (dots[0]?.r ?? 1)) ** 2).toBeCloseTo(0.25);
  });

  test('opens its dots to outlines where they are promised', () => {
    const dots = cases(measureCaseload(loadOfOne(18, 'promised'), phone)(0));
    expect(dots).toHaveLength(18);
    expect(dots.every(isOutline)).toBe(true);
  });

  test('hatches dots that are not known', () => {
    const drawing = measureCaseload(loadOfOne(9, 'unknown'), phone)(0);
    expect(hatches(drawing)).toHaveLength(9);
    expect(cases(drawing).filter(isSolid)).toEqual([]);
  });

  test('hatches what lies between the ends of a range', () => {
    const drawing = measureCaseload(loadOfOne([22, 24]), phone)(0);
    expect(cases(drawing).filter(isSolid)).toHaveLength(22);
    expect(hatches(drawing)).toHaveLength(2);
    expect(words(drawing)).toContain('22 to 24');
  });

  test('adds a hatch without an edge to a lower bound', () => {
    const drawing = measureCaseload(loadOfOne({ atLeast: 40 }), phone)(0);
    expect(cases(drawing)).toHaveLength(40);
    expect(hatches(drawing)).toHaveLength(1);
    expect(words(drawing)).toContain('more than 40');
  });

  test('has no dot but a hatch and the words where there is no figure, and none of that for zero', () => {
    const missing = measureCaseload(loadOfOne(null, 'unknown'), phone)(0);
    expect(cases(missing)).toEqual([]);
    expect(hatches(missing)).toHaveLength(1);
    expect(words(missing)).toContain('no figure');
    const zero = measureCaseload(loadOfOne(0), phone)(0);
    expect(hatches(zero)).toEqual([]);
    expect(words(zero)).toContain('0');
  });

  test('keeps what went as hairline rings, and moves nothing that stays', () => {
    const draw = measureCaseload(falling, phone);
    const [before, after] = [draw(0), draw(2)];
    expect(cases(after).filter(isSolid)).toHaveLength(24);
    expect(cases(after).filter(isGone)).toHaveLength(6);
    const place = ({ key, x, y }: Circle) => ({ key, x, y });
    expect(circles(after).map(place)).toEqual(circles(before).map(place));
    for (const at of [0.25, 0.5, 1.5, 1.75]) expect(cases(draw(at)).map(place)).toEqual(cases(before).map(place));
  });

  test('counts its numeral along', () => {
    const draw = measureCaseload(falling, phone);
    const value = (at: number) => labels(draw(at)).find(({ key }) => key === 'numeral')?.count?.value ?? Number.NaN;
    expect([0, 1, 2].map(value)).toEqual([30, 27, 24]);
    expect(value(0.5)).toBeGreaterThan(27);
    expect(value(0.5)).toBeLessThan(30);
  });

  test('notes the spread that an average hides', () => {
    const drawing = measureCaseload(falling, phone)(0);
    expect(words(drawing).some((line) => line.includes('more than 40 some had') && line.includes('44 one had'))).toBe(
      true,
    );
    expect(words(measureCaseload(falling, phone)(1)).join()).not.toContain('some had');
  });

  test('grows and shrinks with the largest load of the view, not of the step', () => {
    const draw = measureCaseload(mixed, phone);
    expect(cases(draw(0))[0]?.r).toBe(cases(draw(2))[0]?.r);
  });
});

describe('A cover', () => {
  test.each([
    ['phone', phone, 'start'],
    ['desktop', desktop, 'end'],
  ] as const)('on a %s has its label in the corner, no numeral, and its dots in the middle', (_, layout, anchor) => {
    const drawing = measureCaseload(cover, layout)(0);
    expect(labels(drawing)).toHaveLength(1);
    expect(words(drawing)).toEqual(['One teacher and thirty pupils']);
    expect(labels(drawing)[0]?.anchor ?? 'start').toBe(anchor);
    const worker = circles(drawing).find(({ key }) => key === 'worker');
    expect(worker).toMatchObject({ x: layout.width / 2, y: layout.height / 2 });
  });

  test('thins the rim to hairline rings and opens what is promised', () => {
    const drawing = measureCaseload(cover, desktop)(1);
    expect(cases(drawing).filter(isGone)).toHaveLength(12);
    expect(cases(drawing).filter(isOutline)).toHaveLength(18);
  });
});

describe('Columns', () => {
  test('have a dot for each case of every load, solid or open', () => {
    const columns = byColumn(measureCaseload(falling, phone)(4));
    expect(columns.map((dots) => dots.length)).toEqual([30, 27, 24, 18]);
    expect(columns.slice(0, 3).every((dots) => dots.every(isSolid))).toBe(true);
    expect(columns[3]?.every(isOutline)).toBe(true);
  });

  test('are as high as their loads, three abreast, on one baseline', () => {
    const columns = byColumn(measureCaseload(falling, desktop)(4));
    const rows = columns.map((dots) => new Set(dots.map(({ y }) => y.toFixed(3))).size);
    expect(rows).toEqual([10, 9, 8, 6]);
    expect(new Set(columns.map((dots) => Math.max(...dots.map(({ y }) => y)).toFixed(3))).size).toBe(1);
  });

  test('keep the place of a load that is still to come', () => {
    const draw = measureCaseload(falling, phone);
    const place = ({ key, x, y, r }: Circle) => ({ key, x, y, r });
    const [three, four] = [draw(3), draw(4)].map((drawing) => cases(drawing).map(place));
    expect(four?.slice(0, three?.length)).toEqual(three);
  });

  test('are made of the dots of the honeycomb, first one column, then copies that part from it', () => {
    const draw = measureCaseload(falling, phone);
    const keys = cases(draw(2)).map(({ key }) => key);
    for (const at of [2.2, 2.5, 2.8, 3])
      expect(cases(draw(at)).map(({ key }) => key)).toEqual(expect.arrayContaining(keys));
    expect(cases(draw(2.3))).toHaveLength(30);
    expect(cases(draw(2.9))).toHaveLength(81);
    const first = byColumn(draw(3))[0] as Circle[];
    const right = Math.max(...first.map(({ x }) => x));
    const copies = cases(draw(2.62)).filter(({ key, x }) => key.split(':').length === 3 && x <= right);
    const heights = new Set(first.map(({ y }) => y.toFixed(3)));
    expect(copies.length).toBeGreaterThan(0);
    for (const { y } of copies) expect(heights).toContain(y.toFixed(3));
  });

  test('have their copies in place from the top down', () => {
    const draw = measureCaseload(falling, phone);
    const at = (playhead: number) => new Map(cases(draw(playhead)).map((dot) => [dot.key, dot.x]));
    const [late, done] = [at(2.86), at(3)];
    expect(late.get('dot:second:27')).toBe(done.get('dot:second:27'));
    expect(late.get('dot:second:1')).toBeLessThan(done.get('dot:second:1') ?? 0);
  });

  test('never fade a dot that can move', () => {
    const draw = measureCaseload(falling, phone);
    for (const at of playheads(6, 0.05)) for (const { opacity } of cases(draw(at))) expect(opacity ?? 1).toBe(1);
  });

  test('let a promise part from the column before it and open on the way', () => {
    const draw = measureCaseload(falling, phone);
    const before = new Map(cases(draw(3)).map((dot) => [dot.key, dot]));
    const setting = cases(draw(3.12)).filter(({ key }) => !before.has(key));
    expect(setting.length).toBeGreaterThan(0);
    for (const { key, x, y, ring, r } of setting) {
      const twin = before.get(key.replace('hoped', 'third')) as Circle;
      expect(y).toBeCloseTo(twin.y);
      expect(x).toBeGreaterThanOrEqual(twin.x);
      expect(ring).toBeLessThan(r);
    }
  });

  test('stand on a line that draws out from where the worker sinks', () => {
    const draw = measureCaseload(falling, phone);
    const line = (at: number) => draw(at).marks.find((mark): mark is Line => mark.key === 'baseline');
    const worker = (at: number) => circles(draw(at)).find(({ key }) => key === 'worker') as Circle;
    expect(line(2)).toBeUndefined();
    expect(line(2.6)).toMatchObject({ y1: line(3)?.y1 });
    expect(line(2.6)?.x1).toBeLessThan(worker(2).x);
    expect(line(2.6)?.x2).toBeGreaterThan(worker(2).x);
    expect(line(3)).toMatchObject({ x1: 0, x2: phone.width });
    expect(worker(3).y).toBe(line(3)?.y1);
    expect(worker(3).r).toBeLessThan(1);
  });

  test('pack more abreast when the dots would become too small, and still show every one', () => {
    for (const value of [60, 200, 500]) {
      const drawing = measureCaseload(columnsOf([value, 12]), phone)(0);
      expect(byColumn(drawing).map((dots) => dots.length)).toEqual([value, 12]);
      expect(Math.min(...cases(drawing).map(({ r }) => r))).toBeGreaterThan(1);
    }
  });

  test('have a hatch and words, no dot, for no figure', () => {
    const drawing = measureCaseload(columnsOf([12, null]), phone)(0);
    expect(byColumn(drawing)[1]).toEqual([]);
    expect(hatches(drawing)).toHaveLength(1);
    expect(words(drawing)).toContain('no figure');
  });

  test('go back into the honeycomb the way they came', () => {
    const there = measureCaseload(
      caseloadView(falling.items, [
        ['cluster', 'first'],
        ['columns', 'first', 'second'],
        ['cluster', 'first'],
      ]),
      phone,
    );
    for (const t of [0.2, 0.5, 0.8]) {
      const [going, coming] = [there(t), there(2 - t)].map((drawing) =>
        cases(drawing).map(({ key, x }) => `${key} ${x.toFixed(2)}`),
      );
      expect(coming).toEqual(going);
    }
  });
});

describe('A line across the columns', () => {
  const levelOf = (drawing: Drawing, key: string) =>
    drawing.marks.find((mark): mark is Line => mark.shape === 'line' && mark.key === key)?.y1 ?? Number.NaN;

  test('lies at the height of its value', () => {
    const draw = measureCaseload(falling, desktop);
    const rows = [...new Set(cases(draw(5)).map(({ y }) => y))].sort((a, b) => b - a);
    const pitch = (rows[0] as number) - (rows[1] as number);
    const ground = (rows[0] as number) + pitch / 2;
    expect((ground - levelOf(draw(5), 'line:region:0')) / pitch).toBeCloseTo(16.1 / 3);
  });

  test('is there only when it is shown, and draws out from the left', () => {
    const draw = measureCaseload(falling, desktop);
    expect(levelOf(draw(4), 'line:region:0')).toBeNaN();
    const line = draw(4.5).marks.find((mark): mark is Line => mark.key === 'line:region:0');
    expect(line?.x1).toBe(0);
    expect(line?.x2).toBeGreaterThan(0);
    expect(line?.x2).toBeLessThan(desktop.width);
    expect(words(draw(5))).toContain('16.1 in the region, an estimate for June 2009');
  });

  test('is two lines for a range and none for no figure, which its label says', () => {
    const lines = (value: Value) => {
      const items = [
        ...columnsOf([30]).items,
        { ...falling.items[6], id: 'ref', figure: loadOfOne(value).items[0]?.figure },
      ];
      const view = caseloadView(items as never, [['line', 'c0', 'ref']]);
      const drawing = measureCaseload(view, phone)(0);
      expect(words(drawing).some((line) => line.includes(value === null ? 'no figure' : '15 to 20'))).toBe(true);
      return drawing.marks.filter(({ key }) => key.startsWith('line:')).length;
    };
    expect(lines([15, 20])).toBe(2);
    expect(lines(null)).toBe(0);
  });
});

describe('Strange caseloads', () => {
  const strange: readonly Value[] = [-5, 1e-9, 1e9, 1e300, 999.999, 'many', [30, 20], [-3, 4], { atLeast: 0 }];

  test.each(strange.map((value) => [JSON.stringify(value), value] as const))(
    'of %s are drawn finite and soon',
    (_, value) => {
      const draw = measureCaseload(loadOfOne(value), phone);
      for (const at of playheads(2, 0.25)) expect(faults(draw(at))).toEqual([]);
      expect(draw(1).marks.length).toBeLessThan(2100);
    },
  );

  test('of many thousands say how many cases a dot stands for', () => {
    const draw = measureCaseload(loadOfOne(24_000), phone);
    expect(cases(draw(0))).toHaveLength(240);
    expect(words(draw(0))).toContain('one dot for 100 pupils');
    expect(words(draw(1))).toContain('one dot for 100 pupils');
    expect(caseloadSentence(loadOfOne(24_000), 0)).toContain('one dot for 100 pupils');
  });

  test('without steps, or without a load, are drawn without dots', () => {
    expect(measureCaseload(caseloadView([], []), phone)(0).marks).toEqual([]);
    const drawing = measureCaseload(caseloadView(falling.items, [['cluster'], ['columns']]), phone)(0);
    expect(cases(drawing)).toEqual([]);
  });
});

describe('The sentence of a caseload', () => {
  test('says the load, what went and the spread', () => {
    expect(caseloadSentence(falling, 0)).toBe(
      '30 pupils in a class, when the school opened, drawn around a dot in the middle; more than 40 some had; 44 one had.',
    );
    expect(caseloadSentence(falling, 2)).toBe(
      '24 pupils in a class, “now” in the report, drawn around a dot in the middle; rings for 6 pupils that went.',
    );
  });

  test('says every column, what is promised, and the line', () => {
    expect(caseloadSentence(falling, 5)).toBe(
      'Columns of dots: 30 pupils in a class, when the school opened; 27 pupils in a class, “in 2007/08”; ' +
        '24 pupils in a class, “now” in the report; 18 pupils in a class, promised; ' +
        'a line across them: 16.1 in the region, an estimate for June 2009.',
    );
  });

  test('on a cover is the caption, and what the rings stand for', () => {
    expect(caseloadSentence(cover, 0)).toBe('One teacher and thirty pupils.');
    expect(caseloadSentence(cover, 1)).toBe(
      'One teacher and eighteen pupils, promised; rings for 12 pupils that would go.',
    );
  });

  test('says that there is no figure, and that zero is one', () => {
    expect(caseloadSentence(mixed, 1)).toBe('in 1999: no figure, drawn as a hatch around a dot in the middle.');
    expect(caseloadSentence(mixed, 8)).toBe(
      '0 pupils in 2004, drawn around a dot in the middle; rings for 41 pupils that went.',
    );
  });

  test.each([
    [9, 'happened', 8, 'happened', 'that went'],
    [9, 'happened', 8, 'promised', 'that would go'],
    [9, 'happened', 8, 'unknown', 'fewer'],
    [9, 'promised', 8, 'happened', 'fewer'],
    [9, 'unknown', 8, 'promised', 'fewer'],
    [[7, 9], 'happened', 8, 'happened', 'fewer'],
    [9, 'happened', { atLeast: 7 }, 'happened', 'fewer'],
  ] as const)(
    'says of a load of %j that %s, then %j that %s, that a ring is for one “%s”',
    (from, was, to, is, words) => {
      const loads = [loadOfOne(from as Value, was), loadOfOne(to as Value, is)];
      const items = loads.flatMap(({ items }, i) => items.map((item) => ({ ...item, id: `load-${i}` })));
      const sentence = caseloadSentence(caseloadView(items, [['cluster', 'load-0', 'load-1']]), 0);
      expect(sentence).toContain(`; a ring for 1 pupil ${words}.`);
    },
  );

  test('counts cases where a ring stands for many', () => {
    const items = [24_000, 18_000].flatMap((value, i) =>
      loadOfOne(value).items.map((item) => ({ ...item, id: `l${i}` })),
    );
    const sentence = caseloadSentence(caseloadView(items, [['cluster', 'l0', 'l1']]), 0);
    expect(sentence).toContain('rings for 6,000 pupils that went; one dot for 100 pupils');
  });

  test('differs wherever the picture does', () => {
    for (const view of views) {
      const sentences = view.steps.map((_, step) => caseloadSentence(view, step));
      expect(new Set(sentences).size).toBe(sentences.length);
    }
  });
});
