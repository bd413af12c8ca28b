import type { Fact, Scene } from '../story/story';
import { pageWords, words } from '../story/words';
import { renderCitations } from './citations';
import { renderCorrectionsOf } from './corrections';
import { renderLink } from './links';
import { renderEquals, renderMark } from './mark';
import { type Content, html, joined, type Markup } from './markup';
import { renderProse } from './prose';
import { reportAddress } from './report';
import { factOf, type Setting } from './setting';

/** The ledger of the whole story: every number on the page, where it comes from and where it is used. */
export function renderLedger(setting: Setting): Markup {
  return html`
<section class="reference ledger" id="ledger" aria-labelledby="ledger-name">
<h2 id="ledger-name">${pageWords.ledger}</h2>
<p class="intro">${pageWords.ledgerIntro}</p>
${renderColumns()}
${renderEntries(setting.story.facts, setting)}
</section>`;
}

/** The ledger of one scene, folded, for a page that shows no more than it. */
export function renderLedgerOfScene(scene: Scene, setting: Setting): Markup {
  const used = new Set(setting.story.facts.filter(({ uses }) => uses.some((use) => use.scene === scene.id)));
  for (const { rule } of used) for (const id of rule?.of ?? []) used.add(factOf(id, setting));
  return html`
<section class="after" id="ledger" aria-label="${pageWords.ledgerOfScene}">
<details class="data">
<summary>${pageWords.ledgerOfScene}</summary>
${renderEntries([...used], setting)}
</details>
</section>`;
}

/** The heads of the columns, for the eye alone: each entry says in words what its parts are. */
function renderColumns(): Markup {
  const { figure, label, sure, printed, source, used } = pageWords.column;
  const [first, second, third, last] = [figure, label, sure, used].map((name) => html`<span>${name}</span>`);
  const pair = html`<span class="pair"><span>${printed}</span><span>${source}</span></span>`;
  return html`<p class="columns" aria-hidden="true">${[first, second, third, pair, last]}</p>`;
}

function renderEntries(facts: readonly Fact[], setting: Setting): Markup {
  return html`<ol class="entries">${facts.map((fact) => renderEntry(fact, setting))}</ol>`;
}

function renderEntry(fact: Fact, setting: Setting): Markup {
  const { id, text, label, note, unit } = fact;
  return html`
<li class="entry tone-${unit.tone ?? 'ink'}" id="fact-${id}" data-ledger="${id}" tabindex="-1">
<p class="figure${text.length > 9 && ' long'}">${text}</p>
<div class="what"><p class="label">${label}</p>${note && html`<p class="caution">${renderProse(note, setting)}</p>`}</div>
<div class="sure">${renderSure(fact)}</div>
${renderCitations(fact, setting)}
<div class="used">${renderUses(fact, setting)}${renderCorrectionsOf(fact, setting)}${renderReport(fact, setting)}</div>
</li>`;
}

function renderSure({ status, kind }: Fact): Content {
  return [
    html`<p>${renderMark('square', status)} ${words.status[status]}</p>`,
    kind === 'derived' && html`<p>${renderEquals()} ${words.kind.derived}</p>`,
    kind === 'reported' && html`<p class="kind">${words.kind.reported}</p>`,
  ];
}

function renderUses({ uses }: Fact, { scenes }: Setting): Content {
  const links = scenes.flatMap(({ id, name }) => {
    const use = uses.find(({ scene }) => scene === id);
    return use ? [html`<a href="#${use.step ?? id}">${name}</a>`] : [];
  });
  return (
    links.length > 0 && html`<p class="uses"><span class="lead">${pageWords.usedIn} </span>${joined(links, ', ')}</p>`
  );
}

function renderReport(fact: Fact, setting: Setting): Content {
  const address = reportAddress(setting.story, fact);
  return address !== undefined && html`<p class="report">${renderLink(address, pageWords.report, setting)}</p>`;
}
