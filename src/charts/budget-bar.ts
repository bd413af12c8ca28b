import { sum } from 'd3';
import { type BudgetItem, barPlace, type Form, type Moment, partOf, strongLine } from './budget-plan';
import { captionsOf } from './caption';
import type { Label, Mark } from './drawing';
import { amountMarks, dressOf, hatch, openWidth, type Place } from './fill';
import { fitting, widest } from './fit';
import { coming, type Placed, waiting } from './ghosts';
import { label } from './label';
import { mostOf, sizeOf } from './value';

/** The bar of the whole: alone, or emptied by the years it breaks into, or as a strip over the jobs. */
export function barMarks(moment: Moment): Placed[] {
  const [total] = partOf('total', moment.shown);
  const bar = total ? totalMarks(total, moment).map((mark) => ({ mark })) : [];
  return moment.form === 'years' ? [...bar, ...emptiedMarks(total, moment)] : bar;
}

function totalMarks(total: BudgetItem, moment: Moment): Mark[] {
  const { width, pen, title: size, toBar, form } = moment;
  const place = barPlace(moment, form, [0, mostOf(total)]);
  const at = { x: 0, y: place.y - toBar, size, weight: 600 } as const;
  const words = label('total:label', strongLine(total, size, width), at);
  if (total.figure.value === null) return [hatch('total:open', { ...place, width }, pen), words];
  if (form !== 'years') return [...barOf(total, { ...place, key: 'total' }, moment), words];
  const frame = { shape: 'box', key: 'total', tone: 'muted', ...place, edge: 1 } as const;
  return [frame, ...openMarks(total, { ...place, x: place.width, key: 'total' }, moment), words];
}

/** The bar of an amount, and a hatch where it has no upper end. */
export function barOf(item: BudgetItem, { key, x, y, height }: Start, moment: Moment): Mark[] {
  const { unit, pen, look } = moment;
  const size = sizeOf(item);
  // However little there is, it is not nothing.
  const low = size && Math.max(1, size * unit);
  const high = Math.max(low, mostOf(item) * unit);
  const marks = amountMarks(key, { x, y, height, low, high }, dressOf(item, pen, look === item.id));
  return [...marks, ...openMarks(item, { key, x: x + high, y, height }, moment)];
}

function openMarks({ figure }: BudgetItem, { key, ...start }: Start, { pen }: Moment): Mark[] {
  const width = openWidth(figure, pen);
  return width > 0 ? [hatch(`${key}:open`, { ...start, width }, pen)] : [];
}

interface Start extends Omit<Place, 'width'> {
  readonly key: string;
}

/** Marks that come from money in the bar: soon, but from the strip over the jobs only when their circles have gone. */
export function fromBar(marks: readonly Mark[], { view }: Moment, from: (form: Form, mark: Mark) => object): Placed[] {
  return coming(marks, (mark, step) => {
    const form = view.steps[step]?.form ?? 'years';
    // What is solid stays so in the highest bar: an outline would be a promise.
    const edge = mark.shape === 'box' && 2 * mark.edge >= mark.height && { edge: 60 };
    return {
      ...from(form, mark),
      ...edge,
      ...(form === 'jobs' ? { delay: 0.45, span: 0.35 } : { delay: 0, span: 0.7 }),
    };
  });
}

/** The end of the bar that no year has taken, and the words in and beneath it. */
function emptiedMarks(total: BudgetItem | undefined, moment: Moment): Placed[] {
  const [rest] = partOf('rest', moment.shown);
  const whole = total ? mostOf(total) : 0;
  const taken = (most: typeof sizeOf) => sum(moment.years, most);
  const isKnown = rest && rest.figure.value !== null;
  // The less the years take, the more is left of the most there may be, and the other way round.
  const left = isKnown
    ? [sizeOf(rest), mostOf(rest)]
    : [total ? sizeOf(total) - taken(mostOf) : 0, whole - taken(sizeOf)];
  const [low, high] = left.map((amount) => Math.max(0, Math.min(whole, amount))) as [number, number];
  const end = barPlace(moment, 'years', [whole - high, whole]);
  const words = waiting(underMarks(end, moment));
  return total && end.width >= 0.5 ? [...stayMarks(rest ?? total, { ...end, low, high }, moment), ...words] : words;
}

/** The rest, if the story has one, or what is still to fall: so much is sure, and all of it there may be. */
function stayMarks(item: BudgetItem, { low, high, ...end }: Left, moment: Moment): Placed[] {
  const { pen, bars, unit } = moment;
  const isUnknown = item.figure.value === null;
  const stretch = { ...end, low: low * unit, high: high * unit };
  const marks = isUnknown ? [hatch('stay:hatch', end, pen)] : amountMarks('stay', stretch, dressOf(item, pen, false));
  const right = end.x + end.width;
  return fromBar(marks, moment, (form, { key, shape }) => ({
    ...bars[form],
    ...(form === 'whole' && key === 'stay' && { x: 0, width: right }),
    ...(shape === 'hatch' && { x: right, width: 0 }),
  }));
}

/** The end of the bar, with the least and the most money that may be left in it. */
interface Left extends Place {
  readonly low: number;
  readonly high: number;
}

/** What is itemised stands in the emptied bar if there is room, else beneath it; the rest beneath its end. */
function underMarks({ x, y, width, height }: Place, moment: Moment): Label[] {
  const { shown, label: size, pad, toUnder, width: across } = moment;
  const [[rest], [itemised]] = [partOf('rest', shown), partOf('itemised', shown)];
  const beneath = y + height + toUnder;
  const lines = rest ? strongLine(rest, size, across) : [];
  const taken = widest(lines, { size, weight: 600 });
  const right = { x: Math.max(x + width || across, taken), y: beneath, size, weight: 600, anchor: 'end' } as const;
  const marks = rest ? [label('rest:label', lines, right)] : [];
  const wordings = itemised ? captionsOf(itemised) : [];
  const oneLine = (room: number) => fitting(wordings, { size, width: room, most: 1 });
  const inside = oneLine(x - 2 * pad);
  const words = inside ?? oneLine(across - (rest ? taken + pad : 0));
  const place = inside ? { x: pad, y: y + height / 2 + 0.35 * size } : { x: 0, y: beneath };
  return words ? [...marks, label('itemised:label', words, { ...place, size, tone: 'muted' })] : marks;
}
