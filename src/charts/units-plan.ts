import type { UnitsView } from '../story/view';
import { numeralWidth } from './fit';
import type { Layout } from './layout';
import { headHeight } from './units-head';
import { isSaid, namedOf, underOf } from './units-labels';
import { blocksOf, groupsOf, headOf, type Row, rowsOf, squareOf } from './units-rows';
import { type Spec, specFor } from './units-spec';

/** Where rows of squares stand. One plan holds for all steps of a form, so that nothing jumps. */
export interface Plan {
  readonly spec: Spec;
  readonly width: number;
  readonly height: number;
  /** What one square stands for. */
  readonly square: number;
  /** How many squares a column has, and how far it is from one to the next. */
  readonly lines: number;
  readonly pitch: number;
  /** The width of a hatch without an end. */
  readonly sliver: number;
  /** The type size of numerals, and the height of the words above the squares. */
  readonly numeral: number;
  readonly head: number;
  /** How many lines labels beside numerals, and beneath the squares, may take. */
  readonly beside: number;
  readonly under: number;
  /** The items that are the one to look at in some step, and are then set strong. */
  readonly strong: ReadonlySet<string>;
  /** The top of the squares of each row that has room, by its key. */
  readonly tops: ReadonlyMap<string, number>;
  /** How many rows have no room. */
  readonly left: number;
}

/** The plan for all steps of a form: one line of labels beneath the squares if that says everything, else two. */
export function planFor(view: UnitsView, layout: Layout, form: Spec['form']): Plan {
  const all = view.steps.flatMap((step, i) => (step.form === form ? rowsOf(view, i) : []));
  const rows = [...new Map(all.map((row) => [namesOf(row), row])).values()];
  const bare = barePlan(view, layout, specFor(layout, form));
  const typed = withHead({ ...bare, ...slotsOf(view, rows, bare) }, rows);
  const slim = placed({ ...typed, under: 1 }, rows);
  const full = placed({ ...typed, under: 2 }, rows);
  const isEnough = rows.every((row) => underOf(row, slim).every(isSaid)) || full.pitch < full.spec.smallest;
  return isEnough ? slim : full;
}

/** The same for rows of the same items. */
function namesOf({ key, total, amounts }: Row): string {
  return [key, ...[...amounts, ...(total ? [total] : [])].map(({ id }) => id)].join(' ');
}

function barePlan(view: UnitsView, { width, height }: Layout, spec: Spec): Plan {
  const setting = { square: squareOf(view), lines: 2, pitch: spec.pitch, sliver: spec.sliver };
  const type = { numeral: spec.numeral, head: 0, beside: 2, under: 1 };
  const strong = new Set(view.steps.flatMap(({ look }) => look ?? []));
  return { spec, width, height, ...setting, ...type, strong, tops: new Map(), left: 0 };
}

/** The rows that have room, at a height yet to find, and how many have none. */
function slotsOf(view: UnitsView, rows: readonly Row[], { spec, height }: Plan): Pick<Plan, 'tops' | 'left'> {
  const used = new Set(rows.map(({ key }) => key));
  const names = spec.form === 'row' ? ['row'] : groupsOf(view.items).filter((name) => used.has(name));
  const slots = names.slice(0, Math.max(1, Math.floor(height / spec.slot)));
  return { tops: new Map(slots.map((name) => [name, 0])), left: names.length - slots.length };
}

/** Numerals as large as the form has them, unless a row is too low or the longest of them too wide. */
function withHead(plan: Plan, rows: readonly Row[]): Plan {
  const { spec, width } = plan;
  const slot = plan.height / Math.max(1, plan.tops.size);
  const texts = rows.map((row) => headOf(row)?.figure.text ?? '');
  const longest = Math.max(0.01, ...texts.map((text) => numeralWidth(text, 100) / 100));
  const most = Math.min(spec.numeral, 0.26 * slot, (spec.numeralShare * width) / longest);
  const isLow = slot < 8 * spec.label;
  const typed = {
    ...plan,
    numeral: Math.max(spec.label, most),
    beside: isLow ? 1 : 2,
    spec: isLow ? lowSpec(spec) : spec,
  };
  return { ...typed, head: headHeight(typed, rows) };
}

/** Less air where rows are low. */
function lowSpec(spec: Spec): Spec {
  return { ...spec, toSquares: 0.6 * spec.toSquares, toUnder: 0.9 * spec.toUnder };
}

/** Squares as large as the room allows, the rows spread over the height. */
function placed(plan: Plan, rows: readonly Row[]): Plan {
  const { spec, head, tops } = plan;
  const count = Math.max(1, tops.size);
  const above = plan.square === 1 ? 0 : spec.label + spec.air;
  const below = plan.left > 0 ? spec.label + spec.air : 0;
  const slot = (plan.height - above - below) / count;
  const foot = footHeight(plan, rows);
  const sized = sizedFor(plan, rows, slot - head - foot - (count > 1 ? spec.air : 0));
  const block = head + sized.lines * sized.pitch + foot;
  const air = Math.max(0, slot - block) * (count / (1.5 * count + 0.5));
  const topOf = (i: number) => above + air + head + i * Math.max(slot, block + 1.5 * air);
  return { ...sized, tops: new Map([...tops.keys()].map((key, i) => [key, topOf(i)])) };
}

function footHeight({ spec, under }: Plan, rows: readonly Row[]): number {
  const isNamed = rows.some((row) => namedOf(row).length > 0);
  return isNamed ? spec.toUnder + (under - 1) * spec.label * 1.25 + spec.label * 0.25 : 0;
}

/** The plan with the fewest squares to a column that keeps them legible, or else with the largest squares. */
function sizedFor(plan: Plan, rows: readonly Row[], height: number): Plan {
  const sized = [2, 5, 10].map((lines) => ({ ...plan, lines, ...pitchFor({ ...plan, lines }, rows, height) }));
  const best = sized.reduce((a, b) => (b.pitch > a.pitch ? b : a));
  return sized.find(({ pitch }) => pitch >= plan.spec.smallest) ?? best;
}

function pitchFor(plan: Plan, rows: readonly Row[], height: number): Pick<Plan, 'pitch' | 'sliver'> {
  const widths = rows.map((row) => ends(row, plan));
  const hatches = Math.max(1, ...widths.map((width) => width.hatches));
  const sliver = Math.min(plan.spec.sliver, (0.4 * plan.width) / hatches);
  const across = widths.map((width) => (plan.width - sliver * width.hatches) / Math.max(0.01, width.pitches));
  return { sliver, pitch: Math.max(0.5, Math.min(plan.spec.pitch, height / plan.lines, ...across)) };
}

/** How many pitches and how many hatches a row is wide. */
function ends(row: Row, plan: Plan): { pitches: number; hatches: number } {
  const last = blocksOf(row, plan).at(-1);
  return last
    ? { pitches: last.pitches + last.width, hatches: last.hatches + Number(last.open) }
    : { pitches: 0, hatches: 0 };
}
