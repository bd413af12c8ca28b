import { fill, pageWords } from '../story/words';
import { renderLink, storyAddress } from './links';
import { html, type Markup } from './markup';
import type { Setting } from './setting';
import { renderSwitch } from './switch';

/** The line that says, in another's page, where the story comes from. */
export function renderCredit(setting: Setting): Markup {
  const { headline, publisher, licence } = setting.story;
  const credit = fill(pageWords.credit, { headline, publisher: publisher.name });
  const terms = licence.url !== undefined && html` ${renderLink(licence.url, pageWords.licence, setting)}`;
  return html`
<footer class="credit source"><p>${renderLink(storyAddress(setting), credit, setting)}.${terms}</p>
${renderSwitch()}</footer>`;
}
