/**
 * Every word of the interface, in one file but for those of a part that is loaded later; the words of the story are in
 * its data file. What readers' browsers never say, such as sentences for pictures, does not travel with what they do.
 */

export { copyWords } from './copy-words';

/** Words that pictures, tables and prose share. */
export const words = {
  status: { happened: 'happened', promised: 'promised', unknown: 'not known', gone: 'no longer there' },
  kind: { reported: 'reported', derived: 'worked out' },
  noFigure: 'no figure',
  figure: {
    about: 'about',
    moreThan: 'more than',
    atLeast: 'at least',
    to: 'to',
    sum: 'plus',
    difference: 'less',
    share: 'as a share of',
  },
} as const;

/** Notes in pictures. */
export const noteWords = {
  moreInTable: 'and {n} more, in the table',
  oneDot: 'one dot for {amount}',
  oneSquare: 'one square: {amount}',
  oneCircle: 'one circle: {amount}',
} as const;

export const totalWords = {
  rounding: 'The parts come to {parts}, the total to {total}, because figures are rounded.',
  gap: 'The parts that have a figure come to {parts}; the total is {total}.',
} as const;

export const pageWords = {
  skip: 'Skip to the story',
  draft: 'Draft: not for publication. Figures and words may change.',
  contents: 'Contents',
  close: 'Close',
  allMinutes: 'About {n} minutes from start to end.',
  minutesLeft: 'You are in {here}. About {n} minutes to the end.',
  minuteLeft: 'You are in {here}. About a minute to the end.',
  toSteps: 'Read it step by step, without motion',
  toScroll: 'Read it by scrolling',
  previous: 'Previous',
  next: 'Next',
  position: '{n} of {all}',
  stepBar: 'Step by step',
  inPicture: 'In the picture:',
  key: 'In every picture:',
  keyOf: {
    happened: 'happened',
    promised: 'promised',
    unknown: 'not known',
    gone: 'was there, and is no longer',
  },
  source: 'Source:',
  sources: 'Sources:',
  tableAndData: 'Table and data',
  table: { what: 'What it is', figure: 'Figure', sure: 'How sure' },
  asCsv: 'Table as CSV',
  asSvg: 'Picture as SVG',
  asPng: 'Picture as PNG',
  asJson: 'Every number and word, as JSON',
  embed: 'Embed this',
  embedStory: 'Embed the whole story',
  embedLoader: 'To copy into a page. The reader scrolls your page, and it moves the picture:',
  embedFrame: 'Where no script is allowed, a frame of fixed height:',
  preview: 'Preview',
  ledger: 'Every number on this page',
  ledgerIntro: 'What it is, how its source prints it, and where this page uses it.',
  ledgerOfScene: 'The numbers in this picture',
  column: {
    figure: 'Figure',
    label: 'What it is',
    sure: 'How sure, and how known',
    printed: 'As printed, or how worked out',
    source: 'Source',
    used: 'Used in',
  },
  printedAs: 'Printed as',
  noSource: 'The source prints none:',
  paragraph: 'paragraph',
  paragraphs: 'paragraphs',
  and: 'and',
  usedIn: 'Used in',
  report: 'Report an error in this figure',
  reportSubject: 'Error in “{headline}” ({id})',
  corrected: 'Corrected on {date}: it said {was}, it says {now}.',
  sourcesTitle: 'Sources and method',
  words: 'Words explained',
  corrections: 'Corrections',
  noCorrections: 'None so far.',
  reportAny: 'Report an error:',
  downloads: 'Data and pictures',
  perScene: 'Tables, files and code to embed, by scene:',
  about: 'About this page',
  published: 'Published on {date}.',
  updated: 'Updated on {date}.',
  licence: 'Licence',
  address: 'To be read at',
  credit: 'From “{headline}” by {publisher}',
} as const;

/** Words that the note of a figure adds to its entry in the ledger. */
export const figureNoteWords = { row: 'Row in the ledger' } as const;

/** Words in the files beside the page: cards, pictures to take away, pages that lead on. */
export const fileWords = {
  goOn: 'Go to the story',
  from: 'From',
} as const;

export const unitsWords = {
  none: 'An empty row: nothing is counted yet.',
  row: 'One row of squares:',
  rows: 'Rows of squares to compare.',
  open: 'how much more is not known',
  look: 'To look at:',
} as const;

export const budgetWords = {
  whole: 'One bar:',
  years: 'The bar broken into years:',
  jobs: 'The jobs as circles, under the bar:',
  none: 'No amount is shown yet.',
} as const;

export const ladderWords = {
  judgements: 'Judgements',
  grades: 'grades, from',
  to: 'to',
  noneYet: 'no judgement yet',
  none: 'No judgement yet',
  outlines: 'Outlines:',
  before: 'where they stood before',
  beneath: 'Beneath the ladder:',
  look: 'To look at:',
} as const;

/** The names of months; marked as pure, because a bundler would keep the call for readers who need no names. */
export const months =
  /* @__PURE__ */ 'January February March April May June July August September October November December'.split(' ');

/** The same where there is little room, on the pictures themselves. */
export const shortMonths = /* @__PURE__ */ 'Jan Feb March April May June July Aug Sept Oct Nov Dec'.split(' ');

export const timelineWords = {
  scale: 'A scale of time from',
  to: 'to',
  empty: 'nothing on it yet',
  nothing: 'A scale of time without dates',
  year: 'The year',
  wait: 'The wait, drawn hollow, from',
  look: 'To look at:',
} as const;

export const caseloadWords = {
  nobody: 'A dot in the middle, and no load shown.',
  around: 'drawn around a dot in the middle',
  hatched: 'drawn as a hatch around a dot in the middle',
  ring: 'a ring for {amount}',
  rings: 'rings for {amount}',
  went: 'that went',
  wouldGo: 'that would go',
  fewer: 'fewer',
  columns: 'Columns of dots: {loads}',
  line: 'a line across them: {amount}',
} as const;

export const crowdWords = {
  nobody: 'No dots: nothing is counted yet.',
  dots: '{amount}, one dot each',
  hatched: '{amount}, drawn as a hatch',
  rings: 'rings for the rest of the {before}',
  more: 'more than the {before}',
  apart: 'the rings stand apart: {amount}',
} as const;

/** The words with their places filled in: "{n} of {all}" with { n: '3', all: '35' } is "3 of 35". */
export function fill(pattern: string, values: Readonly<Record<string, string>>): string {
  return pattern.replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);
}
