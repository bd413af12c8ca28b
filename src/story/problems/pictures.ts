import { error, listed, quoted, warning } from './message';

/** Problems of charts: what they show, and when. */

export const sceneEmpty = () =>
  error('sceneEmpty', 'A scene needs at least one step.', 'Add a step, or delete the scene.');

export const stepCount = (pictures: number, steps: number) =>
  error(
    'stepCount',
    `The chart has ${pictures} steps, and its scene has ${steps}. Each step of the scene shows one of the chart.`,
    'Add the missing ones, or delete those too many.',
  );

export const stepWithoutText = (id: string) =>
  warning('stepWithoutText', `The step ${quoted(id)} has no words.`, 'Only the cover needs none: add a sentence.');

export const titleMissing = () =>
  error(
    'titleMissing',
    'The chart has no title.',
    'Say what the picture shows. Only the first scene, the cover, may go without.',
  );

export const lookNotShown = (item: string) =>
  error(
    'lookNotShown',
    `${quoted(item)} is the one to look at, but this step does not show it.`,
    'Add it to “show”, or look at another.',
  );

export const shownTwice = (item: string) =>
  error('shownTwice', `${quoted(item)} stands twice in this list.`, 'Delete one.');

export const neverShown = (item: string) =>
  warning('neverShown', `No step shows the item ${quoted(item)}.`, 'Add it to the “show” of a step, or delete it.');

export const samePicture = () =>
  warning(
    'samePicture',
    'This step shows the same picture under the same title as the one before.',
    'Change what it shows or what to look at; or, if the picture should rest, give it a “title” of its own.',
  );

export const notDrawable = (kind: string, fact: string, wanted: string) =>
  error(
    'notDrawable',
    `This part of a chart of the kind “${kind}” shows ${wanted}, and the fact ${quoted(fact)} is none.`,
    'Show another fact, or choose another “part”.',
  );

export const scalesDiffer = (fact: string) =>
  error(
    'scalesDiffer',
    `${quoted(fact)} is judged on other grades than the rest of the chart.`,
    'A chart has one scale: use one unit for all its judgements.',
  );

export const unitsDiffer = (fact: string, other: string) =>
  error(
    'unitsDiffer',
    `${quoted(fact)} and ${quoted(other)} are drawn on one scale, and their units have other signs.`,
    'Give all that the chart measures alike units with the same sign, such as £m; or show them in two charts.',
  );

export const belowZero = (fact: string, figure: string) =>
  error(
    'belowZero',
    `${quoted(fact)} is ${figure}, and this chart cannot draw less than nothing.`,
    'If that is wrong, correct the fact, or the facts it is worked out from; if not, say it in the text.',
  );

export const tooMany = (fact: string, most: number) =>
  error(
    'tooMany',
    `${quoted(fact)} is more than this chart can draw one by one: ${most}.`,
    'Choose a larger unit, or another chart.',
  );

export const placeMissing = () =>
  error(
    'placeMissing',
    'This item has no place on the line of time.',
    'Add “at” with the id of a fact that is a date.',
  );

export const onlyOne = (part: string) =>
  error('onlyOne', `A chart of this kind has one item of the part “${part}”.`, 'Add it, or delete the others.');

export const doubleYear = (label: string, line: number) =>
  error('doubleYear', `${quoted(label)} stands here and on line ${line}.`, 'Correct the one that is wrong.');

export const notPromised = (part: string, wanted: readonly string[]) =>
  error(
    'notPromised',
    `An item of the part “${part}” must show a fact whose status is ${listed(wanted.map((one) => `“${one}”`))}.`,
    'Correct the status of the fact, or the part of the item.',
  );

export const totalDiffers = (names: readonly string[], parts: string, total: string) =>
  error(
    'totalDiffers',
    `${itemsOf(names)} come to ${parts}, the total is ${total}; rounding does not explain it.`,
    `Correct the wrong figure, or show what is missing as an item of the part “${names.at(-1)}”.`,
  );

export const partsExceed = (names: readonly string[], parts: string, total: string) =>
  error('partsExceed', `${itemsOf(names)} come to ${parts}, but the total is ${total}.`, 'Correct the wrong figure.');

function itemsOf(names: readonly string[]): string {
  return `The items of the ${names.length > 1 ? 'parts' : 'part'} ${names.map((name) => `“${name}”`).join(' and ')}`;
}

export const notDrawn = () =>
  error(
    'notDrawn',
    'This chart cannot be drawn from these items.',
    'Undo the last change to it, then make it again bit by bit; tell those who look after the program.',
  );
