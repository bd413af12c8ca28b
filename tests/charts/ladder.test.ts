import { describe, expect, it } from 'vitest';
import type { Box, Drawing, Hatch, Label } from '../../src/charts/drawing';
import { measureLadder } from '../../src/charts/ladder';
import { ladderSentence } from '../../src/charts/ladder-sentence';
import { layoutFor } from '../../src/charts/layout';
import type { LadderView } from '../../src/story/view';
import { views } from '../fixtures/views/ladder';
import { crowdedTexts } from './lint';
import { faults, faultsAtRest, layouts, playheads } from './rooms';

const everywhere = [...layouts, ['358 × 331', layoutFor(358, 331)], ['292 × 207', layoutFor(292, 207)]] as const;
const [harbour, plain] = views as [LadderView, LadderView];
const phone = layoutFor(358, 331);

const named = (drawing: Drawing, key: string) => drawing.marks.find((mark) => mark.key === key);
const box = (drawing: Drawing, key: string) => named(drawing, key) as Box;
const keyed = (drawing: Drawing, start: string) => drawing.marks.filter(({ key }) => key.startsWith(start));
const foot = ({ y, height }: Box | Hatch) => y + height;
const areas = ['safety', 'berths', 'pilots', 'dredging', 'board'];

describe('The ladder, in every room', () => {
  it.each(everywhere)('is finite and names each mark once at every playhead in %s', (_, layout) => {
    for (const view of views) {
      const drawing = measureLadder(view, layout);
      expect(playheads(view.steps.length, 0.05).flatMap((playhead) => faults(drawing(playhead)))).toEqual([]);
    }
  });

  it.each(everywhere)('keeps its words large, inside, apart and clear of marks in %s', (_, layout) => {
    const onPlate = /^"Overall" touches/;
    for (const view of views) {
      const drawing = measureLadder(view, layout);
      for (const step of view.steps.keys()) {
        const crowded = crowdedTexts(drawing(step)).filter((fault) => !onPlate.test(fault));
        expect([...faultsAtRest(drawing(step)), ...crowded]).toEqual([]);
      }
    }
  });
});

describe('The plates of the ladder', () => {
  const drawing = measureLadder(harbour, phone);

  it('are not there on the empty ladder, and come in over the top edge', () => {
    expect(keyed(drawing(0), 'plate-')).toEqual([]);
    expect(keyed(drawing(0), 'thread-')).toEqual([]);
    expect(keyed(drawing(0), 'rung-')).toHaveLength(4);
    const plates = keyed(drawing(0.03), 'plate-') as Box[];
    expect(plates).toHaveLength(5);
    expect(plates.every(({ y, height }) => y === 0 && height < 13)).toBe(true);
  });

  it('fall at one speed, so that the lowest land last', () => {
    const ends = areas.map((lane) => foot(box(drawing(1), `plate-${lane}`)));
    const midway = areas.map((lane) => foot(box(drawing(0.4), `plate-${lane}`)));
    expect(new Set(midway.map((y) => y.toFixed(6))).size).toBe(1);
    const nearly = areas.map((lane) => foot(box(drawing(0.75), `plate-${lane}`)));
    expect(nearly[1]).toBeCloseTo(ends[1] as number);
    expect(nearly[0]).toBeLessThan(ends[0] as number);
  });

  it('have landed before the bee and the words show', () => {
    const ends = areas.map((lane) => foot(box(drawing(1), `plate-${lane}`)));
    const landed = areas.map((lane) => foot(box(drawing(0.81), `plate-${lane}`)));
    for (const [i, y] of landed.entries()) expect(y).toBeCloseTo(ends[i] as number);
  });

  it('stand on the rung of their grade', () => {
    const rung = (drawn: Drawing, i: number) => (named(drawn, `rung-${i}`) as { y1: number }).y1;
    expect(areas.map((lane) => foot(box(drawing(1), `plate-${lane}`)))).toEqual(
      [3, 2, 3, 2, 3].map((i) => rung(drawing(1), i)),
    );
    expect(foot(box(drawing(5), 'plate-pilots'))).toBe(rung(drawing(5), 0));
  });

  it('are the same marks in every step that judges their lane, and climb straight to the next rung', () => {
    for (const step of [1, 2, 3, 4, 5, 6])
      for (const lane of areas) expect(box(drawing(step), `plate-${lane}`)).toBeDefined();
    const climb = [4, 4.2, 4.4, 4.6, 4.8, 5].map((playhead) => box(drawing(playhead), 'plate-pilots'));
    expect(climb.map(foot)).toEqual(climb.map(foot).toSorted((a, b) => b - a));
    expect(new Set(climb.map(({ x }) => x)).size).toBe(1);
  });

  it('leave hairline outlines where they stood, named by their year, as long as those are shown', () => {
    const before = box(drawing(4), 'plate-pilots');
    const place = box(drawing(5), 'place-pilots-1987');
    expect(place).toMatchObject({ x: before.x, y: before.y, tone: 'gone', edge: 1.25 });
    expect(named(drawing(4), 'place-pilots-1987')).toBeUndefined();
    expect(named(drawing(6), 'place-pilots-1987')).toBeUndefined();
    expect(named(drawing(5), 'group-1987')).toMatchObject({ lines: ['1987'], weight: 400 });
    expect(named(drawing(5), 'group-1991')).toMatchObject({ lines: ['1991'], weight: 600 });
  });

  it('set the rung the overall one stands on in ink, over its hairline', () => {
    for (const [step, rung] of [
      [2, 3],
      [3, 3],
      [4, 3],
      [5, 1],
      [6, 1],
    ] as const) {
      const keys = drawing(step).marks.map(({ key }) => key);
      expect(keys.filter((key) => key.startsWith('stood-'))).toEqual([`stood-${rung}`]);
      expect(keys.indexOf(`stood-${rung}`)).toBeGreaterThan(keys.indexOf(`rung-${rung}`));
    }
    expect(keyed(drawing(1), 'stood-')).toEqual([]);
  });

  it('lose their names before they set off, and get those of the next judgements when they have landed', () => {
    const names = (at: number) => keyed(drawing(at), 'name-').map(({ key }) => key);
    expect(names(4)).toContain('name-berths-1987');
    for (const at of [4.21, 4.5, 4.79]) expect(names(at)).toEqual([]);
    expect(names(5)).toContain('name-berths-1991');
  });

  it('keep their names in a low room by setting those of a second row in few lines', () => {
    const names = ['Rescue and shelter', 'Moored ships', 'Dredging', 'Shore crews', 'Leadership', 'Overall'];
    const second = ['needs attention', 'needs attention', 'sound', 'needs attention', 'sound', 'needs attention'];
    const items = harbour.items.slice(0, 12).map((item, i) => {
      const grade =
        i < 6 ? item.figure : { ...item.figure, value: second[i - 6] as string, text: second[i - 6] as string };
      return { ...item, label: names[i % 6] as string, short: names[i % 6] as string, figure: grade };
    });
    const steps = [2, 5].map((step) => harbour.steps[step] as LadderView['steps'][number]);
    const drawn = measureLadder({ ...harbour, items, steps }, layoutFor(292, 195));
    for (const at of [0, 1]) expect(keyed(drawn(at), 'name-')).toHaveLength(5);
  });

  it('bear the year under the last of them while there is no overall one', () => {
    const [year, name] = ['group-1987', 'name-board-1987'].map((key) => named(drawing(1), key) as Label);
    expect(year?.x).toBe(name?.x);
    expect(year?.y).toBeGreaterThan(name?.y ?? 0);
    expect((named(drawing(2), 'group-1987') as Label).x).toBeGreaterThan(year?.x ?? 0);
  });

  it('go when the newest group has nothing to say of their lane', () => {
    const steps = harbour.steps.map((step, i) =>
      i === 5 ? { ...step, show: step.show.filter((id) => id !== 'board-1991') } : step,
    );
    const fewer = measureLadder({ ...harbour, steps }, phone)(5);
    expect(named(fewer, 'plate-board')).toBeUndefined();
    expect(named(fewer, 'place-board-1987')).toBeDefined();
  });

  it('hang hatched above the first rung, with words, when there is no grade', () => {
    const drawn = measureLadder(plain, phone)(1);
    const hatch = named(drawn, 'plate-b:hatch') as Hatch;
    expect(foot(hatch)).toBeLessThan((named(drawn, 'rung-0') as { y1: number }).y1);
    expect(named(drawn, 'none-b')).toMatchObject({ lines: ['no figure'] });
  });

  it('are outlines for a promised grade, and the bee for what to look at alone', () => {
    const drawn = measureLadder(plain, phone)(1);
    expect(box(drawn, 'plate-c').edge).toBe(2);
    expect(drawn.marks.filter(({ tone }) => tone === 'bee').map(({ key }) => key)).toEqual(['bee-a']);
    expect(keyed(drawing(1.7), 'bee-')).toEqual([]);
    expect(box(drawing(2), 'bee-overall')).toMatchObject({ tone: 'bee', layer: 4 });
  });

  it('keep the outline of a promise around the bee, and no halo on it', () => {
    const items = plain.items.map((item) => (item.id === 'c' ? { ...item, part: 'overall' as const } : item));
    const steps = plain.steps.map((step, i) => (i === 1 ? { ...step, look: 'c' } : step));
    for (const [, layout] of layouts) {
      const drawn = measureLadder({ ...plain, items, steps }, layout)(1);
      const [plate, bee] = [box(drawn, 'plate-c'), box(drawn, 'bee-c')];
      expect(bee.x - plate.x).toBeGreaterThan(plate.edge);
      expect(bee.height).toBeCloseTo(plate.height - 2 * (bee.y - plate.y));
      expect(bee.height).toBeGreaterThan(2 * bee.edge);
      expect(named(drawn, 'beename-c')).toMatchObject({ tone: 'onbee', halo: false });
    }
  });
});

describe('The sentence of the ladder', () => {
  const sentences = harbour.steps.map((_, step) => ladderSentence(harbour, step));

  it('says what the scale is while nothing is judged', () => {
    expect(sentences[0]).toBe('Four grades, from excellent to failing; no judgement yet.');
  });

  it('names every area under its grade, the year, the outlines and what is beneath', () => {
    expect(sentences[5]).toBe(
      'Judgements, 1991 – Pilots: excellent; Management, Overall: sound; Safety at sea, Berths and long moorings, Dredging: needs attention. Outlines: 1987. To look at: Overall.',
    );
    expect(sentences[6]).toContain(
      'hoped for: 16 (promised); men in a crew, 1991: 19 to 22; men in a crew, 1992: no figure',
    );
  });

  it('says which judgements are only promised, and which have no grade', () => {
    expect(ladderSentence(plain, 1)).toBe(
      'Judgements – Signals and flags (promised): excellent; Lights: sound; Buoys: no figure. To look at: Lights.',
    );
  });

  it('differs wherever the picture differs', () => {
    expect(new Set(sentences).size).toBe(sentences.length);
  });
});
