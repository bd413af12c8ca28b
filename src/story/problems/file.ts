import { error, quoted } from './message';

/** Problems of the file as a whole. */

export const notFound = (path: string) =>
  error('notFound', `There is no file ${path}.`, 'Check the path, or leave STORY out to use data/story.json.');

export const isFolder = (path: string) =>
  error('isFolder', `${path} is a folder, not a file.`, 'Name the file in it, such as STORY=folder/story.json.');

export const notReadable = (path: string) =>
  error(
    'notReadable',
    `The file ${path} is there, but it cannot be read.`,
    'Look whether another program holds it, or whether you may open it.',
  );

export const notUtf8 = (encoding: string) =>
  error(
    'notUtf8',
    `The file is saved as ${encoding}; letters such as é, £ or ’ would come out wrong.`,
    'Save it again as UTF-8: in most editors under “Save with encoding” or “Save as … Encoding”.',
  );

export const notText = () =>
  error('notText', 'This is not a text file.', 'Save the story as plain text, encoded as UTF-8.');

export const damagedText = (found: string) =>
  error(
    'damagedText',
    `${quoted(found)} looks like a letter that was damaged when the file was saved with another encoding.`,
    'Type the letter again and save the file as UTF-8.',
  );

export const controlCharacter = (name: string) =>
  error(
    'controlCharacter',
    `There is an invisible character (${name}) in this text.`,
    'Delete it, or type the words again.',
  );

export const tooLarge = (megabytes: number) =>
  error(
    'tooLarge',
    `The file has ${megabytes} MB; a story of more than 5 MB would take a reader minutes to load.`,
    'Look for something pasted in by mistake.',
  );

export const emptyFile = () =>
  error('emptyFile', 'The file is empty.', 'Go back to the last version that was saved, and start from there.');

export const notAStory = (found: string) =>
  error(
    'notAStory',
    `This is no data file: it starts with ${quoted(found)}, and a story starts with {.`,
    'Save the story as plain text, or go back to the last version that was saved.',
  );

export const tooDeep = () =>
  error('tooDeep', 'Brackets stand inside brackets, more than forty deep.', 'Look for something pasted in by mistake.');
