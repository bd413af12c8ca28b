import { describe, expect, test } from 'vitest';
import { measureCrowd } from '../../src/charts/crowd';
import { crowdSentence } from '../../src/charts/crowd-sentence';
import type { Dots, Drawing, Label } from '../../src/charts/drawing';
import { layoutFor } from '../../src/charts/layout';
import type { Value } from '../../src/story/schema';
import { crowdView, views } from '../fixtures/views/crowd';
import { crowdedTexts } from './lint';
import { faults, faultsAtRest, layouts, playheads } from './rooms';

const phone = layoutFor(358, 355);
const fewer = crowdView(1400, 1237, 163);

const dots = ({ marks }: Drawing) => marks.filter((mark): mark is Dots => mark.shape === 'dots');
const labels = ({ marks }: Drawing) => marks.filter((mark): mark is Label => mark.shape === 'text');
const words = (drawing: Drawing) => labels(drawing).map(({ lines }) => lines.join(' '));
const count = (marks: readonly Dots[]) => marks.reduce((sum, { points }) => sum + points.length / 2, 0);
const solid = (drawing: Drawing) => dots(drawing).filter(({ tone, ring, r }) => tone === 'brick' && ring === r);
const gone = (drawing: Drawing) => dots(drawing).filter(({ tone }) => tone === 'gone');
const xs = ({ points }: Dots) => points.filter((_, i) => i % 2 === 0);
const ys = ({ points }: Dots) => points.filter((_, i) => i % 2 === 1);

describe.each(layouts)('Crowds in %s px', (_, layout) => {
  test.each(views.map((view, i) => [i, view] as const))('are sound at every playhead (view %i)', (_index, view) => {
    const draw = measureCrowd(view, layout);
    for (const at of playheads(view.steps.length, 0.1)) expect(faults(draw(at)), `at ${at}`).toEqual([]);
  });

  test.each(views.map((view, i) => [i, view] as const))(
    'have words apart, inside and clear of dots at rest (view %i)',
    (_index, view) => {
      const draw = measureCrowd(view, layout);
      for (const at of playheads(view.steps.length, 1))
        expect([...faultsAtRest(draw(at)), ...crowdedTexts(draw(at))], `at ${at}`).toEqual([]);
    },
  );

  test('keep every dot inside the drawing at rest', () => {
    for (const view of views)
      for (const at of [0, 1, 2])
        for (const group of dots(measureCrowd(view, layout)(at))) {
          expect(Math.min(...xs(group), ...ys(group)) - group.r).toBeGreaterThanOrEqual(-0.01);
          expect(Math.max(...xs(group)) + group.r).toBeLessThanOrEqual(layout.width + 0.01);
          expect(Math.max(...ys(group)) + group.r).toBeLessThanOrEqual(layout.height + 0.01);
        }
  });
});

describe('A crowd', () => {
  test('has one dot each: all solid, then those who went as hairline rings', () => {
    const draw = measureCrowd(fewer, phone);
    expect([count(solid(draw(0))), count(gone(draw(0)))]).toEqual([1400, 0]);
    expect([count(solid(draw(1))), count(gone(draw(1)))]).toEqual([1237, 163]);
    expect([count(solid(draw(2))), count(gone(draw(2)))]).toEqual([1237, 163]);
  });

  test('of more than a number has a hatched dot beyond it, before and now', () => {
    const draw = measureCrowd(crowdView({ atLeast: 740 }, { atLeast: 300 }, 12), phone);
    const hatched = (at: number) => count(dots(draw(at)).filter((mark) => mark.hatched));
    expect([count(solid(draw(0))), hatched(0)]).toEqual([740, 1]);
    expect([count(solid(draw(1))), hatched(1), count(gone(draw(1)))]).toEqual([300, 1, 440]);
  });

  test('shows those who went wherever it names them', () => {
    const steps = fewer.steps.map((step) => ({ ...step, show: step.show.filter((id) => id !== 'all') }));
    const draw = measureCrowd({ ...fewer, steps }, phone);
    expect([count(gone(draw(1))), count(gone(draw(2)))]).toEqual([0, 163]);
    expect(crowdSentence({ ...fewer, steps }, 2)).toContain('163');
  });

  test('is one mark for each group, however many dots it has', () => {
    const draw = measureCrowd(fewer, phone);
    for (const at of [0, 0.5, 1, 1.5, 2]) expect(dots(draw(at))).toHaveLength(2);
  });

  test('moves nobody who stays', () => {
    const draw = measureCrowd(fewer, phone);
    const [stay] = dots(draw(0)) as [Dots];
    for (const at of [0.5, 1, 1.5, 2]) expect(dots(draw(at))[0]?.points).toBe(stay.points);
  });

  test('opens the rim in place, then gathers it clear of the others', () => {
    const draw = measureCrowd(fewer, phone);
    const rim = (at: number) => dots(draw(at))[1] as Dots;
    expect(rim(1).points).toEqual(rim(0).points);
    const stay = dots(draw(2))[0] as Dots;
    const middle = [
      (Math.max(...xs(stay)) + Math.min(...xs(stay))) / 2,
      (Math.max(...ys(stay)) + Math.min(...ys(stay))) / 2,
    ];
    const reach = (Math.max(...xs(stay)) - Math.min(...xs(stay))) / 2;
    const away = xs(rim(2)).map((x, i) => Math.hypot(x - (middle[0] ?? 0), (ys(rim(2))[i] ?? 0) - (middle[1] ?? 0)));
    expect(Math.min(...away)).toBeGreaterThan(reach + rim(2).r);
  });

  test('sends the leftmost of the rim to the left of the small disc, so that paths keep their order round', () => {
    const draw = measureCrowd(fewer, phone);
    const [before, after] = [xs(dots(draw(1))[1] as Dots), xs(dots(draw(2))[1] as Dots)];
    const order = before.map((_, i) => i).sort((a, b) => (before[a] ?? 0) - (before[b] ?? 0));
    const mean = (part: readonly number[]) => part.reduce((sum, i) => sum + (after[i] ?? 0), 0) / part.length;
    expect(mean(order.slice(0, 40))).toBeLessThan(mean(order.slice(-40)));
  });

  test('has strong words for the count to look at, and for no other', () => {
    const steps = fewer.steps.map((step, i) => ({ ...step, look: ['all', 'now', 'fewer'][i] as string }));
    const strong = (draw: (at: number) => Drawing) =>
      [0, 1, 2].map((at) =>
        labels(draw(at)).flatMap(({ key, weight }) => (weight === 600 && key.startsWith('label:') ? [key] : [])),
      );
    expect(strong(measureCrowd(fewer, phone))).toEqual([[], [], []]);
    expect(strong(measureCrowd({ ...fewer, steps }, phone))).toEqual([['label:all'], ['label:now'], ['label:fewer']]);
  });

  test('counts its numeral along', () => {
    const draw = measureCrowd(fewer, phone);
    const value = (at: number) => labels(draw(at)).find(({ key }) => key === 'numeral')?.count?.value ?? Number.NaN;
    expect([0, 1, 2].map(value)).toEqual([1400, 1237, 1237]);
    expect(value(0.5)).toBeLessThan(1400);
    expect(value(0.5)).toBeGreaterThan(1237);
  });

  test('says how many went above their disc, once they stand apart', () => {
    const draw = measureCrowd(fewer, phone);
    expect(words(draw(1))).not.toContain('163');
    expect(words(draw(2))).toContain('163');
    expect(words(draw(2))).toContain('by subtraction');
  });
});

describe('Another crowd', () => {
  test('that has grown shows more dots and no rings', () => {
    const draw = measureCrowd(crowdView(640, 712, 72), phone);
    expect(count(solid(draw(0)))).toBe(640);
    for (const at of [1, 2]) expect([count(solid(draw(at))), count(gone(draw(at)))]).toEqual([712, 0]);
  });

  test('that has gone altogether is rings alone', () => {
    const draw = measureCrowd(crowdView(12, 0, 12), phone);
    for (const at of [1, 2]) expect([count(solid(draw(at))), count(gone(draw(at)))]).toEqual([0, 12]);
    expect(words(draw(1))).toContain('0');
  });

  test('without a figure has no dots but a hatch and the words', () => {
    const drawing = measureCrowd(crowdView(300, null, null), phone)(1);
    expect(dots(drawing)).toEqual([]);
    expect(drawing.marks.filter(({ shape }) => shape === 'hatch')).toHaveLength(1);
    expect(words(drawing)).toContain('no figure');
  });

  test('with a range has hatched dots, of neither kind, between its ends', () => {
    const drawing = measureCrowd(crowdView([1000, 1100], [700, 800], [200, 400]), phone)(1);
    expect(dots(drawing).map(({ hatched }) => hatched)).toEqual([false, true, false, false]);
    expect(count(solid(drawing))).toBe(700);
    expect(count(dots(drawing).filter(({ tone }) => tone === 'ink'))).toBe(100);
    expect(count(gone(drawing))).toBe(300);
  });

  test('of ten thousand has ten thousand dots; of more, a dot for ten or more, and says so', () => {
    expect(count(dots(measureCrowd(crowdView(10_000, 8_000, 2_000), phone)(0)))).toBe(10_000);
    const view = crowdView(1_400_000, 1_237_000, 163_000);
    expect(count(dots(measureCrowd(view, phone)(0)))).toBe(1400);
    expect(words(measureCrowd(view, phone)(0)).join(' ')).toContain('one dot for 1,000 birds');
    expect(crowdSentence(view, 0)).toContain('one dot for 1,000 birds');
  });

  const strange: readonly (readonly [Value, Value])[] = [
    [-5, 3],
    [1e9, 1e-9],
    [1e300, 7],
    ['many', 'few'],
    [0, 0],
    [[30, 20], { atLeast: 10 }],
    [2.5, 1.5],
  ];

  test.each(strange)('of %j, then %j is drawn finite', (all, now) => {
    const draw = measureCrowd(crowdView(all, now, null), phone);
    for (const at of playheads(3, 0.25)) expect(faults(draw(at))).toEqual([]);
  });

  test('with only one of its counts, or with none, is drawn', () => {
    const steps = fewer.steps.map((step) => ({ ...step, show: ['now'] }));
    const lone = { ...fewer, items: fewer.items.slice(1, 2), steps };
    expect(count(solid(measureCrowd(lone, phone)(2)))).toBe(1237);
    expect(measureCrowd({ ...fewer, items: [], steps: [] }, phone)(0).marks).toEqual([]);
  });
});

describe('The sentence of a crowd', () => {
  test('says the count, what the rings are, and that they stand apart', () => {
    expect([0, 1, 2].map((step) => crowdSentence(fewer, step))).toEqual([
      '1,400 birds counted in 2014/15, one dot each.',
      '1,237 birds counted in May 2016, one dot each; rings for the rest of the 1,400 birds counted in 2014/15.',
      '1,237 birds counted in May 2016, one dot each; rings for the rest of the 1,400 birds counted in 2014/15; ' +
        'the rings stand apart: 163 by subtraction.',
    ]);
  });

  test('says of a crowd that has grown that it is more', () => {
    expect(crowdSentence(crowdView(640, 712, 72), 1)).toBe(
      '712 birds counted in May 2016, one dot each; more than the 640 birds counted in 2014/15.',
    );
  });

  test('says that there is no figure', () => {
    expect(crowdSentence(crowdView(300, null, null), 1)).toBe(
      'birds counted in May 2016: no figure, drawn as a hatch.',
    );
  });
});
