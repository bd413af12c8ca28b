/** What the commands say of their work, where the data file is not at fault. */

export const notOurFolder = (folder: string) =>
  `${folder} holds something else than a built story, and building there would delete it. Set DIST to a new folder.`;

export const nothingToPreview = (folder: string) => `There is no built story in ${folder}/. Run npm run build first.`;

export const built = (folder: string) => `Built ${folder}/.`;

export const nothingBuilt = (folder: string) => `Nothing was built; ${folder}/ is as it was.`;

export const nothingPublished = (folder: string, isDraft: boolean) =>
  `${isDraft ? 'The story is marked as a draft. Take out “draft” to publish it.' : 'There are errors.'} Nothing was published; ${folder}/ and the record are as they were.`;

export const firstPublication = () => 'This is the first publication.';

export const sincePublication = (date: string, changes: readonly string[]) =>
  [`Since the publication of ${date}:`, ...(changes.length > 0 ? changes : ['  Nothing changes.'])].join('\n');

export const changeUnnamed = () =>
  '  Something else, such as a picture or a date. Compare the data file with that of the last publication.';

export const published = (folder: string, record: string) =>
  `Built ${folder}/ and wrote ${record}. Commit that file: the next check reads it.`;

export const noCommit = () => 'There are changes that no commit holds, so the record names none to build from again.';

export const quoteStands = (fact: string, source: string, places: readonly string[]) =>
  `${fact}: stands in ${source}, ${places.join(', ')}.`;

/** How many of the quotes that were looked up stand where they should. */
export interface Tally {
  readonly right: number;
  readonly all: number;
  readonly unchecked: number;
}

export const quotesChecked = ({ right, all, unchecked }: Tally) =>
  `${right} of ${all} quotes stand where they should; ${unchecked} could not be checked.`;

export const storyHasProblems = (count: number) =>
  count === 1 ? 'The story has a problem.' : `The story has ${count} problems.`;
