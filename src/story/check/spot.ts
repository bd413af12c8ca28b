import type { Node } from 'jsonc-parser';
import type { Path } from './place';
import { entriesOf } from './value';

/** A range of the file, in characters from its start. */
export interface Spot {
  readonly start: number;
  readonly end: number;
}

/** Where the value at a path stands; for what is missing, the bracket that opens the group it is missing in. */
export function spotOf(tree: Node, path: Path): Spot {
  let node = tree;
  for (const part of path) {
    const next = childOf(node, part);
    if (!next) return { start: node.offset, end: node.offset + 1 };
    node = next;
  }
  const group = node.type === 'object' || node.type === 'array';
  return { start: node.offset, end: node.offset + (group ? 1 : node.length) };
}

/** Where a name stands in the group at a path. */
export function spotOfName(tree: Node, path: Path, name: string): Spot {
  const group = nodeAt(tree, path);
  const entry = group && entriesOf(group).findLast(({ key }) => key === name);
  if (!entry) return spotOf(tree, path);
  return { start: entry.keyNode.offset, end: entry.keyNode.offset + entry.keyNode.length };
}

/** Where a part of the text at a path stands, though the file may write some of its characters as "\u00a3". */
export function spotWithin(source: string, text: Spot, [from, to]: readonly [number, number]): Spot {
  const typed = source.slice(text.start + 1, text.end - 1);
  const places = [...typed.matchAll(/\\u[\da-f]{4}|\\.|[^\\]/gis)].map(({ index }) => text.start + 1 + index);
  const end = text.end - 1;
  return { start: places[from] ?? end, end: places[to] ?? end };
}

function nodeAt(tree: Node, path: Path): Node | null {
  return path.reduce<Node | null>((node, part) => node && childOf(node, part), tree);
}

function childOf(node: Node, part: string | number): Node | null {
  if (node.type === 'array' && typeof part === 'number') return node.children?.[part] ?? null;
  if (node.type !== 'object') return null;
  return entriesOf(node).findLast(({ key }) => key === part)?.child ?? null;
}
