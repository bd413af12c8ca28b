import type { Plugin } from 'vite';
import { fontStyles } from './font-styles';
import { makeFonts } from './fonts';

/** The address of the fonts' style sheet, in the shell and in development. */
export const fontSheet = '/fonts.css';

/** Gives Vite the style sheet of the fonts that set the text. */
export function fontPlugin(text: () => Promise<string>): Plugin {
  return {
    name: 'story-fonts',
    enforce: 'pre',
    resolveId: (id) => (id === fontSheet ? id : undefined),
    load: async (id) => (id === fontSheet ? fontStyles(await makeFonts(await text())) : undefined),
  };
}
