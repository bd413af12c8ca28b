import type { Link, Nodes, Parents, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { isWebAddress } from './address';
import { type FactTexts, type Reference, referencesIn, textOfReference } from './reference';

/**
 * Prose is a small safe subset of Markdown: emphasis, strong and links, with [[fact]] references.
 * Whatever else a text holds is shown as it was typed.
 */

/** A piece of prose, as plain data. */
export type Inline =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'emphasis' | 'strong'; readonly children: readonly Inline[] }
  | { readonly type: 'link'; readonly href: string; readonly children: readonly Inline[] }
  | FactInline;

/** Words that stand for a fact: its figure, its label, or own words bound to it. */
export interface FactInline {
  readonly type: 'fact';
  /** The id of the fact. */
  readonly fact: string;
  readonly text: string;
}

/** Finds a fact by id. */
export type Lookup = (id: string) => FactTexts | undefined;

interface Source {
  readonly text: string;
  readonly references: readonly Reference[];
  readonly lookup: Lookup;
}

/** The prose as a tree, with references filled in; a reference to an unknown fact is shown as typed. */
export function parseProse(text: string, lookup: Lookup): readonly Inline[] {
  const references = referencesIn(text);
  const source = { text, references, lookup };
  const tree = treeOf(text, references);
  return tree ? childrenOf(tree, [0, text.length], source) : joined(typed([0, text.length], source));
}

/** The words of prose alone, for titles, labels and alternative text. */
export function plainText(inlines: readonly Inline[]): string {
  return inlines.map((inline) => ('children' in inline ? plainText(inline.children) : inline.text)).join('');
}

/** The text as readers see it, in its own places: references and the addresses of links are blanked. */
export function visibleText(text: string): string {
  const references = referencesIn(text);
  const tree = treeOf(text, references);
  const addresses = tree ? addressesIn(tree) : [];
  return [...references.map(({ start, end }): Range => [start, end]), ...addresses].reduce(
    (rest, [from, to]) => rest.slice(0, from) + ' '.repeat(to - from) + rest.slice(to),
    text,
  );
}

/** True for an address a link may lead to: http, https, mailto or a place on this page. */
export function isSafeHref(href: string): boolean {
  if (href.includes(mask)) return false;
  if (/^#[\w.~%-]+$/.test(href)) return true;
  if (!/^[\x21-\x7e\u00a1-\u{10ffff}]+$/u.test(href)) return false;
  return /^mailto:[^@]+@[^@]+$/i.test(href) || isWebAddress(href);
}

/** All that Markdown can do but emphasis, links and images, which are recognised to be shown as typed. */
const subset = {
  disable: {
    null: [
      ...['autolink', 'blockQuote', 'characterEscape', 'characterReference', 'codeFenced', 'codeIndented', 'codeText'],
      ...['definition', 'hardBreakEscape', 'headingAtx', 'htmlFlow', 'htmlText', 'list', 'setextUnderline'],
      'thematicBreak',
    ],
  },
};

/** The Markdown of a text; null if it holds none, which is quickly seen. */
function treeOf(text: string, references: readonly Reference[]): Root | null {
  const hidden = masked(text, references);
  return /[*_]|\]\(/.test(hidden) ? fromMarkdown(hidden, { extensions: [subset] }) : null;
}

/** Hides references from the parser behind as many characters that mean nothing to it, so that places hold. */
function masked(text: string, references: readonly Reference[]): string {
  const hide = (rest: string, { start, end }: Reference) =>
    rest.slice(0, start) + mask.repeat(end - start) + rest.slice(end);
  // The parser drops a byte-order mark, which would move every place by one.
  return references.reduce(hide, text).replaceAll('\ufeff', mask);
}

const mask = '\ufdd0';

type Range = readonly [from: number, to: number];

/** The children of a node and, as typed, what stands between them. */
function childrenOf({ children }: Parents, [from, to]: Range, source: Source): Inline[] {
  let at = from;
  const inlines = children.flatMap((child) => {
    const range = rangeOf(child);
    const gap = typed([at, range[0]], source);
    at = range[1];
    return [...gap, ...inlinesOf(child, range, source)];
  });
  return joined([...inlines, ...typed([at, to], source)]);
}

/** What stands behind the words of each link that is one. */
function addressesIn(node: Nodes): Range[] {
  if (!('children' in node)) return [];
  const own: Range[] = isLink(node) ? [[innerRange(node)[1], rangeOf(node)[1]]] : [];
  return [...own, ...node.children.flatMap(addressesIn)];
}

function isLink(node: Nodes): node is Link {
  return node.type === 'link' && !node.title && node.children.length > 0 && isSafeHref(node.url);
}

function inlinesOf(node: Nodes, range: Range, source: Source): Inline[] {
  switch (node.type) {
    case 'paragraph':
      return childrenOf(node, range, source);
    case 'emphasis':
    case 'strong':
      return [{ type: node.type, children: childrenOf(node, innerRange(node), source) }];
    case 'link': {
      if (!isLink(node)) return typed(range, source);
      return [{ type: 'link', href: node.url, children: childrenOf(node, innerRange(node), source) }];
    }
    default:
      return typed(range, source);
  }
}

/** The text of a range as it was typed, with its references filled in. */
function typed([from, to]: Range, { text, references, lookup }: Source): Inline[] {
  const inlines: Inline[] = [];
  let at = from;
  for (const reference of references.filter(({ start, end }) => start >= from && end <= to)) {
    inlines.push(...literal(text.slice(at, reference.start)));
    inlines.push(...referred(reference, text, lookup));
    at = reference.end;
  }
  return [...inlines, ...literal(text.slice(at, to))];
}

function referred(reference: Reference, text: string, lookup: Lookup): Inline[] {
  if (reference.kind === 'free') return literal(reference.text);
  const fact = lookup(reference.fact);
  if (reference.kind === 'unreadable' || !fact) return literal(text.slice(reference.start, reference.end));
  return [{ type: 'fact', fact: reference.fact, text: textOfReference(reference, fact) }];
}

function literal(text: string): Inline[] {
  return text === '' ? [] : [{ type: 'text', text }];
}

function joined(inlines: readonly Inline[]): Inline[] {
  const done: Inline[] = [];
  for (const inline of inlines) {
    const last = done.at(-1);
    if (last?.type !== 'text' || inline.type !== 'text') done.push(inline);
    else done[done.length - 1] = { type: 'text', text: last.text + inline.text };
  }
  return done;
}

function innerRange({ children }: Parents): Range {
  const first = children[0];
  const last = children.at(-1);
  return first && last ? [rangeOf(first)[0], rangeOf(last)[1]] : [0, 0];
}

function rangeOf({ position }: Nodes): Range {
  return [position?.start.offset ?? 0, position?.end.offset ?? 0];
}
