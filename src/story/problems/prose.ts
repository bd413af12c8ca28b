import { choose, error, quoted, warning } from './message';

/** Problems of texts: references, digits and length. */

/** The fact is the one with that very figure, if there is one. */
export const bareDigit = (found: string, fact: string | null) =>
  error(
    'bareDigit',
    `The number ${quoted(found)} stands in the text without a fact behind it.`,
    refer(found, `[[${fact ?? 'visits-2016'}]]`),
  );

export const numberWord = (found: string, fact: string | null) =>
  warning(
    'numberWord',
    `The number ${quoted(found)} stands in the text without a fact behind it.`,
    refer(found, `[[${fact ?? 'visits-2016'}|words]]`),
  );

function refer(found: string, reference: string): string {
  return `Refer to its fact, as in ${reference}; if it is no figure, write [[=${found}]].`;
}

export const digitInOwnWords = (found: string) =>
  error(
    'digitInOwnWords',
    `Own words for a fact cannot hold a number, and here is ${quoted(found)}.`,
    'Let the reference write the figure: [[visits-2016]].',
  );

export const badReference = (found: string, nearest: string | null, forms: readonly string[]) =>
  error(
    'badReference',
    `${quoted(found)} is no way to write a fact.`,
    `${choose(nearest, forms)} Own words follow “say:”.`,
  );

export const strayBrackets = () =>
  error(
    'strayBrackets',
    'These double brackets hold no reference.',
    'Write a reference as [[visits-2016]] or [[visits-2016|words]], on one line and with two brackets at each end.',
  );

export const referenceAsTyped = (name: string) =>
  error(
    'referenceAsTyped',
    `${quoted(name)} cannot refer to a fact: the reference would be shown as it is typed.`,
    'Write the words themselves.',
  );

export const noWords = (id: string, text: string) =>
  warning(
    'noWords',
    `${quoted(id)} is ${text}, which is not written in words; the page will say it in figures.`,
    `Write [[${id}]], and see that the sentence still reads well.`,
  );

export const exactAlone = (id: string, missing: readonly string[]) =>
  error(
    'exactAlone',
    `The exact figure of ${quoted(id)} is finer than the figures it is worked out from.`,
    `Write [[${id}]], or let its sum stand beside it in the same text: ${missing.map((one) => `[[${one}]]`).join(', ')}.`,
  );

export const labelInLabel = () =>
  error('labelInLabel', 'The label of a fact cannot hold the label of another.', 'Write the words.');

export const linkAsTyped = () =>
  warning(
    'linkAsTyped',
    'This link will be shown as it is typed.',
    'A link is written [words](https://…); http, https, mailto and #places on this page are understood.',
  );

export const markupAsTyped = (found: string) =>
  warning(
    'markupAsTyped',
    `${quoted(found)} will be shown as it is typed.`,
    'Write *words* for emphasis and **words** for stress; type signs such as £ and & themselves.',
  );

export const singleBrackets = (id: string) =>
  error('singleBrackets', `The fact ${quoted(id)} stands in single brackets.`, `Write [[${id}]].`);

export const titleTooLong = (name: string, characters: number, room: number) =>
  warning(
    'titleTooLong',
    `“${name}” has ${characters} characters; on a phone there is room for about ${room}.`,
    'Say it shorter.',
  );

export const wordTooLong = (word: string, room: number) =>
  warning(
    'wordTooLong',
    `The word ${quoted(word)} has ${[...word].length} letters; on a phone a line has room for about ${room}.`,
    'Choose a shorter word, or part it with a hyphen.',
  );

export const labelTooLong = (characters: number, room: number) =>
  warning(
    'labelTooLong',
    `This label has ${characters} characters; in a picture on a phone there is room for about ${room}.`,
    'Add a shorter one as “short”, or say it shorter.',
  );
