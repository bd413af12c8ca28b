import { sum } from 'd3';
import type { UnitsView } from '../story/view';
import { numeralWidth } from './fit';
import { largestOf } from './largest';
import type { Layout } from './layout';
import { shareOf } from './scale';
import { type Block, blocksOf, groupsOf, type Row, rowsOf, type Setting } from './units-rows';
import { headLines, isSaid, underOf } from './units-words';
import { mostOf } from './value';

/** The sizes of a picture of squares, in px. */
interface Sizes {
  readonly label: number;
  /** The type size of numerals, and how much of the width one may take. */
  readonly numeral: number;
  /** From a numeral to its label: down in a row, to the right in a pair. */
  readonly toLabel: number;
  /** From the words above down to the squares, and from the squares to the baseline of the words beneath. */
  readonly toSquares: number;
  readonly toUnder: number;
  /** The largest and the smallest good distance from square to square, and how much of it a square takes. */
  readonly pitch: number;
  readonly smallest: number;
  readonly side: number;
  /** The width of a hatch without an end. */
  readonly sliver: number;
  /** The least height of a row, and the air between rows and words. */
  readonly slot: number;
  readonly air: number;
}

type Form = UnitsView['steps'][number]['form'];

const compact = { label: 13, smallest: 16, sliver: 22, slot: 56, air: 10 };
const wide = { label: 17, smallest: 36, sliver: 44, slot: 96, air: 16 };
const row = { side: 0.9 };
const pair = { side: 0.88 };

const sizes: Readonly<Record<Layout['form'], Readonly<Record<Form, Sizes>>>> = {
  compact: {
    row: { ...compact, ...row, numeral: 60, toLabel: 24, toSquares: 17, toUnder: 20, pitch: 56 },
    pair: { ...compact, ...pair, numeral: 30, toLabel: 14, toSquares: 12, toUnder: 18, pitch: 36 },
  },
  wide: {
    row: { ...wide, ...row, numeral: 132, toLabel: 36, toSquares: 24, toUnder: 33, pitch: 120 },
    pair: { ...wide, ...pair, numeral: 56, toLabel: 28, toSquares: 24, toUnder: 31, pitch: 64 },
  },
};

/** Where rows of squares stand. One plan holds for all steps of a form, so that nothing jumps. */
export interface Plan extends Sizes, Setting {
  readonly view: UnitsView;
  readonly form: Form;
  readonly width: number;
  readonly height: number;
  /** The rows of all steps of the form, and the keys of those that have room. */
  readonly rows: readonly Row[];
  readonly keys: readonly string[];
  /** How many lines labels beside numerals, and beneath the squares, may take. */
  readonly beside: number;
  readonly under: number;
  /** The height of the words above the squares, and of what stands there beneath the numeral. */
  readonly head: number;
  readonly below: number;
  /** The top of the squares of each row that has room, by its key. */
  readonly tops: ReadonlyMap<string, number>;
  /** True if some rows have no room. */
  readonly isCut: boolean;
}

/** The plan for all steps of a form: one line of labels beneath the squares if that says everything, else two. */
export function planFor(view: UnitsView, layout: Layout, form: Form): Plan {
  const { width, height } = layout;
  const spec = sizes[layout.form][form];
  const rows = view.steps.flatMap((step, i) => (step.form === form ? rowsOf(view, i) : []));
  const used = [...groupsOf(view.items), 'row'].filter((name) => rows.some(({ key }) => key === name));
  const keys = used.slice(0, Math.max(1, Math.floor(height / spec.slot)));
  const counts = { square: squareOf(view), lines: 2, beside: 2, under: 1, head: 0, below: 0 };
  const isCut = used.length > keys.length;
  const typed = withHead({ ...spec, ...counts, view, form, width, height, rows, keys, isCut, tops: new Map() });
  const slim = placed(typed);
  const full = placed({ ...typed, under: 2 });
  const isEnough = rows.every((row) => underOf(row, slim).every(isSaid)) || full.pitch < 0.7 * full.smallest;
  return isEnough ? slim : full;
}

/** What one square stands for: one unit, unless the amounts of a row make many hundreds, or next to nothing. */
function squareOf(view: UnitsView): number {
  const rows = view.steps.flatMap((_, step) => rowsOf(view, step));
  const most = largestOf(rows, ({ amounts }) => sum(amounts, mostOf));
  return shareOf(most, 200);
}

/** Numerals as large as the form has them, unless a row is too low or the longest of them too wide; less air in low rows. */
function withHead(plan: Plan): Plan {
  const { form, label, width, rows } = plan;
  const slot = plan.height / plan.keys.length;
  const heads = rows.flatMap(({ head }) => head ?? []);
  const longest = largestOf(heads, ({ figure }) => numeralWidth(figure.text, 100) / 100);
  const numeral = Math.max(
    label,
    Math.min(plan.numeral, 0.26 * slot, ((form === 'pair' ? 0.55 : 1) * width) / longest),
  );
  const low = slot < 8 * label && { toSquares: 0.6 * plan.toSquares, toUnder: 0.9 * plan.toUnder, beside: 1 };
  const typed = { ...plan, numeral, ...low };
  if (heads.length === 0) return typed;
  const more = (largestOf(heads, (item) => headLines(item, typed).length) - 1) * 1.25 * label;
  const { toSquares } = typed;
  if (form === 'pair') return { ...typed, head: Math.max(0.73 * numeral, more + 0.73 * label) + toSquares };
  // A label stands clear of the tail of a comma.
  const toLabel = plan.toLabel + (heads.some(({ figure }) => figure.text.includes(',')) ? 0.07 * numeral : 0);
  const below = toLabel + more;
  return { ...typed, toLabel, below, head: 0.73 * numeral + below + toSquares };
}

/** Squares as large as the room allows, the rows spread over the height. */
function placed(plan: Plan): Plan {
  const { label, air, head, keys, square, isCut } = plan;
  const count = keys.length;
  const note = label + air;
  const above = square === 1 ? 0 : note;
  const slot = (plan.height - above - (isCut ? note : 0)) / count;
  const isNamed = plan.rows.some((row) => row.amounts.some((item) => item !== row.head));
  const foot = isNamed ? plan.toUnder + (1.25 * plan.under - 1) * label : 0;
  const sized = sizedFor(plan, slot - head - foot - (count > 1 ? air : 0));
  const block = head + sized.lines * sized.pitch + foot;
  const spare = Math.max(0, slot - block);
  const first = above + spare / (1.5 + 0.5 / count) + head;
  return { ...sized, tops: new Map(keys.map((key, i) => [key, first + i * Math.max(slot, block)])) };
}

/** The plan with the fewest squares to a column that keeps them legible, or else with the largest squares. */
function sizedFor(plan: Plan, height: number): Plan {
  const { width, rows, smallest } = plan;
  const sized = [2, 5, 10].map((lines) => {
    const across = rows.map((row) => blocksOf(row, { ...plan, lines, pitch: 1, sliver: 0 }));
    const hatches = (blocks: readonly Block[]) => blocks.filter(({ open }) => open).length;
    const sliver = Math.min(plan.sliver, (0.4 * width) / largestOf(across, hatches));
    const pitches = across.map((blocks) => (width - sliver * hatches(blocks)) / (blocks.at(-1)?.end ?? 0));
    return { ...plan, lines, sliver, pitch: Math.max(0.5, Math.min(plan.pitch, height / lines, ...pitches)) };
  });
  const largest = sized.reduce((a, b) => (b.pitch > a.pitch ? b : a));
  return sized.find(({ pitch }) => pitch >= smallest) ?? largest;
}
