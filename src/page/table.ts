import { tableOf } from '../charts/table';
import type { Scene } from '../story/story';
import type { View } from '../story/view';
import { words } from '../story/words';
import { html, type Markup } from './markup';

/** The table of a scene: exactly the numbers its pictures show. */
export function renderTable({ title, name }: Scene, view: View): Markup {
  const { what, figure, sure } = words.page.table;
  const rows = tableOf(view).map(
    (row) =>
      html`<tr><th scope="row">${row.label}</th><td class="number">${row.figure}</td><td>${words.status[row.status]}</td></tr>`,
  );
  return html`<table>
<caption>${title || name}</caption>
<thead><tr><th scope="col">${what}</th><th scope="col">${figure}</th><th scope="col">${sure}</th></tr></thead>
<tbody>${rows}</tbody>
</table>`;
}
