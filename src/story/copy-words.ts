/** Words under the code to embed the story. */
export const copyWords = {
  copy: 'Copy the code',
  copied: 'The code is copied.',
  selected: 'This browser does not let the page copy. The code is selected: copy it with Ctrl or Command and C.',
} as const;
