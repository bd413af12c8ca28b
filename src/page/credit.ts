import { dateText } from '../story/dates';
import { fill, pageWords } from '../story/words';
import { renderLink, storyAddress } from './links';
import { html, type Markup } from './markup';
import type { Setting } from './setting';
import { renderSwitch } from './switch';

/** The lines that say, in another's page, where the story comes from, of what day it is, and how it was made. */
export function renderCredit(setting: Setting): Markup {
  const { published, updated, licence } = setting.story;
  const { sourcesTitle, licence: terms } = pageWords;
  const of = (pattern: string, date: string) => fill(pattern, { date: dateText(date) });
  return html`
<footer class="credit source">
<p>${renderOrigin(setting)}. ${of(pageWords.published, published)}${updated && ` ${of(pageWords.updated, updated)}`}
${renderLink(`${storyAddress(setting)}#sources`, sourcesTitle, setting)}.${licence.url && html` ${renderLink(licence.url, terms, setting)}.`}</p>
${renderSwitch()}</footer>`;
}

/** The story a frame shows, by name and publisher, as a link to it. */
export function renderOrigin(setting: Setting): Markup {
  const { headline, publisher } = setting.story;
  return renderLink(storyAddress(setting), fill(pageWords.credit, { headline, publisher: publisher.name }), setting);
}
