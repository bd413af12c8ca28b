/** Every word of the interface, in one place; the words of the story are in its data file. */
export const words = {
  status: { happened: 'happened', promised: 'promised', unknown: 'not known', gone: 'no longer there' },
  kind: { reported: 'reported', derived: 'worked out' },
  noFigure: 'no figure',
  figure: {
    about: 'about',
    moreThan: 'more than',
    to: 'to',
    sum: 'plus',
    difference: 'less',
    share: 'as a share of',
  },
} as const;
