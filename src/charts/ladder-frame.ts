import type { Label, Mark } from './drawing';
import type { PlacedNote } from './ladder-rows';
import { type Rungs, yOf } from './ladder-rungs';
import type { Scheme } from './ladder-scheme';

/** The rungs and the names of their grades; the name of the one the overall judgement stands on is strong. */
export function rungMarks(scheme: Scheme, rungs: Rungs, stood: number | undefined): Mark[] {
  const names = scheme.grades.map(({ lines }, i) => gradeName({ i, lines, y: yOf(rungs, i) }, scheme, i === stood));
  const lines = scheme.grades.map((_, i): Mark => ({ ...rungLine(scheme, yOf(rungs, i)), key: `rung-${i}` }));
  const first = [names[stood ?? -1], names.at(-1), names[0]].flatMap((name) => name ?? []);
  return [...lines, ...apart([...new Set([...first, ...names])])];
}

/** The names that do not run into one named before them. */
function apart(names: readonly Label[]): Label[] {
  const top = ({ y, size }: Label) => y - 0.73 * size;
  const end = ({ y, lines, leading = 0 }: Label) => y + (lines.length - 1) * leading + 2;
  const kept: Label[] = [];
  for (const name of names)
    if (kept.every((other) => top(other) >= end(name) || top(name) >= end(other))) kept.push(name);
  return kept;
}

/** The rung the overall judgement stands on, set in ink; nothing if there is none. */
export function stoodMarks(scheme: Scheme, rungs: Rungs, stood: number | undefined): Mark[] {
  const y = stood === undefined ? undefined : rungs.ys[stood];
  return y === undefined ? [] : [{ ...rungLine(scheme, y), key: `stood-${stood}`, tone: 'ink', width: 1.5, layer: 1 }];
}

function rungLine({ layout }: Scheme, y: number) {
  return { shape: 'line', tone: 'rule', x1: 0, y1: y, x2: layout.width, y2: y, width: 1 } as const;
}

interface Grade {
  readonly i: number;
  readonly lines: readonly string[];
  readonly y: number;
}

function gradeName({ i, lines, y }: Grade, { sizes }: Scheme, strong: boolean): Label {
  const first = y - sizes.over - (lines.length - 1) * sizes.nameLead;
  const type = { size: sizes.name, weight: strong ? 600 : 400, leading: sizes.nameLead } as const;
  return {
    key: `grade-${i}`,
    shape: 'text',
    tone: strong ? 'ink' : 'muted',
    lines,
    x: 0,
    y: first,
    ...type,
    halo: true,
    layer: 3,
  };
}

/** The name under a plate, tied to it where other names stand between; nothing if the note has no name. */
export function nameMarks(note: PlacedNote, scheme: Scheme, y: number): Mark[] {
  const { lane, lines, above } = note;
  if (lines.length === 0) return [];
  const name: Label = {
    ...wordsAt(note, scheme, y),
    key: `name-${lane.id}-${note.level}`,
    tone: 'ink',
    lines,
    weight: 400,
  };
  const ends = { x1: lane.x, y1: y, x2: lane.x, y2: name.y - scheme.sizes.area };
  return above > 0
    ? [name, { key: `tie-${lane.id}-${note.level}`, shape: 'line', tone: 'ink', ...ends, width: 1 }]
    : [name];
}

/** What a note says below its name: when it was, or that there is no figure. */
export function captionMarks(note: PlacedNote, scheme: Scheme, y: number): Mark[] {
  const words = wordsAt(note, scheme, y);
  return note.captions.map(({ key, text, strong }, i): Label => {
    const line = { y: words.y + (note.lines.length + i) * scheme.sizes.areaLead, lines: [text] };
    return { ...words, ...line, key, tone: strong ? 'ink' : 'muted', weight: strong ? 600 : 400 };
  });
}

function wordsAt({ x, above }: PlacedNote, { sizes }: Scheme, y: number) {
  const first = y + sizes.under + above * sizes.areaLead;
  const type = { size: sizes.area, leading: sizes.areaLead, anchor: 'middle', halo: true } as const;
  return { shape: 'text', x, y: first, ...type, layer: 3 } as const;
}
