import { choose, error, quoted, warning } from './message';

/** Problems of the story as a whole: ids, references between entries, dates and what was published. */

export const doubleId = (id: string, line: number) =>
  error(
    'doubleId',
    `The id ${quoted(id)} stands here and on line ${line}. Each stands once.`,
    'Give one of them another id, and correct what refers to it.',
  );

export const takenId = (id: string) =>
  error('takenId', `The page itself needs the address ${quoted(`#${id}`)}.`, 'Choose another id.');

export const unknownReference = (sort: string, id: string, ...[nearest, known]: [string | null, readonly string[]]) =>
  error('unknownReference', `There is no ${sort} ${quoted(id)}.`, choose(nearest, known));

export const datesBackwards = (later: string, earlier: string) =>
  error('datesBackwards', `“${later}” lies before “${earlier}”.`, 'Correct the one that is wrong.');

export const correctionsBackwards = () =>
  error(
    'correctionsBackwards',
    'This correction is older than the one above it.',
    'Put the oldest first, the latest last; or correct the date.',
  );

export const updateOlder = (correction: string) =>
  warning(
    'updateOlder',
    `The latest correction is of ${correction}, and “updated” does not say that the story changed that day.`,
    `Write "updated": "${correction}".`,
  );

export const reasonMissing = () =>
  error('reasonMissing', 'The correction does not say why the figure changed.', 'Write the reason for readers.');

export const sourceLater = (id: string) =>
  warning(
    'sourceLater',
    `The source ${quoted(id)} is dated after the story.`,
    'Correct its date, or the date of the story (“updated”).',
  );

export const badContact = () =>
  error(
    'badContact',
    'The contact is neither a mail address nor a web address.',
    'Write for instance desk@example.org.',
  );

export const addressOfPage = () =>
  error(
    'addressOfPage',
    'The address has a “?” or a “#”, and files beside the story cannot be reached from such an address.',
    'Write the address of the folder the story will stand in, up to its last slash.',
  );

export const addressMissing = () =>
  warning(
    'addressMissing',
    'The story has no “url”, the address it will stand at.',
    'Add it before you publish: cards, embeds and search engines need it.',
  );

export const unitTwice = () =>
  error('unitTwice', 'A unit is either for dates or for grades.', 'Delete “date” or “scale”.');

export const correctionNeeded = (id: string, ...[was, now, entry]: [string, string, string]) =>
  error(
    'correctionNeeded',
    `The fact ${quoted(id)} was published as ${quoted(was)} and is now ${quoted(now)}.`,
    `If that is right, readers must be told. Add this under “corrections”, with the day and the reason: ${entry}`,
  );

export const correctionWrong = (id: string, name: string, expected: string) =>
  error(
    'correctionWrong',
    `The latest correction of ${quoted(id)} does not say what changed: “${name}” should be ${quoted(expected)}.`,
    'Correct the entry.',
  );

export const correctionUnmet = (id: string, ...[now, figure]: [string, string]) =>
  error(
    'correctionUnmet',
    `The latest correction of ${quoted(id)} ends with ${quoted(now)}, and the figure is ${quoted(figure)}.`,
    'Correct the fact if it was not changed yet, or else the entry.',
  );

export const publishedGone = (id: string, was: string) =>
  warning(
    'publishedGone',
    `The fact ${quoted(id)} was published as ${quoted(was)} and is no longer in the story.`,
    'If it was wrong, add a correction for a figure that stands; if it was only cut, all is well.',
  );

export const publishedAlike = (id: string, ...[was, now]: [string, string]) =>
  warning(
    'publishedAlike',
    `The fact ${quoted(id)} was published as ${quoted(was)} and is no longer in the story; the new fact ${quoted(now)} has the same figure.`,
    `If it is the same one, give it back the id ${quoted(id)}: links to it and its corrections go by it. If not, all is well.`,
  );

export const publishedRenamed = (id: string, now: string) =>
  error(
    'publishedRenamed',
    `The fact ${quoted(id)} was published and is now called ${quoted(now)}.`,
    `Give it back the id ${quoted(id)}, also where it is referred to: links to it and its corrections go by it.`,
  );

export const correctionGone = (correction: string, said: string) =>
  warning(
    'correctionGone',
    `The published correction of ${correction} (${said}) no longer stands under “corrections”.`,
    'Put it back as it was: readers who saw it should find it again.',
  );

export const correctionCut = (correction: string, said: string) =>
  error(
    'correctionCut',
    `The published correction of ${correction} (${said}) is gone, and those that are left do not lead to the figure that stands.`,
    'Put it back as it was, in its place.',
  );

export const recordUnreadable = () =>
  error(
    'recordUnreadable',
    'The record of what was published cannot be read.',
    'Take its file back from the last version that was saved; “npm run publish” alone writes it.',
  );
