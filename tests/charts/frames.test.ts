import { expect, test } from 'vitest';
import { framesOf } from '../../src/charts/frames';

test('frames are worked out when they are asked for, and only once', () => {
  const made: number[] = [];
  const doubled = framesOf([1, 2, 3], (value, step) => {
    made.push(step);
    return 2 * value;
  });
  expect(made).toEqual([]);
  expect([doubled.at(2), doubled.at(0), doubled.at(2)]).toEqual([6, 2, 6]);
  expect(made).toEqual([2, 0]);
});

test('frames made of frames ask only for those they are made of', () => {
  const asked: number[] = [];
  const source = framesOf(['a', 'b', 'c', 'd'], (letter, step) => {
    asked.push(step);
    return letter;
  });
  const pairs = framesOf(source, (letter, step) => `${letter}${source.at(step + 1) ?? ''}`);
  expect(pairs.at(1)).toBe('bc');
  expect(asked.sort()).toEqual([1, 2]);
});

test('outside the steps there is no frame, as many as there are steps', () => {
  const same = framesOf(['a', 'b'], (letter) => letter);
  expect(same.length).toBe(2);
  expect([same.at(-1), same.at(2)]).toEqual([undefined, undefined]);
});
