import type { Inline } from '../story/prose';
import { renderLink } from './links';
import { type Content, html, type Markup } from './markup';
import { factOf, type Setting } from './setting';

/** From this many characters on a figure may break over two lines. */
const long = 10;

/** Prose as HTML: every figure in it is a link to its entry in the ledger. */
export function renderProse(inlines: readonly Inline[], setting: Setting): Content {
  return inlines.map((inline) => renderInline(inline, setting));
}

function renderInline(inline: Inline, setting: Setting): Content {
  switch (inline.type) {
    case 'text':
      return inline.text;
    case 'emphasis':
      return html`<em>${renderProse(inline.children, setting)}</em>`;
    case 'strong':
      return html`<strong>${renderProse(inline.children, setting)}</strong>`;
    case 'link':
      return renderLink(inline.href, renderProse(inline.children, setting), setting);
    case 'fact':
      return renderFact(inline.fact, inline.text, setting);
    default:
      return inline satisfies never;
  }
}

function renderFact(id: string, text: string, setting: Setting): Markup {
  const tone = factOf(id, setting).unit.tone ?? 'ink';
  const width = text.length >= long ? ' long' : '';
  return html`<a class="tone-${tone}${width}" data-fact="${id}" href="#fact-${id}">${text}</a>`;
}
