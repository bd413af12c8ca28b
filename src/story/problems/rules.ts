import { error, listed, quoted } from './message';

/** Problems of facts that are worked out from others. */

export const ruleCircle = (ids: readonly string[]) =>
  error(
    'ruleCircle',
    ids.length === 1
      ? 'This fact is worked out from itself.'
      : `These facts are worked out from each other: ${ids.join(', ')}.`,
    'Work it out from others, or report the figure with a source.',
  );

export const shareOfTwo = (count: number) =>
  error(
    'shareOfTwo',
    `A share is worked out from two facts, and here are ${count}.`,
    'Name the part first, then the whole.',
  );

export const mixedUnits = (ids: readonly string[]) =>
  error(
    'mixedUnits',
    `These figures are not in one unit and cannot be added up or compared: ${ids.join(', ')}.`,
    'Give them units with the same sign, or take out the one that does not belong.',
  );

export const shareUnit = () =>
  error(
    'shareUnit',
    'A share is a percentage, but the unit of this fact has no “%” as its “suffix”.',
    'Choose a unit with "suffix": "%".',
  );

export const ruleOfWords = (id: string) =>
  error('ruleOfWords', `${quoted(id)} is no number, so nothing can be worked out from it.`, 'Take it out of the rule.');

export const ruleImpossible = (how: string, ids: readonly string[]) =>
  error(
    'ruleImpossible',
    `The ${how} of ${listed(ids, 'and')} cannot be worked out: one of them is a lower bound or a range, or the whole is zero.`,
    'Choose other facts, or report the figure with a source.',
  );

export const derivedStatus = (status: string, id: string, other: string) =>
  error(
    'derivedStatus',
    `The status is “${status}”, but ${quoted(id)}, which it is worked out from, is “${other}”.`,
    `Nothing that rests on a promise or a gap has happened: write "promised" or "unknown".`,
  );
