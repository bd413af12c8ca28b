import { dateText } from '../story/dates';
import type { Source } from '../story/story';
import { fill, pageWords } from '../story/words';
import { renderCorrections } from './corrections';
import { renderEmbedCode } from './embed-code';
import { renderLink } from './links';
import { type Content, html, type Markup } from './markup';
import { renderProse } from './prose';
import { reportAddress } from './report';
import type { Setting } from './setting';

/** What stands behind the story after its ledger: sources, method, words, corrections, files and dates. */
export function renderReference(setting: Setting): Content {
  const { story, dress } = setting;
  return [
    section('sources', pageWords.sourcesTitle, renderSources(setting)),
    story.words.length > 0 && section('words', pageWords.words, renderWords(setting)),
    section('corrections', pageWords.corrections, [renderCorrections(setting), renderReport(setting)]),
    dress.kind === 'page' && section('downloads', pageWords.downloads, renderDownloads(setting)),
    section('about', pageWords.about, renderAbout(setting)),
  ];
}

function section(id: string, name: string, content: Content): Markup {
  return html`
<section class="reference" id="${id}" aria-labelledby="${id}-name">
<h2 id="${id}-name">${name}</h2>
<div class="article">${content}</div>
</section>`;
}

function renderSources(setting: Setting): Content {
  const { method, sources } = setting.story;
  return [
    method.map((paragraph) => html`<p>${renderProse(paragraph, setting)}</p>`),
    html`<ol class="sources">${sources.map((source) => renderSource(source, setting))}</ol>`,
  ];
}

function renderSource(source: Source, setting: Setting): Markup {
  const { id, publisher, title, url, date, dateNote, note } = source;
  return html`
<li id="source-${id}"><p>${publisher}, ${renderLink(url, html`<cite>${title}</cite>`, setting)}${date && html`, ${dateText(date)}`}</p>
${dateNote && html`<p class="caution">${renderProse(dateNote, setting)}</p>`}
${note && html`<p class="caution">${renderProse(note, setting)}</p>`}</li>`;
}

function renderWords(setting: Setting): Markup {
  const entries = setting.story.words.map(
    ({ term, meaning }) => html`<div><dt>${term}</dt><dd>${renderProse(meaning, setting)}</dd></div>`,
  );
  return html`<dl>${entries}</dl>`;
}

function renderReport(setting: Setting): Content {
  const { contact } = setting.story;
  const address = reportAddress(setting.story);
  return address !== undefined && html`<p>${pageWords.reportAny} ${renderLink(address, contact, setting)}</p>`;
}

function renderDownloads(setting: Setting): Content {
  const charts = setting.scenes.filter(({ view }) => view);
  const scenes = charts.map(({ id, name }) => html`<li><a href="#${id}-data">${name}</a></li>`);
  return [
    html`<p><a href="${setting.root}data/story.json" download>${pageWords.asJson}</a></p>`,
    html`<p>${pageWords.perScene}</p><ul class="files">${scenes}</ul>`,
    renderEmbedCode(undefined, setting),
  ];
}

function renderAbout(setting: Setting): Content {
  const { byline, published, updated, licence, publisher, url } = setting.story;
  const owner = publisher.url ? renderLink(publisher.url, publisher.name, setting) : publisher.name;
  const terms = licence.url ? renderLink(licence.url, pageWords.licence, setting) : false;
  return [
    html`<p>${byline}</p>`,
    html`<p>${fill(pageWords.published, { date: dateText(published) })}${updated && ` ${fill(pageWords.updated, { date: dateText(updated) })}`}</p>`,
    html`<p>${licence.text} ${terms}</p>`,
    html`<p>${owner}</p>`,
    url !== undefined && html`<p class="address">${pageWords.address} ${renderLink(url, url, setting)}</p>`,
  ];
}
