import type { Plugin } from 'vite';
import { fontStyles } from './font-styles';
import { makeFonts } from './fonts';

/** The address of the fonts' style sheet, in the shell and in development. */
const fontSheet = '/fonts.css';

/** Gives Vite the style sheet of the fonts that set the text. */
export function fontPlugin(text: () => Promise<string>): Plugin {
  // In development Vite adds a query to the sheets that a page links.
  const isSheet = (id: string) => id === fontSheet || id.startsWith(`${fontSheet}?`);
  return {
    name: 'story-fonts',
    enforce: 'pre',
    resolveId: (id) => (isSheet(id) ? id : undefined),
    load: async (id) => (isSheet(id) ? fontStyles(await makeFonts(await text())) : undefined),
  };
}
