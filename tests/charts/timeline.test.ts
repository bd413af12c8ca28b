import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Box, Circle, Drawing, Label, Leader, Line } from '../../src/charts/drawing';
import { layoutFor } from '../../src/charts/layout';
import { timeline } from '../../src/charts/timeline';
import { dodge } from '../../src/charts/timeline-dodge';
import type { TimelineView } from '../../src/story/view';
import { views } from '../fixtures/views/timeline';
import { crowdedTexts, overlaps } from './lint';
import { faults, faultsAtRest, layouts, playheads } from './rooms';

const everywhere = [...layouts, ['358 × 331', layoutFor(358, 331)], ['292 × 207', layoutFor(292, 207)]] as const;
const [bridge, centuries, single] = views as [TimelineView, TimelineView, TimelineView];
const phone = layoutFor(358, 331);
const screen = layoutFor(808, 620);

const named = (drawing: Drawing, key: string) => drawing.marks.find((mark) => mark.key === key);
const keyed = (drawing: Drawing, start: string) => drawing.marks.filter(({ key }) => key.startsWith(start));
const lines = (drawing: Drawing, key: string) => (named(drawing, key) as Label | undefined)?.lines.join(' ');
/** Words on a ground of their own, and words at the end of their leader, touch what they belong to. */
const isOwn = (fault: string) => /touches (bee:|ground-)/.test(fault);

describe('The timeline, in every room', () => {
  it.each(everywhere)('is finite and names each mark once at every playhead in %s', (_, layout) => {
    for (const view of views) {
      const drawing = timeline.measure(view, layout);
      expect(playheads(view.steps.length, 0.05).flatMap((playhead) => faults(drawing(playhead)))).toEqual([]);
    }
  });

  it.each(everywhere)('keeps its words large, inside, apart and clear of marks in %s', (_, layout) => {
    for (const view of views) {
      const drawing = timeline.measure(view, layout);
      for (const step of view.steps.keys()) {
        const crowded = crowdedTexts(drawing(step)).filter((fault) => !isOwn(fault));
        expect([...faultsAtRest(drawing(step)), ...crowded]).toEqual([]);
      }
    }
  });
});

describe('The scale of a timeline', () => {
  it('is true to time: equal years are equally long, and a month stands in its middle', () => {
    const drawing = timeline.measure(bridge, phone)(4);
    const years = [1951, 1952, 1953, 1954, 1955].map((year) => (named(drawing, `tick-${year}`) as Line).y1);
    const lengths = years.slice(1).map((y, i) => y - (years[i] as number));
    for (const length of lengths) expect(length).toBeCloseTo(lengths[0] as number, 0);
    const { y } = named(drawing, 'dot-came') as Circle;
    expect((y - (years[3] as number)) / (lengths[3] as number)).toBeCloseTo(9.5 / 12, 1);
  });

  it('stands upright where the room is compact, and lies where it is wide', () => {
    const upright = named(timeline.measure(bridge, phone)(0), 'axis') as Line;
    expect(upright.x1).toBe(upright.x2);
    const level = named(timeline.measure(bridge, screen)(0), 'axis') as Line;
    expect(level.y1).toBe(level.y2);
  });

  it('is the same for all steps, whatever they show', () => {
    const drawing = timeline.measure(bridge, phone);
    const ticks = bridge.steps.map((_, step) => keyed(drawing(step), 'tick-'));
    for (const step of ticks) expect(step).toEqual(ticks[0]);
  });

  it('names every other year, or round ones, where all would be crowded', () => {
    const texts = (drawing: Drawing) => keyed(drawing, 'year-').map((mark) => (mark as Label).lines[0]);
    expect(texts(timeline.measure(centuries, phone)(0))).toEqual([
      '1550',
      '1600',
      '1650',
      '1700',
      '1750',
      '1800',
      '1850',
      '1900',
      '1950',
      '2000',
    ]);
    expect(texts(timeline.measure(single, phone)(0))).toEqual(['1969', '1970']);
    expect(texts(timeline.measure(bridge, screen)(0))).toEqual(['1951', '’52', '’53', '’54', '1955']);
  });
});

describe('The marks of a timeline', () => {
  const drawing = timeline.measure(bridge, phone);

  it('are a filled dot for what happened and for what came, and a ring for what was due', () => {
    const [plan, came, due] = ['plan', 'came', 'due'].map((id) => named(drawing(4), `dot-${id}`) as Circle);
    expect([plan?.ring, came?.ring]).toEqual([plan?.r, came?.r]);
    expect(due?.ring).toBeLessThan((due?.r ?? 0) / 2);
  });

  it('are squares for amounts, part of one for part of a unit, with no dot on the axis', () => {
    const [one, two, half] = keyed(drawing(4), 'square-grant-') as Box[];
    expect(one?.width).toBeCloseTo(one?.height ?? 0);
    expect(two?.width).toBeCloseTo(one?.width ?? 0);
    expect(half?.width).toBeCloseTo((one?.width ?? 0) / 2);
    expect(one?.tone).toBe('canal');
    expect(named(drawing(4), 'dot-grant')).toBeUndefined();
    expect(lines(drawing(4), 'when-grant')).toBe('€2.5m, May 1952');
  });

  it('are a hatch and words where there is no figure, and stand past the axis where there is no date', () => {
    expect(keyed(drawing(4), 'square-loan-')).toMatchObject([{ shape: 'hatch' }]);
    expect(lines(drawing(4), 'when-loan')).toBe('no figure, 1955');
    expect(named(drawing(4), 'dot-lost:hatch')).toMatchObject({ shape: 'hatch', round: true });
    expect((named(drawing(4), 'dot-lost') as Circle).y).toBeGreaterThan((named(drawing(4), 'axis') as Line).y2);
    expect(lines(drawing(4), 'when-lost')).toBe('no figure');
  });

  it('have a hollow stretch of axis from what was due to what came, when the step is a wait', () => {
    expect(named(drawing(2), 'wait-due')).toBeUndefined();
    const wait = named(drawing(3), 'wait-due') as Box;
    expect(wait.y).toBe((named(drawing(3), 'dot-due') as Circle).y);
    expect(wait.y + wait.height).toBeCloseTo((named(drawing(3), 'dot-came') as Circle).y);
    const point = { ...bridge, steps: bridge.steps.map((step) => ({ ...step, form: 'point' as const })) };
    expect(named(timeline.measure(point, phone)(3), 'wait-due')).toBeUndefined();
  });

  it('are at most one bee: a mark, or the ground of words that have none', () => {
    const bees = (step: number) =>
      new Set(
        drawing(step)
          .marks.filter(({ tone }) => tone === 'bee')
          .map(({ key }) => key.split('-')[1]),
      );
    expect([0, 1, 2, 3, 4].map((step) => [...bees(step)])).toEqual([[], ['plan'], ['grant'], ['due'], ['fear']]);
  });

  it('stay where they are while others come', () => {
    const kinds = ['dot-plan', 'leader-plan', 'when-plan', 'square-grant-0', 'leader-grant'];
    for (const key of kinds)
      expect(named(drawing(3.5), key)).toMatchObject({ ...named(drawing(4), key), opacity: expect.anything() });
  });

  it('grow in turn: the dot, then its leader, then its words', () => {
    const due = (playhead: number) => {
      const now = drawing(2 + playhead);
      const { points = [] } = (named(now, 'leader-due') as Leader | undefined) ?? {};
      return [named(now, 'dot-due') !== undefined, points.at(-2) !== points[0], named(now, 'when-due') !== undefined];
    };
    expect([0.1, 0.4, 0.95].map(due)).toEqual([
      [true, false, false],
      [true, true, false],
      [true, true, true],
    ]);
  });
});

describe('The words of a timeline', () => {
  it('share a line with their date in a low room, with months cut short', () => {
    const low = timeline.measure(bridge, layoutFor(400, 246))(4);
    expect(lines(low, 'when-came')).toBe('Oct 1954');
    expect((named(low, 'what-came') as Label).y).toBe((named(low, 'when-came') as Label).y);
    expect(lines(timeline.measure(bridge, phone)(4), 'when-came')).toBe('October 1954');
  });

  it('are the short ones where the room is compact', () => {
    expect(lines(timeline.measure(bridge, phone)(4), 'what-plan')).toBe('The plan');
    expect(lines(timeline.measure(bridge, screen)(4), 'what-plan')).toBe('The plan is drawn');
  });

  it('are led to their place by leaders that keep the order of time', () => {
    const drawing = timeline.measure(centuries, phone)(0);
    const ends = centuries.items.map(({ id }) => (named(drawing, `leader-${id}`) as Leader).points.at(-1) as number);
    expect(ends).toEqual(ends.toSorted((a, b) => a - b));
  });
});

describe('Words that dodge one another', () => {
  it('keep their wishes where they can, and share the way where they cannot', () => {
    expect(
      dodge(
        [
          { at: 0, length: 10 },
          { at: 50, length: 10 },
        ],
        0,
        100,
      ),
    ).toEqual([0, 50]);
    expect(
      dodge(
        [
          { at: 50, length: 10 },
          { at: 50, length: 10 },
        ],
        0,
        100,
      ),
    ).toEqual([45, 55]);
    expect(
      dodge(
        [
          { at: 95, length: 10 },
          { at: 95, length: 10 },
        ],
        0,
        100,
      ),
    ).toEqual([80, 90]);
    expect(dodge([], 0, 100)).toEqual([]);
  });

  it('never overlap and never leave the line, if there is room for all', () => {
    const wishes = fc.array(
      fc.record({ at: fc.integer({ min: -50, max: 450 }), length: fc.integer({ min: 1, max: 20 }) }),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(wishes, (some) => {
        const sorted = some.toSorted((a, b) => a.at - b.at);
        const places = dodge(sorted, 0, 400);
        const ends = places.map((place, i) => place + (sorted[i]?.length ?? 0));
        return places.every((place, i) => place >= (ends[i - 1] ?? 0) - 1e-6) && (ends.at(-1) ?? 0) <= 400 + 1e-6;
      }),
    );
  });
});

describe('The sentence of the timeline', () => {
  const sentences = bridge.steps.map((_, step) => timeline.sentence(bridge, step));

  it('gives the years, the events in the order of time, and the wait', () => {
    expect(sentences[0]).toBe('A scale of time from 1951 to 1955: nothing on it yet.');
    expect(sentences[3]).toBe(
      'A scale of time from 1951 to 1955: 14 March 1951, The plan is drawn; €2.5m, May 1952, From the harbour fund, in a hurry; June 1952, Traffic expected “by summer” (promised); October 1954, Traffic comes. The wait, drawn hollow, from June 1952 to October 1954. To look at: Traffic expected “by summer”.',
    );
    expect(timeline.sentence(single, 0)).toBe('The year 1969: 20 July 1969, The only day.');
  });

  it('differs wherever the picture differs', () => {
    expect(new Set(sentences).size).toBe(sentences.length);
  });
});

describe('The timeline, given anything', () => {
  const [plan, grant] = bridge.items;
  const step = { show: [], form: 'wait', title: '', unit: '' } as const;

  it('is an empty drawing without items', () => {
    const empty: TimelineView = { kind: 'timeline', items: [], steps: [step] };
    expect(timeline.measure(empty, phone)(0).marks).toEqual([]);
    expect(timeline.sentence(empty, 0)).toBe('A scale of time without dates: nothing on it yet.');
  });

  it('stays finite, inside and apart with twenty events on any dates, with long words and any amounts', () => {
    if (!plan || !grant) throw new Error('The fixture has changed.');
    const dates = fc.constantFrom(
      '0001',
      '1066-10-14',
      '2016',
      '2016-05',
      '2016-05-19',
      '2016-05-20',
      '9999',
      '2016-02-31',
      'soon',
    );
    const parts = fc.constantFrom('event', 'amount', 'due', 'came', 'note');
    const amounts = fc.constantFrom(1.5, 0, -3, 1e9, 40, null, [1, 2] as [number, number], { atLeast: 2.2 });
    const words = fc.constantFrom(
      'It opens',
      'Incomprehensibilities'.repeat(4),
      'A long way to say that it was not yet there at all, whatever they said',
    );
    const items = fc.array(fc.record({ at: dates, part: parts, amount: amounts, label: words }), {
      minLength: 1,
      maxLength: 20,
    });
    fc.assert(
      fc.property(items, fc.constantFrom(...everywhere.map(([, layout]) => layout)), (some, layout) => {
        const made = some.map(({ at, part, amount, label }, i) => {
          const figure = { ...grant.figure, value: amount, text: amount === null ? 'no figure' : '€m' };
          return { ...plan, id: `i${i}`, part, label, short: label, figure, at } as TimelineView['items'][number];
        });
        const steps = [{ ...step }, { ...step, show: made.map(({ id }) => id), look: 'i0' }];
        const drawing = timeline.measure({ kind: 'timeline', items: made, steps }, layout);
        expect([0, 0.4, 1].flatMap((playhead) => faults(drawing(playhead)))).toEqual([]);
        expect(overlaps(drawing(1))).toEqual([]);
      }),
      { numRuns: 60, seed: 7 },
    );
  });
});
