import { plainText } from '../story/prose';
import type { Source, Story } from '../story/story';
import { correctionText } from './corrections';
import { dataText } from './data-text';
import { absolute } from './links';
import { html, type Markup, raw } from './markup';
import type { Setting } from './setting';

/** The story and its data in the words of schema.org; without an address of its own it names none. */
export function renderLinkedData(setting: Setting): Markup {
  const graph = { '@context': 'https://schema.org', '@graph': [articleOf(setting), datasetOf(setting)] };
  return html`<script type="application/ld+json">${raw(dataText(graph))}</script>`;
}

function articleOf(setting: Setting) {
  const { story } = setting;
  const image = absolute('share/story.png', setting);
  return {
    '@type': 'ReportageNewsArticle',
    ...sharedBy(story),
    headline: story.headline,
    ...(image && { image }),
    ...(story.url && { mainEntityOfPage: story.url }),
    citation: story.sources.map(citationOf),
    correction: story.corrections.map((correction) => ({
      '@type': 'CorrectionComment',
      datePublished: correction.date,
      text: `${correctionText(correction)} ${plainText(correction.note)}`,
    })),
  };
}

function datasetOf(setting: Setting) {
  const { story } = setting;
  const files = story.scenes.filter(({ view }) => view).map(({ id }) => [`data/${id}.csv`, 'text/csv'] as const);
  const all = [['data/story.json', 'application/json'] as const, ...files];
  const distribution = all.map(([path, encodingFormat]) => {
    return { '@type': 'DataDownload', encodingFormat, contentUrl: absolute(path, setting) };
  });
  return {
    '@type': 'Dataset',
    ...sharedBy(story),
    name: story.headline,
    ...(story.url && { distribution }),
    isBasedOn: story.sources.map(({ url }) => url),
  };
}

function sharedBy(story: Story) {
  const { description, publisher } = { description: plainText(story.standfirst), publisher: organisationOf(story) };
  return {
    ...(story.url && { url: story.url }),
    description,
    inLanguage: story.language,
    author: publisher,
    creator: publisher,
    publisher,
    datePublished: story.published,
    dateModified: story.updated ?? story.published,
    license: story.licence.url ?? story.licence.text,
    isAccessibleForFree: true,
  };
}

function organisationOf({ publisher }: Story) {
  return { '@type': 'Organization', name: publisher.name, ...(publisher.url && { url: publisher.url }) };
}

function citationOf({ publisher, title, url, date }: Source) {
  const by = { '@type': 'Organization', name: publisher };
  return { '@type': 'CreativeWork', name: title, publisher: by, url, ...(date && { datePublished: date }) };
}
