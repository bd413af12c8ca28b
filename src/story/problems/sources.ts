import { error, quoted, warning } from './message';

/** Problems between the data file and the texts of its sources. */

export const quoteNotThere = (quote: string, ...[place, elsewhere]: [string, readonly string[]]) =>
  error(
    'quoteNotThere',
    `The quote ${quoted(quote)} does not stand in ${place}.`,
    elsewhere.length > 0
      ? `It stands in ${elsewhere.join(', ')}: correct “paragraph”.`
      : 'Compare it with the source letter by letter.',
  );

export const textNotOnFile = (source: string, quotes: number) =>
  warning(
    'textNotOnFile',
    `There is no text of the source ${quoted(source)}; ${quotes === 1 ? 'one quote' : `${quotes} quotes`} could not be checked.`,
    `Save it as ${source}.txt, one blank line between paragraphs.`,
  );

export const folderEmpty = (folder: string) =>
  error(
    'folderEmpty',
    `There are no .txt files in the folder ${quoted(folder)}.`,
    'Name the folder with the texts of the sources, one file for each, named by its id.',
  );

export const sourceNotText = (file: string) =>
  error(
    'sourceNotText',
    `The file ${file} holds no plain text that can be read.`,
    'Save the text of the source in it, encoded as UTF-8.',
  );
