import { type Row, tableOf } from '../charts/table';
import { dateText } from '../story/dates';
import type { Scene } from '../story/story';
import type { View } from '../story/view';
import { pageWords, words } from '../story/words';
import { html, type Markup } from './markup';

/** The table of a scene: exactly the numbers its pictures show, each a link to its entry in the ledger. */
export function renderTable({ title, name }: Scene, view: View): Markup {
  const { what, figure, sure } = pageWords.table;
  return html`<table>
<caption>${title || name}</caption>
<thead><tr><th scope="col">${what}</th><th scope="col">${figure}</th><th scope="col">${sure}</th></tr></thead>
<tbody>${tableOf(view).map(renderRow)}</tbody>
</table>`;
}

function renderRow({ label, figure, at }: Row): Markup {
  const sure = [words.status[figure.status], figure.kind === 'derived' && `, ${words.kind.derived}`];
  return html`
<tr><th scope="row">${label}${at && ` (${dateText(at)})`}</th><td class="number"><a href="#fact-${figure.id}">${figure.text}</a></td><td>${sure}</td></tr>`;
}
