import { describe, expect, it } from 'vitest';
import type { Box, Circle, Drawing, Label, Leader, Line } from '../../src/charts/drawing';
import { layoutFor } from '../../src/charts/layout';
import { measureTimeline } from '../../src/charts/timeline';
import { timelineSentence } from '../../src/charts/timeline-sentence';
import type { TimelineView } from '../../src/story/view';
import { views } from '../fixtures/views/timeline';
import { crowdedTexts } from './lint';
import { faults, faultsAtRest, layouts, playheads } from './rooms';

const everywhere = [...layouts, ['358 × 331', layoutFor(358, 331)], ['292 × 207', layoutFor(292, 207)]] as const;
const [bridge, centuries, single] = views as [TimelineView, TimelineView, TimelineView];
const phone = layoutFor(358, 331);
const screen = layoutFor(808, 620);

const named = (drawing: Drawing, key: string) => drawing.marks.find((mark) => mark.key === key);
const keyed = (drawing: Drawing, start: string) => drawing.marks.filter(({ key }) => key.startsWith(start));
const lines = (drawing: Drawing, key: string) => (named(drawing, key) as Label | undefined)?.lines.join(' ');
/** Words on a ground of their own touch it. */
const isOwn = (fault: string) => /touches ground-/.test(fault);

describe('The timeline, in every room', () => {
  it.each(everywhere)('is finite and names each mark once at every playhead in %s', (_, layout) => {
    for (const view of views) {
      const drawing = measureTimeline(view, layout);
      expect(playheads(view.steps.length, 0.05).flatMap((playhead) => faults(drawing(playhead)))).toEqual([]);
    }
  });

  it.each(everywhere)('keeps its words large, inside, apart and clear of marks in %s', (_, layout) => {
    for (const view of views) {
      const drawing = measureTimeline(view, layout);
      for (const step of view.steps.keys()) {
        const crowded = crowdedTexts(drawing(step)).filter((fault) => !isOwn(fault));
        expect([...faultsAtRest(drawing(step)), ...crowded]).toEqual([]);
      }
    }
  });
});

describe('The scale of a timeline', () => {
  it('is true to time: equal years are equally long, and a month stands in its middle', () => {
    const drawing = measureTimeline(bridge, phone)(4);
    const years = [1951, 1952, 1953, 1954, 1955].map((year) => (named(drawing, `tick-${year}`) as Line).y1);
    const lengths = years.slice(1).map((y, i) => y - (years[i] as number));
    for (const length of lengths) expect(length).toBeCloseTo(lengths[0] as number, 0);
    const { y } = named(drawing, 'dot-came') as Circle;
    expect((y - (years[3] as number)) / (lengths[3] as number)).toBeCloseTo(9.5 / 12, 1);
  });

  it('stands upright where the room is compact, and lies where it is wide', () => {
    const upright = named(measureTimeline(bridge, phone)(0), 'axis') as Line;
    expect(upright.x1).toBe(upright.x2);
    const level = named(measureTimeline(bridge, screen)(0), 'axis') as Line;
    expect(level.y1).toBe(level.y2);
  });

  it('is the same for all steps, whatever they show', () => {
    const drawing = measureTimeline(bridge, phone);
    const ticks = bridge.steps.map((_, step) => keyed(drawing(step), 'tick-'));
    for (const step of ticks) expect(step).toEqual(ticks[0]);
  });

  it('names every other year, or round ones, where all would be crowded', () => {
    const texts = (drawing: Drawing) => keyed(drawing, 'year-').map((mark) => (mark as Label).lines[0]);
    expect(texts(measureTimeline(centuries, phone)(0))).toEqual([
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
    expect(texts(measureTimeline(single, phone)(0))).toEqual(['1969', '1970']);
    expect(texts(measureTimeline(bridge, screen)(0))).toEqual(['1951', '’52', '’53', '’54', '1955']);
  });
});

describe('The marks of a timeline', () => {
  const drawing = measureTimeline(bridge, phone);

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

  it('are squares for amounts alone', () => {
    const owners = new Set(keyed(drawing(4), 'square-').map(({ key }) => key.split('-')[1]));
    expect([...owners]).toEqual(['grant', 'loan']);
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
    expect(named(measureTimeline(point, phone)(3), 'wait-due')).toBeUndefined();
  });

  it.each(['promised', 'unknown'] as const)(
    'stand on a ground where an event or an amount to look at is %s',
    (status) => {
      for (const id of ['plan', 'grant']) {
        const items = bridge.items.map((item) =>
          item.id === id ? { ...item, figure: { ...item.figure, status } } : item,
        );
        const steps = bridge.steps.map((step) => ({ ...step, show: [id], look: id }));
        const { marks } = measureTimeline({ ...bridge, items, steps }, phone)(0);
        expect(marks.filter(({ tone }) => tone === 'bee').map(({ key }) => key)).toEqual([`ground-${id}`]);
      }
    },
  );

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

describe('The sentence of the timeline', () => {
  const sentences = bridge.steps.map((_, step) => timelineSentence(bridge, step));

  it('gives the years, the events in the order of time, and the wait', () => {
    expect(sentences[0]).toBe('A scale of time from 1951 to 1955: nothing on it yet.');
    expect(sentences[3]).toBe(
      'A scale of time from 1951 to 1955: 14 March 1951, The plan is drawn; €2.5m, May 1952, From the harbour fund, in a hurry; June 1952, Traffic expected “by summer” (promised); October 1954, Traffic comes. The wait, drawn hollow, from June 1952 to October 1954. To look at: Traffic expected “by summer”.',
    );
    expect(timelineSentence(single, 0)).toBe('The year 1969: 20 July 1969, The only day.');
  });

  it('differs wherever the picture differs', () => {
    expect(new Set(sentences).size).toBe(sentences.length);
  });
});
