import * as problems from '../problems';
import type { Finding } from './place';

/** The text of a file; or the text as far as it can be read, with what is wrong with it. */
export interface Decoded {
  readonly text: string;
  readonly findings: readonly Finding[];
}

const limit = 5_000_000;

/** Reads the bytes of a file as UTF-8, with or without a byte-order mark; nothing else is guessed at. */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length > limit) return refused(problems.tooLarge(Math.round(bytes.length / 1e6)));
  const wide = wideEncoding(bytes);
  if (wide) return refused(problems.notUtf8(wide.name), new TextDecoder(wide.label).decode(bytes));
  if (bytes.includes(0)) return refused(problems.notText());
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), findings: [] };
  } catch {
    return notUtf8(bytes);
  }
}

function refused(message: problems.Message, text = ''): Decoded {
  return { text, findings: [{ message, start: 0, end: 1 }] };
}

/** UTF-16 and UTF-32 are known by their mark, or by the noughts between Latin letters. */
function wideEncoding(bytes: Uint8Array): { name: string; label: string } | null {
  const [a, b, c, d] = bytes;
  const little = { name: 'UTF-16', label: 'utf-16le' };
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 ? { ...little, name: 'UTF-32' } : little;
  if (a === 0xfe && b === 0xff) return { name: 'UTF-16', label: 'utf-16be' };
  if (a !== 0 && b === 0 && c !== 0 && d === 0) return little;
  if (a === 0 && b !== 0 && c === 0 && d !== 0) return { name: 'UTF-16', label: 'utf-16be' };
  return null;
}

/** Bytes that are not UTF-8 are shown as Latin letters, so that the editor recognises the line. */
function notUtf8(bytes: Uint8Array): Decoded {
  const start = validLength(bytes);
  const before = new TextDecoder().decode(bytes.subarray(0, start));
  // Node reads windows-1252 as Latin-1, which has no curly quotes; Turkish differs in six letters only.
  const after = new TextDecoder('windows-1254').decode(bytes.subarray(start));
  const message = problems.notUtf8('Latin-1 or Windows-1252');
  return { text: before + after, findings: [{ message, start: before.length, end: before.length + 1 }] };
}

/** How many bytes from the start are UTF-8. */
function validLength(bytes: Uint8Array): number {
  let [low, high] = [0, bytes.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (isUtf8(bytes.subarray(0, middle))) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** True for a beginning of a UTF-8 text, which may end within a character. */
function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
