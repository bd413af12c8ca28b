import { mentions } from '../story/mentions';
import type { Item } from '../story/view';
import { atEdge, hasRoom, labelSize, nameOf, numeralOf } from './corner';
import type { Crowd } from './crowd-moment';
import type { Label } from './drawing';
import { type Beside, type Disc, flow, flowUp, lastLine } from './flow';
import { largestOf } from './largest';
import type { Layout } from './layout';
import { perDotNote } from './per-dot';

/** The words of each count, whenever it is the one shown. */
export type CrowdWords = Readonly<Record<'all' | 'now' | 'fewer', readonly Label[]>>;

/** Sizes in px: of the numeral and of that of those who went, and from the numeral's baseline to the label's. */
const types = {
  compact: { most: 34, below: 18, lesser: 20 },
  wide: { most: 88, below: 32, lesser: 34 },
} as const;

/** Where a crowd stands: all of it, those who stay, and those who went; a disc without dots has the radius 0. */
export interface CrowdDiscs {
  /** From dot to dot, in px. */
  readonly pitch: number;
  readonly whole: Disc;
  readonly stay: Disc;
  readonly gone: Disc;
}

/** What the words of a crowd stand beside. */
export interface CrowdStage {
  readonly crowd: Crowd;
  readonly layout: Layout;
  readonly discs: CrowdDiscs;
  /** Whether words that find no room are cut short; otherwise they are refused. */
  readonly cut: boolean;
}

/** The words at the right edge: the count on top, those who went above their disc; null if they find no room. */
export function crowdWords(stage: CrowdStage): CrowdWords | null {
  const { crowd, layout, discs } = stage;
  if (!isClear(discs)) return null;
  const [all, now] = [crowd.all, crowd.now].map((tally) => (tally ? countWords(stage, tally.item) : []));
  const fewer = crowd.fewer ? fewerWords(stage, crowd.fewer) : [];
  if (!all || !now || !fewer) return null;
  const bottom = largestOf([...all, ...now], lastLine);
  const top = Math.min(layout.height, ...fewer.map(({ y, size }) => y - size));
  return bottom + labelSize(layout) / 2 < top ? { all, now, fewer } : null;
}

/** Whether those who went stand clear of those who stay. */
function isClear({ stay, gone }: CrowdDiscs): boolean {
  return stay.r === 0 || Math.hypot(gone.x - stay.x, gone.y - stay.y) > stay.r + gone.r + 12;
}

function besideOf({ layout: { width }, cut }: CrowdStage, discs: readonly Disc[]): Beside {
  return { discs, side: 'right', width, cut };
}

function countWords(stage: CrowdStage, item: Item): Label[] | null {
  const { crowd, layout, discs, cut } = stage;
  const { most, below } = types[layout.form];
  const beside = besideOf(stage, [discs.whole]);
  const items = [crowd.all, crowd.now].flatMap((tally) => tally?.item ?? []);
  const numeral = numeralOf(item, { items, most }, beside);
  const base = {
    ...atEdge(beside),
    weight: 600,
    key: `label:${item.id}`,
    y: numeral.y + below,
    size: labelSize(layout),
  } as const;
  const label = flow([nameOf(item, layout), ...perDotNote([item], crowd.per)], base, { ...beside, most: cut ? 2 : 4 });
  return label && hasRoom(numeral, beside) ? [numeral, label] : null;
}

/** The label of those who went, the last line just above their disc, and their number above it unless it says it. */
function fewerWords(stage: CrowdStage, item: Item): Label[] | null {
  const { layout, discs } = stage;
  const { stay, gone } = discs;
  const size = labelSize(layout);
  const beside = besideOf(stage, [stay, gone]);
  const y = gone.y - (gone.r > 0 ? gone.r + 12 : size / 3);
  const [name, { text }] = [nameOf(item, layout), item.figure];
  const label = flowUp([name], { ...atEdge(beside), weight: 600, key: `label:${item.id}`, y, size }, beside);
  if (!label || mentions(name, text)) return label && [label];
  const above = label.y - 1.25 * size - 2;
  const number: Label = {
    ...label,
    key: 'fewer',
    y: above,
    size: types[layout.form].lesser,
    lines: [text],
  };
  return hasRoom(number, beside) ? [number, label] : null;
}
