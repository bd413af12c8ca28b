import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { measureFor, sentenceFor } from '../../src/charts';
import { layoutFor } from '../../src/charts/layout';
import { shapeOf } from '../../src/charts/shape';
import { type Checked, checkStory } from '../../src/story/check';
import { plainText } from '../../src/story/prose';
import type { Scene, Story } from '../../src/story/story';
import { slipped, slips } from './mutate';

const rooms = [layoutFor(292, 230), layoutFor(808, 620)];

/** Draws every picture at and between its steps, which throws for a number that is not finite. */
function drawEverything({ view }: Scene): void {
  if (!view) return;
  const measure = measureFor(view);
  for (const room of rooms) {
    const drawing = measure(room);
    for (let at = 0; at < view.steps.length; at += 0.25) drawing(at).marks.map(shapeOf);
  }
  expect(view.steps.map((_, step) => sentenceFor(view, step)).join(' ')).not.toMatch(/undefined|NaN|Infinity|\[object/);
}

/** All that readers may read of a story, but its head and its sources' titles. */
function wordsOf({ scenes, facts, headline, standfirst }: Story): string {
  const told = scenes.flatMap(({ name, view, steps }) => [
    name,
    ...(view?.items ?? []).flatMap(({ label, short, figure }) => [label, short, figure.text]),
    ...(view?.steps ?? []).flatMap(({ title, unit }) => [title, unit]),
    ...steps.flatMap(({ paragraphs }) => paragraphs.map(plainText)),
  ]);
  return [
    headline,
    plainText(standfirst),
    ...told,
    ...facts.flatMap(({ text, honest, label }) => [text, honest, label]),
  ].join('\n');
}

function refusedOrDrawn({ story, problems }: Checked): void {
  const errors = problems.filter(({ severity }) => severity === 'error');
  for (const { line, column, length, what, todo } of problems) {
    expect(Math.min(line, column, length, what.length, todo.length)).toBeGreaterThan(0);
  }
  expect(errors.length > 0).toBe(story === undefined);
  expect(Object.keys(Object.prototype)).toEqual([]);
  story?.scenes.forEach(drawEverything);
  if (story) expect(wordsOf(story)).not.toMatch(/\[\[|undefined|NaN|Infinity|\[object/);
}

test.each([
  ['a small story', 'tests/fixtures/stories/small.json', 1600],
  ['a story of every chart', 'tests/fixtures/stories/second.json', 200],
  ['the story', 'data/story.json', 200],
])(
  '%s, changed at random, is refused with a place or drawn in full',
  (_, path, numRuns) => {
    const text = readFileSync(path, 'utf8');
    const encoder = new TextEncoder();
    let drawn = 0;
    const check = fc.property(slips, (some) => {
      const checked = checkStory(encoder.encode(slipped(text, some)));
      refusedOrDrawn(checked);
      drawn += checked.story ? 1 : 0;
    });
    fc.assert(check, { seed: 2014, numRuns });
    expect(drawn).toBeGreaterThan(numRuns / 20);
  },
  300_000,
);
