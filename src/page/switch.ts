import { pageWords } from '../story/words';
import { html, type Markup } from './markup';

/** The links that change how the story is read; the stylesheet shows the one that is of use. */
export function renderSwitch(): Markup {
  return html`<p class="switch"><a data-switch-mode="steps" href="?mode=steps">${pageWords.toSteps}</a> <a data-switch-mode="scroll" href="?mode=scroll">${pageWords.toScroll}</a></p>`;
}
