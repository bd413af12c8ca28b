import { choose, error, listed, quoted } from './message';

/** Problems of the shape of an entry: names, and what may stand behind them. */

const sorts: Readonly<Record<string, string>> = {
  string: 'words in straight quotation marks',
  number: 'a number, without quotation marks',
  int: 'a whole number, without quotation marks',
  boolean: 'true or false',
  array: 'a list in square brackets [ ]',
  tuple: 'two numbers in square brackets',
  object: 'a group in curly brackets { }',
  record: 'a group in curly brackets { }',
};

/** What a value is, in words: the number 12, the text “12,5”, a list. */
function described(value: unknown): string {
  if (value === null) return 'null, which says that there is none';
  if (Array.isArray(value)) return value.length === 1 ? 'a list of one' : `a list of ${value.length || 'nothing'}`;
  if (typeof value === 'object') return 'a group';
  if (typeof value === 'string') return value === '' ? 'an empty text' : `the text ${quoted(value)}`;
  if (typeof value === 'number' && !Number.isFinite(value)) return 'a number too large to be written';
  return typeof value === 'number' ? `the number ${value}` : String(value);
}

/** A value by its name; an entry of a list by the name of the list. */
export interface Named {
  readonly name: string;
  readonly inList?: boolean;
}

const advice: Readonly<Record<string, string>> = {
  number: 'Write only the number, with a point for decimals, as in 12.5. Units and signs stand under “units”.',
  int: 'Write only the number, as in 12.',
  boolean: 'Write true or false, without quotation marks.',
};

/** What was typed in another shape, as it should be typed; null if that cannot be told. */
function retyped(sort: string, found: unknown): string | null {
  if (sort === 'array' && typeof found === 'string') return `Put square brackets around it: ["…"].`;
  if (sort === 'array' && found !== null && typeof found === 'object') return 'Put square brackets around it: [{ … }].';
  if (sort === 'string' && typeof found === 'number') return `Write it in quotation marks: "${found}".`;
  const isNumber = sort === 'number' && typeof found === 'string' && /^\d+(?:\.\d+)?$/.test(found);
  return isNumber ? `Write it without quotation marks: ${found}.` : null;
}

export const wrongSort = ({ name, inList = false }: Named, sort: string, found: unknown) => {
  const wanted = sorts[sort] ?? 'something else';
  return error(
    'wrongSort',
    `${inList ? `An entry of ${quoted(name)}` : quoted(name)} must be ${wanted}, and here is ${described(found)}.`,
    retyped(sort, found) ?? advice[sort] ?? `Write ${wanted}.`,
  );
};

export const notAGroup = (found: unknown) =>
  error(
    'notAGroup',
    `The file must hold one group in curly brackets { }, and here is ${described(found)}.`,
    'Go back to the last version that was saved, and start from there.',
  );

export const workedOut = (name: string) =>
  error(
    'workedOut',
    `A fact of the kind “derived” is worked out from others and has no ${quoted(name)}.`,
    'Delete this line; or, if a source prints the figure, make the kind "reported" and delete “rule”.',
  );

export const notWorkedOut = () =>
  error(
    'notWorkedOut',
    'A fact of the kind “reported” has a value and a source, and no “rule”.',
    'Delete the rule; or, if the figure is worked out, make the kind "derived" and delete “value” and “sources”.',
  );

export const nameAbsent = (name: string, hint: string) =>
  error('nameAbsent', `${quoted(name)} is missing in this group.`, `Add it. ${hint}`.trim());

export const unknownName = (name: string, nearest: string | null, names: readonly string[]) =>
  error('unknownName', `The name ${quoted(name)} means nothing here.`, choose(nearest, names));

/** What may stand in a place, and which of it comes nearest to what stands there. */
interface Choice {
  readonly nearest: string | null;
  readonly options: readonly string[];
}

export const notOneOf = (name: string, found: unknown, { nearest, options }: Choice) =>
  error(
    'notOneOf',
    `${quoted(name)} must be ${listed(options)}, and here is ${described(found)}.`,
    nearest === null
      ? `Write one of them${options.length > 1 ? ', spelt as here' : ''}.`
      : `Did you mean ${quoted(nearest)}?`,
  );

export const emptyText = (name: string) =>
  error('emptyText', `${quoted(name)} is empty.`, 'Write the words, or delete the line if it need not be there.');

export const shortList = (name: string, least: number) =>
  error(
    'shortList',
    `${quoted(name)} must hold at least ${least === 1 ? 'one entry' : `${least} entries`}.`,
    'Add what is missing.',
  );

export const badId = (found: string) =>
  error(
    'badId',
    `${quoted(found)} cannot be a short name (id).`,
    'Start with a letter and use small letters, digits and hyphens only, such as "visits-2016".',
  );

export const badSign = (found: string) =>
  error(
    'badSign',
    `${quoted(found)} cannot stand beside a number: it is too long, or holds a digit or a bracket.`,
    'Write a sign or a noun, such as £, m or visits.',
  );

export const badDate = (found: string) =>
  error(
    'badDate',
    `${quoted(found)} is not a date of the calendar.`,
    'Write year, month and day, as in "2016-05-03"; or "2016-05", or "2016".',
  );

export const badAddress = (found: string) =>
  error('badAddress', `${quoted(found)} is not a web address.`, 'Write it whole, starting with https:// or http://.');

export const badValue = (found: unknown) =>
  error(
    'badValue',
    `Here is ${described(found)}, which is no value a fact can have.`,
    'Write a number (25), a range ([20, 25]), a lower bound ({ "atLeast": 12 }), a word or date ("good", "2016-05"), or null if no figure exists.',
  );

export const tooSmall = (name: string, least: string) =>
  error('tooSmall', `${quoted(name)} must be ${least}.`, 'Correct the number.');

export const badLanguage = (found: string) =>
  error('badLanguage', `${quoted(found)} is not the code of a language.`, 'Write for instance "en-GB".');
