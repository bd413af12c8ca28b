import type { Label, Mark } from './drawing';
import { label } from './label';
import type { PlacedNote } from './ladder-rows';
import { type Rungs, yOf } from './ladder-rungs';
import type { Scheme } from './ladder-scheme';
import { line } from './line';

/** The rungs and the names of their grades; the name of the one the overall judgement stands on is strong. */
export function rungMarks(
  { grades, layout, name: size, nameLead: leading, over }: Scheme,
  rungs: Rungs,
  stood: number,
): Mark[] {
  const lines = grades.map((_, i) => {
    const y = yOf(rungs, i);
    return line(`rung-${i}`, [0, y, layout.width, y], { tone: 'rule' });
  });
  const names = grades.map((lines, i): Label => {
    const type = { size, leading, halo: true, layer: 3 } as const;
    const y = yOf(rungs, i) - over - (lines.length - 1) * leading;
    return label(`grade-${i}`, lines, { x: 0, y, ...type, ...dressOf(i === stood) });
  });
  return [...lines, ...apart([names[stood], names.at(-1), ...names])];
}

/** The names that do not run into one named before them. */
function apart(names: readonly (Label | undefined)[]): Label[] {
  const top = ({ y, size }: Label) => y - 0.73 * size;
  const end = ({ y, lines, leading = 0 }: Label) => y + (lines.length - 1) * leading + 2;
  const kept: Label[] = [];
  for (const name of names)
    if (name && kept.every((other) => top(other) >= end(name) || top(name) >= end(other))) kept.push(name);
  return kept;
}

/** The rung the overall judgement stands on, set in ink; nothing if there is none. */
export function stoodMarks({ layout }: Scheme, { ys }: Rungs, stood: number): Mark[] {
  const y = ys[stood];
  return y === undefined ? [] : [line(`stood-${stood}`, [0, y, layout.width, y], { width: 1.5, layer: 1 })];
}

/** Strong words are in ink, others give way to them. */
function dressOf(isStrong: boolean): Partial<Label> {
  return isStrong ? { weight: 600 } : { tone: 'muted' };
}

/** The words under a plate: its name, tied to it where other names stand between, and when it was, or that there is no figure. */
export function noteMarks(note: PlacedNote, { area: size, areaLead: leading, under }: Scheme, rungs: Rungs): Mark[] {
  const { id, lane, level, lines, above, x } = note;
  const y = yOf(rungs, level);
  const first = y + under + above * leading;
  const type = { x, size, leading, anchor: 'middle', halo: true, layer: 3 } as const;
  const name = label(`name-${id}`, lines, { ...type, y: first });
  const tie = line(`tie-${id}`, [lane.x, y, lane.x, first - size]);
  const captions = note.captions.map(({ key, text, strong }, i) => {
    return label(key, [text], { ...type, y: first + (lines.length + i) * leading, ...dressOf(strong) });
  });
  return [...(lines.length > 0 ? [name] : []), ...(above > 0 ? [tie] : []), ...captions];
}
