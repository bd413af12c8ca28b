import type { Fact } from '../story/story';
import { pageWords, words } from '../story/words';
import { renderLink } from './links';
import { type Content, html, joined, type Markup } from './markup';
import { factOf, type Setting, sourceOf } from './setting';

/** How a figure is printed and where; or, for one that is worked out, its sum and the sources of its parts. */
export function renderCitations(fact: Fact, setting: Setting): Markup {
  return html`<ul class="citations">${fact.rule ? renderSum(fact, setting) : renderQuotes(fact, setting)}</ul>`;
}

function renderQuotes({ citations }: Fact, setting: Setting): Markup[] {
  return citations.map(({ source, paragraph, quote, printed }) => {
    const lead = printed === undefined ? pageWords.noSource : html`<span class="as">${pageWords.printedAs}</span>`;
    const place = renderPlace(source, paragraph === undefined ? [] : [paragraph], setting);
    return html`<li><p>${lead} “${quote}”</p><p class="place">${place}</p></li>`;
  });
}

function renderSum(fact: Fact, setting: Setting): Content {
  const places = [...placesBehind(fact, setting)].map(([source, paragraphs]) => {
    const numbers = [...paragraphs].sort((a, b) => a - b);
    return html`<p class="place">${renderPlace(source, numbers, setting)}</p>`;
  });
  return html`<li><p>${renderRule(fact, setting)}</p><div>${places}</div></li>`;
}

/** The sum in figures, each a link to its own entry: "£10.2m less £9.118m". */
function renderRule({ rule }: Fact, setting: Setting): Content {
  if (!rule) return false;
  const parts = rule.of.map((id) => html`<a href="#fact-${id}">${factOf(id, setting).text}</a>`);
  return joined(parts, ` ${words.figure[rule.how]} `);
}

/** The paragraphs of each source behind a figure, those of the figures it is worked out from included. */
export function placesBehind(fact: Fact, setting: Setting): Map<string, Set<number>> {
  const places = new Map<string, Set<number>>();
  const reached = new Set([fact.id]);
  for (const id of reached) {
    const { citations, rule } = factOf(id, setting);
    for (const input of rule?.of ?? []) reached.add(input);
    for (const { source, paragraph } of citations) {
      const known = places.get(source) ?? new Set<number>();
      places.set(source, paragraph === undefined ? known : known.add(paragraph));
    }
  }
  return places;
}

function renderPlace(id: string, paragraphs: readonly number[], setting: Setting): Markup {
  const { short, url } = sourceOf(id, setting);
  return renderLink(url, [short, paragraphsText(paragraphs)], setting);
}

/** ", paragraph 9" or ", paragraphs 4, 5 and 9"; nothing where no paragraph is known. */
function paragraphsText(paragraphs: readonly number[]): string {
  if (paragraphs.length === 0) return '';
  const last = paragraphs.at(-1);
  if (paragraphs.length === 1) return `, ${pageWords.paragraph} ${last}`;
  return `, ${pageWords.paragraphs} ${paragraphs.slice(0, -1).join(', ')} ${pageWords.and} ${last}`;
}
