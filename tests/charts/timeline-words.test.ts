import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Drawing, Label, Leader } from '../../src/charts/drawing';
import { layoutFor } from '../../src/charts/layout';
import { measureTimeline } from '../../src/charts/timeline';
import { dodge } from '../../src/charts/timeline-dodge';
import { timelineSentence } from '../../src/charts/timeline-sentence';
import type { TimelineView } from '../../src/story/view';
import { dated } from '../../src/story/when';
import { views } from '../fixtures/views/timeline';
import { overlaps, textBoxes } from './lint';
import { faults, layouts } from './rooms';

const everywhere = [...layouts, ['358 × 331', layoutFor(358, 331)], ['292 × 207', layoutFor(292, 207)]] as const;
const [bridge, centuries] = views as [TimelineView, TimelineView];
const phone = layoutFor(358, 331);
const screen = layoutFor(808, 620);

const named = (drawing: Drawing, key: string) => drawing.marks.find((mark) => mark.key === key);
const lines = (drawing: Drawing, key: string) => (named(drawing, key) as Label | undefined)?.lines.join(' ');

describe('The words of a timeline', () => {
  it('share a line with their date in a low room, with months cut short', () => {
    const low = measureTimeline(bridge, layoutFor(400, 246))(4);
    expect(lines(low, 'when-came')).toBe('Oct 1954');
    expect((named(low, 'what-came') as Label).y).toBe((named(low, 'when-came') as Label).y);
    expect(lines(measureTimeline(bridge, phone)(4), 'when-came')).toBe('October 1954');
  });

  it('are the short ones where the room is compact', () => {
    expect(lines(measureTimeline(bridge, phone)(4), 'what-plan')).toBe('The plan');
    expect(lines(measureTimeline(bridge, screen)(4), 'what-plan')).toBe('The plan is drawn');
  });

  it('are led to their place by leaders that keep the order of time', () => {
    const drawing = measureTimeline(centuries, phone)(0);
    const ends = centuries.items.map(({ id }) => (named(drawing, `leader-${id}`) as Leader).points.at(-1) as number);
    expect(ends).toEqual(ends.toSorted((a, b) => a - b));
  });
});

describe('The words of a level timeline with more events than have room for all', () => {
  it('are left out where they would push others away, and kept where not', () => {
    const [plan] = bridge.items as [TimelineView['items'][number]];
    const items = Array.from({ length: 12 }, (_, i) => {
      const at = `${1951 + Math.floor(i / 2)}-0${1 + (i % 2) * 5}`;
      const label = i === 5 ? `The board meets${' and meets again'.repeat(8)}` : 'The board meets again';
      return dated({
        ...plan,
        id: `meeting-${i}`,
        label,
        short: label,
        figure: { ...plan.figure, value: at, text: at },
      });
    });
    const steps = [{ show: items.map(({ id }) => id), form: 'point' as const, title: '', unit: '' }];
    const drawing = measureTimeline({ ...bridge, items, steps }, screen)(0);
    const count = (start: string) => drawing.marks.filter(({ key }) => key.startsWith(start)).length;
    expect(count('when-')).toBe(12);
    expect(count('what-')).toBeGreaterThan(8);
    expect(overlaps(drawing)).toEqual([]);
  });
});

it('A date too long for its line is shortened before it is cut', () => {
  const items = bridge.items.map((item) =>
    item.id === 'grant'
      ? {
          ...item,
          when: { time: 0, text: 'more than €2m, 4 February 1952', short: 'more than €2m, 4 Feb 1952' },
        }
      : item,
  );
  const drawing = measureTimeline({ ...bridge, items }, screen)(2);
  expect(drawing.marks.find(({ key }) => key === 'when-grant')).toMatchObject({
    lines: ['more than €2m, 4 Feb 1952'],
  });
});

describe('The stems of a level timeline', () => {
  it('run through no words', () => {
    for (const view of [bridge, centuries]) {
      const drawing = measureTimeline(view, screen)(view.steps.length - 1);
      const stems = drawing.marks.filter((mark) => mark.shape === 'leader') as Leader[];
      for (const { left, right, top, bottom } of textBoxes(drawing))
        for (const { points } of stems) {
          const [x = 0, from = 0] = points;
          const ends = [from, points.at(-1) ?? 0];
          expect(x > left - 3 && x < right + 3 && Math.max(...ends) > top && Math.min(...ends) < bottom).toBe(false);
        }
    }
  });
});

describe('Words that dodge one another', () => {
  it('keep their wishes where they can, and share the way where they cannot', () => {
    expect(
      dodge(
        [
          { wish: 0, length: 10 },
          { wish: 50, length: 10 },
        ],
        100,
      ),
    ).toEqual([0, 50]);
    expect(
      dodge(
        [
          { wish: 50, length: 10 },
          { wish: 50, length: 10 },
        ],
        100,
      ),
    ).toEqual([45, 55]);
    expect(
      dodge(
        [
          { wish: 95, length: 10 },
          { wish: 95, length: 10 },
        ],
        100,
      ),
    ).toEqual([80, 90]);
    expect(dodge([], 100)).toEqual([]);
  });

  it('never overlap and never leave the line, if there is room for all', () => {
    const wishes = fc.array(
      fc.record({ wish: fc.integer({ min: -50, max: 450 }), length: fc.integer({ min: 1, max: 20 }) }),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(wishes, (some) => {
        const sorted = some.toSorted((a, b) => a.wish - b.wish);
        const places = dodge(sorted, 400);
        const ends = places.map((place, i) => place + (sorted[i]?.length ?? 0));
        return places.every((place, i) => place >= (ends[i - 1] ?? 0) - 1e-6) && (ends.at(-1) ?? 0) <= 400 + 1e-6;
      }),
    );
  });
});

describe('The timeline, given anything', () => {
  const [plan, grant] = bridge.items;
  const step = { show: [], form: 'wait', title: '', unit: '' } as const;

  it('is an empty drawing without items', () => {
    const empty: TimelineView = { kind: 'timeline', items: [], steps: [step] };
    expect(measureTimeline(empty, phone)(0).marks).toEqual([]);
    expect(timelineSentence(empty, 0)).toBe('A scale of time without dates: nothing on it yet.');
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
          return dated({
            ...plan,
            id: `i${i}`,
            part,
            label,
            short: label,
            figure,
            at,
          } as TimelineView['items'][number]);
        });
        const steps = [{ ...step }, { ...step, show: made.map(({ id }) => id), look: 'i0' }];
        const drawing = measureTimeline({ kind: 'timeline', items: made, steps }, layout);
        expect([0, 0.4, 1].flatMap((playhead) => faults(drawing(playhead)))).toEqual([]);
        expect(overlaps(drawing(1))).toEqual([]);
      }),
      { numRuns: 60, seed: 7 },
    );
  });
});
