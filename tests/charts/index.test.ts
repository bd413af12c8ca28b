import { describe, expect, test } from 'vitest';
import { countText, type Drawing } from '../../src/charts/drawing';
import { measureFor, sentenceFor } from '../../src/charts/index';
import { layoutFor } from '../../src/charts/layout';
import { type Row, tableOf } from '../../src/charts/table';
import { dateText } from '../../src/story/dates';
import { numberWords } from '../../src/story/number-words';
import type { Value } from '../../src/story/schema';
import type { View } from '../../src/story/view';
import * as budget from '../fixtures/views/budget';
import * as caseload from '../fixtures/views/caseload';
import * as crowd from '../fixtures/views/crowd';
import { makers } from '../fixtures/views/hostile';
import * as ladder from '../fixtures/views/ladder';
import * as timeline from '../fixtures/views/timeline';
import * as units from '../fixtures/views/units';
import { faults, faultsAtRest, layouts, playheads } from './rooms';

const kinds = Object.keys(makers) as View['kind'][];

const values: readonly (readonly [string, readonly Value[]])[] = [
  ['all nothing', [0, 0, 0]],
  ['all equal', [7, 7, 7]],
  ['below nothing', [-3, 5, -8]],
  ['thousands of millions', [1e9, 3, 2e9]],
  ['thousand-millionths', [1e-9, 2e-9, 5]],
  ['not known', [null, null, null]],
  ['known but for one', [4, null, 6]],
  ['one alone', [5]],
  ['ranges and bounds', [[2, 5], { atLeast: 3 }, 9]],
];

const labels: readonly (readonly [string, (i: number) => string])[] = [
  ['plain', (i) => `at quay ${i + 1}`],
  ['very long', (i) => `at quay ${i + 1}${' of the old and of the new harbour'.repeat(4)}`],
  ['of one endless word', () => 'Hafenmeisterei'.repeat(6)],
  ['in other scripts', (i) => ['⚓️ the anchor 🚢🚢', 'الميناء القديم', 'הנמל הישן'][i % 3] ?? ''],
];

const plain = (i: number) => `at quay ${i + 1}`;

describe.each(kinds)('The %s', (kind) => {
  test.each(values)('is sound and legible with values that are %s', (_, of) => {
    check(makers[kind](of, plain));
  });

  test.each(labels)('is sound and legible with labels that are %s', (_, label) => {
    check(makers[kind]([4, 30, 11], label));
  });

  test('has a sentence of words for every picture', () => {
    for (const [, of] of values) {
      const view = makers[kind](of, plain);
      const sentences = view.steps.map((_, step) => sentenceFor(view, step));
      for (const sentence of sentences) expect(sentence).toMatch(/\w.*\.$/s);
      for (const sentence of sentences) expect(sentence).not.toMatch(/NaN|undefined|null|Infinity|\[object/);
    }
  });
});

test.each(['units', 'budget'] as const)('The %s takes five hundred values', (kind) => {
  check(
    makers[kind](
      Array.from({ length: 500 }, (_, i) => (i * 37) % 90),
      plain,
    ),
  );
});

function check(view: View): void {
  for (const [name, layout] of layouts) {
    const draw = measureFor(view)(layout);
    const found = [
      ...playheads(view.steps.length, 0.25).flatMap((at) => faults(draw(at)).map((fault) => `${at}: ${fault}`)),
      ...playheads(view.steps.length, 1).flatMap((at) => faultsAtRest(draw(at)).map((fault) => `${at}: ${fault}`)),
    ];
    expect(found.slice(0, 5), name).toEqual([]);
  }
}

const fixtures = [units, budget, caseload, crowd, timeline, ladder].flatMap(({ views }) =>
  (views as readonly View[]).map((view, i) => [view.kind, i, view] as const),
);

describe.each(fixtures)('The table of the %s (view %i)', (_kind, _index, view) => {
  const draw = measureFor(view)(layoutFor(808, 620));
  const pictures = view.steps.map((_, step) => wordsOf(draw(step)));
  const rows = tableOf(view);

  test('has only figures that are drawn', () => {
    const drawn = pictures.join('\n').toLowerCase();
    for (const row of rows)
      expect(
        waysToSay(row).some((words) => drawn.includes(words)),
        row.figure.text,
      ).toBe(true);
  });

  test('has every figure that is drawn', () => {
    const labels = view.items.flatMap(({ label, short, group = '' }) => [label, short, group]);
    const known = new Set([...labels, ...rows.flatMap(waysToSay)].flatMap(numbersIn));
    expect(pictures.flatMap(numbersIn).filter((number) => !known.has(number))).toEqual([]);
  });
});

/** The words of a drawing, lines of one text joined; without axes, and without notes on what a mark stands for. */
function wordsOf(drawing: Drawing): string {
  const texts = drawing.marks
    .filter((mark) => mark.shape === 'text')
    .filter(({ key }) => !/^(note$|note:scale$|note:more$|year-)/.test(key));
  return texts.map(({ count, lines }) => (count ? countText(count) : lines.join(' '))).join('\n');
}

function numbersIn(words: string): string[] {
  return words.match(/\d[\d,.]*\d|\d/g) ?? [];
}

/** A figure as printed, a number in words, a date in full. */
function waysToSay({ figure: { text, value, unit }, at }: Row): string[] {
  const inWords = typeof value === 'number' ? numberWords(value) : null;
  const dates = [unit.date && typeof value === 'string' ? value : [], at ?? []].flat().map((date) => dateText(date));
  return [text, inWords ?? [], dates].flat().map((words) => words.toLowerCase());
}
