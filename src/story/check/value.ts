import type { Node } from 'jsonc-parser';
import * as problems from '../problems';
import { type Finding, lineOf, lineStarts, type Path } from './place';
import { unseenCharacter } from './syntax';

/** The value a tree stands for; names that JavaScript gives a meaning of its own are plain names here. */
export function valueOfNode(node: Node): unknown {
  if (node.type === 'array') return (node.children ?? []).map(valueOfNode);
  if (node.type !== 'object') return node.value;
  const value: Record<string, unknown> = {};
  for (const { key, child } of entriesOf(node)) {
    Object.defineProperty(value, key, { value: valueOfNode(child), ...ordinary });
  }
  return value;
}

const ordinary = { configurable: true, enumerable: true, writable: true };

interface Entry {
  readonly key: string;
  readonly keyNode: Node;
  readonly child: Node;
}

/** The named entries of a group. */
export function entriesOf(node: Node): readonly Entry[] {
  return (node.children ?? []).flatMap(({ children = [] }) => {
    const [keyNode, child] = children;
    return keyNode && child ? [{ key: String(keyNode.value), keyNode, child }] : [];
  });
}

/** What a tree cannot say in any story: one name twice in a group, reserved names, damaged and unseen letters. */
export function checkTree(node: Node, text: string, path: Path = []): Finding[] {
  if (node.type === 'string') return checkLetters(node, text, path);
  if (node.type === 'array') return (node.children ?? []).flatMap((child, i) => checkTree(child, text, [...path, i]));
  if (node.type !== 'object') return [];
  const first = new Map<string, Node>();
  return entriesOf(node).flatMap(({ key, keyNode, child }) => {
    const place = { start: keyNode.offset, end: keyNode.offset + keyNode.length, path: [...path, key] };
    const before = first.get(key);
    first.set(key, keyNode);
    const double = before
      ? [{ message: problems.doubleKey(key, lineOf(lineStarts(text), before.offset)), ...place }]
      : [];
    const reserved = key === '__proto__' ? [{ message: problems.reservedName(key), ...place }] : [];
    return [...double, ...reserved, ...checkTree(child, text, [...path, key])];
  });
}

const damaged = /(?:\ufffd|Ã[\u0080-\u00bf\u0152-\u2122]|Â[\u00a0-\u00bf]|â€[\u0080-\u00bf\u0152-\u2122])+/gu;

function checkLetters({ offset, length, value }: Node, text: string, path: Path): Finding[] {
  const unseen = unseenCharacter(String(value));
  const whole = { start: offset, end: offset + length, path };
  const invisible = unseen ? [{ message: problems.controlCharacter(unseen.name), ...whole }] : [];
  const typed = text.slice(offset, offset + length);
  const broken = [...typed.matchAll(damaged)].map(({ 0: found, index }) => {
    return { message: problems.damagedText(found), start: offset + index, end: offset + index + found.length, path };
  });
  return [...invisible, ...broken];
}
