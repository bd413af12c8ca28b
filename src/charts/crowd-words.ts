import type { Item } from '../story/view';
import { mentions } from './caption';
import type { Crowd, Tally } from './crowd-groups';
import type { Label } from './drawing';
import { countOf, numeralSize, numeralWidth } from './fit';
import { type Beside, type Disc, flow, flowUp, freeWidth, type Setting } from './flow';
import type { Layout } from './layout';
import { perDotNote } from './per-dot';

/** The words of each count, whenever it is the one shown. */
export interface CrowdWords {
  readonly all: readonly Label[];
  readonly now: readonly Label[];
  readonly fewer: readonly Label[];
}

interface Type {
  readonly numeral: number;
  /** From the baseline of the numeral to that of the label. */
  readonly below: number;
  readonly size: number;
  readonly leading: number;
  /** The numeral of those who went. */
  readonly lesser: number;
}

const types: Record<Layout['form'], Type> = {
  compact: { numeral: 34, below: 18, size: 13, leading: 16.25, lesser: 20 },
  wide: { numeral: 88, below: 32, size: 17, leading: 21.25, lesser: 34 },
};

/** Where the discs of the crowd stand. */
export interface CrowdStage {
  readonly crowd: Crowd;
  readonly layout: Layout;
  readonly whole: Disc;
  readonly stay: Disc;
  readonly gone: Disc;
  /** Whether words that find no room are cut short; otherwise they are refused. */
  readonly cut: boolean;
}

/** The words at the right edge: the count on top, those who went above their disc; null if they find no room. */
export function crowdWords(stage: CrowdStage): CrowdWords | null {
  const { all, now, fewer } = stage.crowd;
  const counts = [all, now].map((tally) => (tally ? countWords(stage, tally) : []));
  const below = fewer ? fewerWords(stage, fewer) : [];
  const [wordsOfAll, wordsOfNow] = counts as [Label[] | null, Label[] | null];
  if (!wordsOfAll || !wordsOfNow || !below) return null;
  const bottom = Math.max(0, ...[...wordsOfAll, ...wordsOfNow].map(lastBaseline));
  const top = Math.min(stage.layout.height, ...below.map(({ y, size }) => y - size));
  return bottom + types[stage.layout.form].size / 2 < top ? { all: wordsOfAll, now: wordsOfNow, fewer: below } : null;
}

function lastBaseline({ y, lines, leading, size }: Label): number {
  return y + Math.max(0, lines.length - 1) * (leading ?? 1.25 * size);
}

function countWords({ crowd, layout, whole, cut }: CrowdStage, { item }: Tally): Label[] | null {
  const { numeral: most, below, size, leading } = types[layout.form];
  const beside: Beside = { discs: [whole], side: 'right', width: layout.width, cut };
  const numeral = numeralOf(crowd, item, { layout, most });
  const setting: Setting = { y: numeral.y + below, size, leading, weight: 400 };
  const paragraphs = [nameOf(item, layout), ...perDotNote([item], crowd.per)];
  const lines = flow(paragraphs, { ...setting, most: cut ? 2 : 4 }, beside);
  const room = freeWidth(beside, numeral.y - 0.73 * numeral.size, numeral.y);
  if (!lines || numeralWidth(item.figure.text, numeral.size) > room) return null;
  return [numeral, { ...rightOf(layout), key: `label:${item.id}`, ...setting, lines }];
}

/** The label of those who went, the last line just above their disc, and their number above it unless it says it. */
function fewerWords({ layout, whole, stay, gone, cut }: CrowdStage, item: Item): Label[] | null {
  const { size, leading, lesser } = types[layout.form];
  const beside: Beside = { discs: [stay, gone], side: 'right', width: layout.width, cut };
  const bottom = gone.r > 0 ? gone.y - gone.r - 12 : whole.y + whole.r - size / 3;
  const name = nameOf(item, layout);
  const block = flowUp([name], { y: bottom, size, leading, weight: 400 }, beside);
  if (!block) return null;
  const label: Label = { ...rightOf(layout), key: `label:${item.id}`, size, leading, weight: 400, ...block };
  if (mentions(name, item.figure.text)) return [label];
  const y = block.y - leading - 2;
  const number: Label = { ...rightOf(layout), key: 'fewer', y, size: lesser, weight: 600, lines: [item.figure.text] };
  const room = freeWidth(beside, y - 0.73 * lesser, y);
  return numeralWidth(item.figure.text, lesser) > room ? null : [number, label];
}

/** The numeral top right; one that counts along has one size and one key whatever it counts. */
function numeralOf(crowd: Crowd, { id, figure }: Item, { layout, most }: { layout: Layout; most: number }): Label {
  const count = countOf(figure);
  const counted = [crowd.all, crowd.now].flatMap((tally) => (tally && countOf(tally.item.figure) ? [tally.item] : []));
  const texts = count ? counted.map((item) => item.figure.text) : [figure.text];
  const size = Math.max(
    15,
    Math.min(count ? most : most / 2, ...texts.map((text) => numeralSize(text, 0.4 * layout.width))),
  );
  const place = { ...rightOf(layout), y: 0.77 * size, size, weight: 600 } as const;
  if (!count) return { ...place, key: `numeral:${id}`, lines: [figure.text] };
  return { ...place, key: 'numeral', lines: [figure.text], count };
}

function rightOf({ width }: Layout) {
  return { shape: 'text', tone: 'ink', anchor: 'end', x: width } as const;
}

function nameOf({ label, short }: Item, { form }: Layout): string {
  return form === 'wide' ? label : short;
}
