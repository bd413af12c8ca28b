import type { Lane, Scheme } from './ladder-scheme';
import { labelOf } from './ladder-scheme';
import type { Stand } from './ladder-stands';

/** Words under a plate: its name, then lines that say when, or that there is no figure. */
export interface Note {
  readonly lane: Lane;
  readonly level: number;
  readonly name: string;
  readonly captions: readonly Caption[];
}

export interface Caption {
  readonly key: string;
  readonly text: string;
  readonly strong: boolean;
}

/** The notes of one step, one for each plate that has something to say. */
export function notesOf(stands: readonly Stand[], scheme: Scheme, named: boolean): Note[] {
  const captionsFor = captionsOf(stands, scheme);
  const places = new Map<string, { stand: Stand; captions: Caption[] }>();
  for (const stand of stands) {
    const key = `${stand.lane} ${stand.level}`;
    const place = places.get(key);
    const captions = [...(place?.captions ?? []), ...captionsFor(stand)];
    places.set(key, { stand: place?.stand.live ? place.stand : stand, captions });
  }
  return [...places.values()]
    .map(({ stand, captions }) => noteOf(stand, captions, { scheme, named }))
    .filter(({ name, captions }) => name !== '' || captions.length > 0);
}

function noteOf(
  stand: Stand,
  captions: readonly Caption[],
  { scheme, named }: { scheme: Scheme; named: boolean },
): Note {
  const lane = scheme.lanes.find(({ id }) => id === stand.lane) as Lane;
  const name = named && stand.live && !lane.overall ? labelOf(stand.item, scheme.layout) : '';
  return { lane, level: stand.level, name, captions: captions.toSorted((a, b) => Number(b.strong) - Number(a.strong)) };
}

/** What is said under plates besides names: the group, once, under its overall or last plate; and what is not known. */
function captionsOf(stands: readonly Stand[], { dated }: Scheme): (stand: Stand) => Caption[] {
  const groups = dated ? [...new Set(stands.flatMap(({ item }) => item.group ?? []))] : [];
  const anchors = new Map(groups.map((group) => [anchorOf(group, stands), group]));
  return (stand) => {
    const group = anchors.get(stand);
    const none = { key: `none-${stand.lane}`, text: stand.item.figure.text, strong: false };
    const when = group === undefined ? [] : [{ key: `group-${group}`, text: group, strong: stand.live }];
    return [...(stand.live && stand.level < 0 ? [none] : []), ...when];
  };
}

function anchorOf(group: string, stands: readonly Stand[]): Stand | undefined {
  const members = stands.filter(({ item, level, live }) => item.group === group && (live || level >= 0));
  return members.findLast(({ item }) => item.part === 'overall') ?? members.at(-1);
}
