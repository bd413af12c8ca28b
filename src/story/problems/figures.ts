import { choose, error, quoted, warning } from './message';

/** Problems of facts: values and what sources print. */

export const numberAsText = (found: string, meant: string | null) =>
  error(
    'numberAsText',
    `The value ${quoted(found)} stands in quotation marks, where only words and dates do.`,
    `Write it without quotation marks, signs and units, as in ${meant ?? '12.5'}. Signs and units come from “unit”.`,
  );

export const notADate = (unit: string) =>
  error(
    'notADate',
    `The unit ${quoted(unit)} is for dates, and this value is none.`,
    'Write the date in quotation marks: "2016", "2016-05" or "2016-05-03"; or choose another unit.',
  );

export const notOnScale = (found: string, nearest: string | null, grades: readonly string[]) =>
  error('notOnScale', `The value ${found} is not a grade of its unit.`, choose(nearest, grades));

export const rangeBackwards = () =>
  error(
    'rangeBackwards',
    'The range does not run from low to high.',
    'Write the lower number first, as in [20, 25]; if both are alike, write one number.',
  );

export const outOfSize = () =>
  error(
    'outOfSize',
    'This number has more digits than a page can show.',
    'Write it in a larger unit, such as £m instead of £.',
  );

export const notRounded = (step: number) =>
  error(
    'notRounded',
    `“roundedTo” says that the source rounded to ${step}, but the value is no multiple of it.`,
    'Correct the one that is wrong.',
  );

export const printedAbsent = () =>
  error(
    'printedAbsent',
    '“printed” is missing: the figure as the source prints it.',
    'Add it, as in "printed": "£3 million". If no figure exists, write null as the value, without quotation marks.',
  );

export const printedWithoutValue = (printed: string) =>
  error(
    'printedWithoutValue',
    `The value is null (no figure exists), but the source prints ${quoted(printed)}.`,
    'Write the figure as the value, or delete “printed”.',
  );

export const notInQuote = (printed: string) =>
  error(
    'notInQuote',
    `${quoted(printed)} does not stand in the quote.`,
    'Copy “printed” from the quote letter by letter, or lengthen the quote.',
  );

export const unreadablePrinted = (printed: string) =>
  error(
    'unreadablePrinted',
    `${quoted(printed)} cannot be read as one figure.`,
    'Keep only the bare figure, without what is counted, such as "£3 million", "40%", "20 to 25" or "over 12".',
  );

export const unreadableDate = (printed: string) =>
  error(
    'unreadableDate',
    `${quoted(printed)} cannot be read as a date.`,
    'Keep only the bare date, such as "March 2015", "3 May 2016" or "next month".',
  );

export const printedDiffers = (printed: string, value: string) =>
  error(
    'printedDiffers',
    `The source prints ${quoted(printed)}, but the value is ${value}.`,
    'Look in the source, then correct the one that is wrong.',
  );

export const signDiffers = (printed: string, unit: string) =>
  error(
    'signDiffers',
    `The source prints ${quoted(printed)}, which is not in the unit ${quoted(unit)}.`,
    'Choose the unit with the same sign.',
  );

export const boundLost = (printed: string, value: number) =>
  error(
    'boundLost',
    `The source prints ${quoted(printed)}: a lower bound, but the value is an exact number.`,
    `Write the value as { "atLeast": ${value} }.`,
  );

/** What a quote says of a figure: with what stands with it, and the value that would say the same. */
interface Otherwise {
  readonly whole: string;
  readonly value: string;
  readonly meant: string;
}

export const standsOtherwise = (printed: string, { whole, value, meant }: Otherwise) =>
  warning(
    'standsOtherwise',
    `${quoted(printed)} stands in the quote as ${quoted(whole)}, and the value is ${value}.`,
    `If that is what the source means, copy “printed” as it stands there and write the value ${meant}; if not, shorten the quote.`,
  );

export const standsInDate = (printed: string, date: string) =>
  warning(
    'standsInDate',
    `${quoted(printed)} stands in the quote as part of a date: ${quoted(date)}.`,
    'Copy the figure itself as “printed”, and lengthen the quote if it does not hold it.',
  );

export const upperBound = (found: string) =>
  warning(
    'upperBound',
    `The quote says ${quoted(found)}, and readers would take the figure for an exact one.`,
    `Say it in the label or the note of the fact, with the words of the quote; and in sentences, before the figure.`,
  );

export const countsOther = (found: string, ...[other, unit]: [string, string]) =>
  warning(
    'countsOther',
    `The quote has ${quoted(found)}, which is the unit ${quoted(other)}; the unit of this fact is ${quoted(unit)}.`,
    'Choose the unit of what the source counts.',
  );

export const unitUnseen = (unit: string) =>
  warning(
    'unitUnseen',
    `The quote shows no sign of the unit ${quoted(unit)}: the bare figure could count anything.`,
    'Lengthen the quote so that it shows the sign, or choose the unit of what the source counts.',
  );

export const boundInvented = () =>
  error(
    'boundInvented',
    'The value is a lower bound (“atLeast”), but no source prints “more than”, “over” or “at least”.',
    'Write the plain number, or lengthen the quote so that it shows the bound.',
  );

export const finerThanPrinted = (value: string, printed: string) =>
  warning(
    'finerThanPrinted',
    `The value ${value} is finer than what any of its sources prints (${quoted(printed)}).`,
    'Write no more digits than the source has.',
  );

export const dateNeeded = (printed: string) =>
  error(
    'dateNeeded',
    `${quoted(printed)} counts from the day the source was published, and the source has no such date.`,
    'Add “date” to the source.',
  );

export const unusedFact = (id: string) =>
  warning(
    'unusedFact',
    `No text and no picture uses the fact ${quoted(id)}.`,
    'Use it, or delete it: every entry stands in the list of figures on the page.',
  );

export const uncitedSource = (id: string) =>
  warning('uncitedSource', `No fact cites the source ${quoted(id)}.`, 'Cite it, or delete it.');
