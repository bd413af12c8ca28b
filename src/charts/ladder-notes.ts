import { nameOf } from './corner';
import { widest } from './fit';
import { grouped } from './grouped';
import type { Lane, Plate, Scheme } from './ladder-scheme';
import { largestOf } from './largest';
import { textWidth } from './text';

/** Words under a plate: its name, then lines that say when, or that there is no figure. */
export interface Note {
  /** The id of the judgement it is about. */
  readonly id: string;
  readonly lane: Lane;
  readonly level: number;
  readonly name: string;
  readonly captions: readonly Caption[];
  /** The width in px that its longest word needs. */
  readonly least: number;
}

export interface Caption {
  readonly key: string;
  readonly text: string;
  readonly strong: boolean;
}

/** The notes of one step, one for each plate that has something to say. */
export function notesOf(plates: readonly Plate[], scheme: Scheme, named: boolean): Note[] {
  const places = grouped(plates, ({ lane, level }) => `${lane.id} ${level}`);
  const notes = places.map(([, own]) => {
    const { item, lane, level, live } = own.find((plate) => plate.live) ?? (own[0] as Plate);
    const name = named && live && !lane.overall ? nameOf(item, scheme.layout) : '';
    const captions = own
      .flatMap((plate) => captionsOf(plate, plates, scheme))
      .sort((a, b) => Number(b.strong) - Number(a.strong));
    return { id: item.id, lane, level, name, captions, least: leastWidth(name, captions, scheme) };
  });
  return notes.filter(({ name, captions }) => name !== '' || captions.length > 0);
}

function leastWidth(name: string, captions: readonly Caption[], { area: size }: Scheme): number {
  return Math.max(
    widest(name.split(' '), { size }),
    largestOf(captions, ({ text }) => textWidth(text, size, 600)),
  );
}

/** What is said under a plate besides its name: that nothing is known, and the group of the plates, once for all of them. */
function captionsOf(plate: Plate, plates: readonly Plate[], { dated }: Scheme): Caption[] {
  const { lane, live, level, item } = plate;
  const { group, figure } = item;
  const isAnchor = dated && group !== undefined && plate === anchorOf(group, plates);
  return [
    ...(live && level < 0 ? [{ key: `none-${lane.id}`, text: figure.text, strong: false }] : []),
    ...(isAnchor ? [{ key: `group-${group}`, text: group, strong: live }] : []),
  ];
}

/** The overall plate of a group, or its last one. */
function anchorOf(group: string, plates: readonly Plate[]): Plate | undefined {
  const members = plates.filter(({ item, level, live }) => item.group === group && (live || level >= 0));
  return members.findLast(({ item }) => item.part === 'overall') ?? members.at(-1);
}
