import { dateText } from '../story/dates';
import type { Correction, Fact } from '../story/story';
import { fill, pageWords } from '../story/words';
import { type Content, html, type Markup } from './markup';
import { renderProse } from './prose';
import { factOf, type Setting } from './setting';

/** What was corrected, dated, latest first; says so if nothing was. */
export function renderCorrections(setting: Setting): Markup {
  const { corrections } = setting.story;
  if (corrections.length === 0) return html`<p>${pageWords.noCorrections}</p>`;
  const latest = corrections.toReversed().sort((a, b) => b.date.localeCompare(a.date));
  const entries = latest.map((correction) => {
    const { label } = factOf(correction.fact, setting);
    return html`<li><p><a href="#fact-${correction.fact}">${label}</a>. ${renderWords(correction, setting)}</p></li>`;
  });
  return html`<ol class="dated">${entries}</ol>`;
}

/** The corrections of one figure, for its entry in the ledger. */
export function renderCorrectionsOf({ id }: Fact, setting: Setting): Content {
  const own = setting.story.corrections.filter(({ fact }) => fact === id);
  return own.map((correction) => html`<p class="corrected">${renderWords(correction, setting)}</p>`);
}

/** What a correction says, without its note. */
export function correctionText({ date, was, now }: Correction): string {
  return fill(pageWords.corrected, { date: dateText(date), was, now });
}

function renderWords(correction: Correction, setting: Setting): Content {
  return [correctionText(correction), ' ', renderProse(correction.note, setting)];
}
