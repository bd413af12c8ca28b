import { nameOf } from './corner';
import { grouped } from './grouped';
import type { Lane, Scheme } from './ladder-scheme';
import type { Stand } from './ladder-stands';
import { textWidth } from './text';

/** Words under a plate: its name, then lines that say when, or that there is no figure. */
export interface Note {
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
export function notesOf(stands: readonly Stand[], scheme: Scheme, named: boolean): Note[] {
  const places = grouped(stands, ({ lane, level }) => `${lane} ${level}`);
  const notes = places.map(([, own]) => {
    const stand = (own.find(({ live }) => live) ?? own.at(-1)) as Stand;
    const lane = scheme.lanes.find(({ id }) => id === stand.lane) as Lane;
    const name = named && stand.live && !lane.overall ? nameOf(stand.item, scheme.layout) : '';
    const captions = own
      .flatMap((one) => captionsOf(one, stands, scheme))
      .sort((a, b) => Number(b.strong) - Number(a.strong));
    return { lane, level: stand.level, name, captions, least: leastWidth(name, captions, scheme) };
  });
  return notes.filter(({ name, captions }) => name !== '' || captions.length > 0);
}

function leastWidth(name: string, captions: readonly Caption[], { sizes }: Scheme): number {
  const words = name.split(' ').map((word) => textWidth(word, sizes.area));
  return Math.max(...words, ...captions.map(({ text }) => textWidth(text, sizes.area, 600)));
}

/** What is said under a plate besides its name: that nothing is known, and the group of the plates, once for all of them. */
function captionsOf(stand: Stand, stands: readonly Stand[], { dated }: Scheme): Caption[] {
  const { lane, live, level, item } = stand;
  const { group, figure } = item;
  const isAnchor = dated && group !== undefined && stand === anchorOf(group, stands);
  return [
    ...(live && level < 0 ? [{ key: `none-${lane}`, text: figure.text, strong: false }] : []),
    ...(isAnchor ? [{ key: `group-${group}`, text: group, strong: live }] : []),
  ];
}

/** The overall plate of a group, or its last one. */
function anchorOf(group: string, stands: readonly Stand[]): Stand | undefined {
  const members = stands.filter(({ item, level, live }) => item.group === group && (live || level >= 0));
  return members.findLast(({ item }) => item.part === 'overall') ?? members.at(-1);
}
